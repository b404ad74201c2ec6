using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// Reads the phase of a trial: "Phase 2/Phase 3", "2-3", "II", "Phase III", "PHASE1|PHASE2", "Early Phase 1", the four lines of the
/// EU register ("Therapeutic exploratory (Phase II): yes"). Phase 0 is ClinicalTrials.gov's former name of early phase 1. Phases that
/// do not follow each other, and kinds of study that stand in this column, name no phase of <see cref="TrialPhases"/>.
/// </summary>
public static partial class PhaseWords
{
    private static readonly FrozenDictionary<string, string?> Words = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
    {
        ["N/A"] = TrialPhases.NotApplicable,
        ["NOT APPLICABLE"] = TrialPhases.NotApplicable,
        ["EARLY PHASE 1"] = TrialPhases.Early1,
        ["EARLY_PHASE1"] = TrialPhases.Early1,
        ["PHASE 1/PHASE 2"] = TrialPhases.Phase1And2,
        ["PHASE 2/PHASE 3"] = TrialPhases.Phase2And3,
        ["PHASE 1"] = TrialPhases.Phase1,
        ["PHASE 2"] = TrialPhases.Phase2,
        ["PHASE 3"] = TrialPhases.Phase3,
        ["PHASE 4"] = TrialPhases.Phase4,

        // Kinds of study in the column of the phase.
        ["RETROSPECTIVE STUDY"] = null,
        ["NEW TREATMENT MEASURE CLINICAL STUDY"] = null,
        ["DIAGNOSTIC NEW TECHNIQUE CLINCAL STUDY"] = null,
        ["DIAGNOSTIC NEW TECHNIQUE CLINICAL STUDY"] = null,
        ["POST MARKETING SURVEILLANCE"] = null,
        ["POST-MARKET"] = null,
        ["BIOEQUIVALENCE"] = null,
        ["BASIC SCIENCE"] = null,
        ["PILOT STUDY"] = null,
        ["OTHER"] = null,
        ["OTHERS"] = null,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a cell says.</summary>
    public static Word<string> Read(string? text)
    {
        var word = text.AsSpan().Trim();
        return BySpan.TryGetValue(word, out var phase) ? new Word<string>(phase, Known: true)
            : NotStated.Says(word) ? Word<string>.Open
            : word.StartsWith("Human pharmacology", StringComparison.OrdinalIgnoreCase) ? EuLines(word)
            : word.Equals("0 (exploratory trials)", StringComparison.OrdinalIgnoreCase) ? Word<string>.Near(TrialPhases.Early1)
            : PhaseNumerals.In(word) is { } phases ? Named(phases) with { Exact = phases != 1 && !Parted(word) }
            : Word<string>.Unread;
    }

    /// <summary>The phase of a set of phases, each a bit: 1 for phase 0, 2 for phase 1 …</summary>
    private static Word<string> Named(int phases) => phases switch
    {
        0b00001 => Word<string>.Of(TrialPhases.Early1),
        0b00010 => Word<string>.Of(TrialPhases.Phase1),
        0b00110 => Word<string>.Of(TrialPhases.Phase1And2),
        0b00100 => Word<string>.Of(TrialPhases.Phase2),
        0b01100 => Word<string>.Of(TrialPhases.Phase2And3),
        0b01000 => Word<string>.Of(TrialPhases.Phase3),
        0b10000 => Word<string>.Of(TrialPhases.Phase4),
        _ => Word<string>.Open,
    };

    /// <summary>
    /// The phase a spreadsheet made a day of: "2-3" became 2 March of the year of typing, "1-2" 1 February. Some write such a day as
    /// the spreadsheet's number of it.
    /// </summary>
    public static string? OfDay(string? text)
    {
        var day = TrialDates.Read(text).Value?.Exact
            ?? (text?.Trim() is { Length: 5 } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) ? DateOnly.FromDateTime(DateTime.FromOADate(serial)) : null);
        return day switch
        {
            { Day: 1, Month: 2 } => TrialPhases.Phase1And2,
            { Day: 2, Month: 3 } => TrialPhases.Phase2And3,
            _ => null,
        };
    }

    /// <summary>The phase of a protocol that answers for each phase whether the trial is of it.</summary>
    public static string? OfAnswers(bool? first, bool? second, bool? third, bool? fourth) =>
        Named((first is true ? 0b00010 : 0) | (second is true ? 0b00100 : 0) | (third is true ? 0b01000 : 0) | (fourth is true ? 0b10000 : 0)).Value;

    /// <summary>The phase in a sentence that names phases among other words: "Phase I and Phase II (Integrated)- Other".</summary>
    public static Word<string> InSentence(string? text) =>
        string.Join('/', Numeral().Matches(text ?? "").Select(m => m.Groups["n"].Value)) is { Length: > 0 } numerals ? Read(numerals) : Read(text);

    [GeneratedRegex(@"\bPhase (?<n>I{1,3}|IV)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numeral();

    // IIa, 3b: this register does not part phases so far.
    private static bool Parted(ReadOnlySpan<char> word) => word[^1] is 'a' or 'b' or 'A' or 'B';

    // "Human pharmacology (Phase I): no  Therapeutic exploratory (Phase II): yes …"; with or without line breaks.
    private static Word<string> EuLines(ReadOnlySpan<char> text)
    {
        var phases = 0;
        foreach (var (mark, bit) in new[] { ("(Phase I):", 0b00010), ("(Phase II):", 0b00100), ("(Phase III):", 0b01000), ("(Phase IV):", 0b10000) })
        {
            var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return Word<string>.Unread;
            }

            phases |= text[(at + mark.Length)..].TrimStart().StartsWith("yes", StringComparison.OrdinalIgnoreCase) ? bit : 0;
        }

        return Named(phases);
    }
}
