using System.Collections.Frozen;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// Reads the type of a study. Purposes that stand in its place (ChiCTR's "Diagnostic test", "Prevention", "Treatment study") do not say
/// whether participants receive something the study decides, and name no type.
/// </summary>
public static class StudyTypeWords
{
    private static readonly FrozenDictionary<string, StudyType?> Words = new (StudyType? Type, string[] Words)[]
    {
        (StudyType.Interventional, ["INTERVENTIONAL", "INTERVENTIONAL STUDY", "INTERVENTION", "INTERVENTIONAL CLINICAL TRIAL OF MEDICINAL PRODUCT", "INTERVENTIONAL STUDIES"]),
        (StudyType.Observational, ["OBSERVATIONAL", "OBSERVATIONAL STUDY", "OBSERVATIONAL [PATIENT REGISTRY]", "NON-INTERVENTIONAL", "OBSERVATIONAL NON INVASIVE", "OBSERVATIONAL INVASIVE"]),
        (StudyType.ExpandedAccess, ["EXPANDED ACCESS", "EXPANDED_ACCESS"]),
        (null, ["DIAGNOSTIC TEST", "BASIC SCIENCE", "PREVENTION", "EPIDEMILOGICAL RESEARCH", "EPIDEMIOLOGICAL RESEARCH", "HEALTH SERVICES RESEARCH", "HEALTH SERVICES REASERCH", "TREATMENT STUDY", "SCREENING",
            "PROGNOSIS", "PROGNOSIS STUDY", "CAUSE", "CAUSE/RELATIVE FACTORS STUDY", "RELATIVE FACTORS RESEARCH", "BA/BE", "PMS", "OTHER", "OTHERS", "OTHERS,META-ANALYSIS ETC", "UNKNOWN"]),
    }.SelectMany(t => t.Words.Select(w => (Word: w, t.Type))).ToFrozenDictionary(t => t.Word, t => t.Type, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, StudyType?>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a cell says.</summary>
    public static Word<StudyType?> Read(string? text)
    {
        var word = text.AsSpan().Trim();
        return BySpan.TryGetValue(word, out var type) ? new Word<StudyType?>(type, Known: true)
            : word.StartsWith("Expanded Access:", StringComparison.OrdinalIgnoreCase) ? Word<StudyType?>.Of(StudyType.ExpandedAccess)
            : NotStated.Says(word) ? Word<StudyType?>.Open
            : Word<StudyType?>.Unread;
    }
}
