using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Basics;

/// <summary>
/// A day, a month or a year, exactly as precise as its source (<c>2016-07-28</c>, <c>2016-07</c>, <c>2016</c>).
/// What a source leaves open stays open: nothing is filled in.
/// </summary>
public readonly partial record struct PartialDate : IComparable<PartialDate>, IParsable<PartialDate>
{
    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    /// <summary>The Gregorian year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, when the source gives it.</summary>
    public int? Month { get; }

    /// <summary>The day of the month, when the source gives it.</summary>
    public int? Day { get; }

    /// <summary>The first day the date can mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day the date can mean.</summary>
    public DateOnly Last => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>The exact day, or <see langword="null"/> when only a month or year is known.</summary>
    public DateOnly? Exact => Day is null ? null : First;

    /// <summary>A date known to the day.</summary>
    public static PartialDate On(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>A date known to the year, or to the month.</summary>
    public static PartialDate In(int year, int? month = null) => month is null ? new(new DateOnly(year, 1, 1).Year, null, null) : new(year, new DateOnly(year, month.Value, 1).Month, null);

    /// <inheritdoc/>
    public static PartialDate Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var date) ? date : throw new FormatException($"'{s}' is not a year, a month (2016-07) or a day (2016-07-28).");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result)
    {
        result = default;
        if (s is null || Pattern().Match(s) is not { Success: true } match)
        {
            return false;
        }

        int year = Number("y")!.Value;
        int? month = Number("m"), day = Number("d");
        if (year < 1 || month is < 1 or > 12 || (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month!.Value))))
        {
            return false;
        }

        result = new PartialDate(year, month, day);
        return true;

        int? Number(string group) => match.Groups[group] is { Success: true } g ? int.Parse(g.ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Earlier first; of two dates that begin together the less precise first.</summary>
    public int CompareTo(PartialDate other) => First.CompareTo(other.First) is var c && c != 0 ? c : other.Last.CompareTo(Last);

    /// <summary>The ISO form, cut to what is known.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    [GeneratedRegex(@"\A(?<y>[0-9]{4})(-(?<m>[0-9]{2})(-(?<d>[0-9]{2}))?)?\z")]
    private static partial Regex Pattern();
}
