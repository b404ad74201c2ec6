using System.Globalization;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>The place of a trial in an order: a page that begins after it neither repeats nor misses a trial.</summary>
/// <param name="Rank">Smaller comes first.</param>
/// <param name="Id">The trial; decides between equal ranks.</param>
public readonly record struct TrialPlace(long Rank, string Id) : IComparable<TrialPlace>
{
    /// <summary>The place written by <see cref="ToString"/>; none when it is anything else.</summary>
    public static TrialPlace? Read(string? text)
    {
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return slash > 0 && slash + 1 < text!.Length && long.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            ? new TrialPlace(rank, text[(slash + 1)..])
            : null;
    }

    /// <inheritdoc/>
    public int CompareTo(TrialPlace other) => Rank != other.Rank ? Rank.CompareTo(other.Rank) : string.CompareOrdinal(Id, other.Id);

    public static bool operator <(TrialPlace one, TrialPlace other) => one.CompareTo(other) < 0;

    public static bool operator >(TrialPlace one, TrialPlace other) => one.CompareTo(other) > 0;

    public static bool operator <=(TrialPlace one, TrialPlace other) => one.CompareTo(other) <= 0;

    public static bool operator >=(TrialPlace one, TrialPlace other) => one.CompareTo(other) >= 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank}/{Id}");
}
