using System.Collections.Frozen;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>The ways in which records say that they say nothing.</summary>
public static class NotStated
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "-", "--", "—", "–", ".", "..", "...", "/", "?", "??", "???", "N/A", "N.A.", "NA", "N.A", "ND", "NULL", "NAN", "NaT", "NONE", "NIL",
        "NOT APPLICABLE", "NOT AVAILABLE", "NOT GIVEN", "NOT SPECIFIED", "NOT STATED", "NOT PROVIDED", "NOT SELECTED", "NOT REPORTED", "NOT DEFINED",
        "UNREPORTED", "UNSPECIFIED", "UNDEFINED", "NO DATA", "NO VALUE ENTERED", "DATE MISSING", "MISSING", "NO COUNTRY GIVEN", "NO STATUS GIVEN", "NO RESULTS",
        "APPLICABLE ONLY FOR COMPLETED/TERMINATED TRIALS",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the whole text is blank or one of these words.</summary>
    public static bool Says(ReadOnlySpan<char> text)
    {
        var word = text.Trim();
        return word.IsEmpty || BySpan.Contains(word);
    }
}
