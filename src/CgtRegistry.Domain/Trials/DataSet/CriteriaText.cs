namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Criteria of taking part that a record keeps in one text.</summary>
internal static class CriteriaText
{
    private const string ExclusionHeading = "exclusion criteria";
    private const string InclusionHeading = "inclusion criteria";

    /// <summary>Both halves, parted at the heading the text has itself; without one all of it stays together.</summary>
    public static (string? Inclusion, string? Exclusion) Parted(string? criteria)
    {
        var lines = criteria?.Split('\n') ?? [];
        var at = Array.FindIndex(lines, l => IsHeading(l, ExclusionHeading));
        return at < 0 ? (criteria, null) : (string.Join('\n', lines[..at].Where(l => !IsHeading(l, InclusionHeading))).Trim(), string.Join('\n', lines[(at + 1)..]).Trim());
    }

    private static bool IsHeading(string line, string heading) => string.Equals(line.Trim(' ', '\r', '\t', ':', '*', '#', '-'), heading, StringComparison.OrdinalIgnoreCase);
}
