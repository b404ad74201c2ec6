using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// Reads the design in ClinicalTrials.gov's sentence, "Allocation: Randomized. Intervention model: Parallel Assignment. Primary purpose:
/// Treatment. Masking: Double (Participant, Investigator).", with full stops, commas or bars between its parts, into its codes of today.
/// </summary>
public static class DesignWords
{
    private static readonly string[] Labels = ["Allocation:", "Intervention Model:", "Primary Purpose:", "Masking:", "Observational Model:", "Time Perspective:", "Endpoint Classification:"];

    /// <summary>The design with the parts the sentence names; as it was when it is no such sentence.</summary>
    public static RegistrationDesign Read(string? text, RegistrationDesign design) => text is null || !Labels.Any(l => text.Contains(l, StringComparison.OrdinalIgnoreCase)) ? design : design with
    {
        Allocation = Part(text, "Allocation:") is { } allocation ? Code(allocation.Replace('-', ' '), "N/A", "NA") : null,
        Model = Assignment(Part(text, "Intervention Model:")),
        Purpose = Part(text, "Primary Purpose:") is { } purpose ? Code(purpose) : null,
        Masking = Masking(Part(text, "Masking:")),
        Masked = Masked(Part(text, "Masking:")),
        ObservationalModel = Part(text, "Observational Model:") is { } model ? Code(model.Replace('-', ' ')) : null,
        TimePerspective = Part(text, "Time Perspective:") is { } time ? Code(time.Replace('-', ' ')) : null,
    };

    private static string? Part(string text, string label)
    {
        var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = text[(at + label.Length)..];
        var end = Labels.Select(l => rest.IndexOf(l, StringComparison.OrdinalIgnoreCase)).Where(i => i >= 0).DefaultIfEmpty(rest.Length).Min();
        return rest[..end].Trim(' ', '.', ',', '|', ';', '\n') is { Length: > 0 } part ? part : null;
    }

    private static string? Code(string words, string from = "", string to = "") =>
        from.Length > 0 && words.Equals(from, StringComparison.OrdinalIgnoreCase) ? to
        : words.All(c => char.IsAsciiLetter(c) || c is ' ' or '/') ? words.ToUpperInvariant().Replace(' ', '_').Replace('/', '_')
        : null;

    private static string? Assignment(string? words) =>
        words is null ? null : Code(words.Replace(" Assignment", "", StringComparison.OrdinalIgnoreCase).Replace(" Group", " Group", StringComparison.Ordinal));

    private static string? Masking(string? words) => words?.Split('(')[0].Trim().ToUpperInvariant() switch
    {
        "NONE" or "OPEN LABEL" => "NONE",
        "SINGLE" or "SINGLE BLIND" => "SINGLE",
        "DOUBLE" or "DOUBLE BLIND" or "DOUBLE-BLIND" => "DOUBLE",
        "TRIPLE" => "TRIPLE",
        "QUADRUPLE" => "QUADRUPLE",
        _ => null,
    };

    private static string[] Masked(string? words)
    {
        var open = words?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        return open < 0 || words!.Contains("Open Label", StringComparison.OrdinalIgnoreCase) ? [] :
        [
            .. words[(open + 1)..].TrimEnd(')').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(who => who.ToUpperInvariant() switch { "SUBJECT" => "PARTICIPANT", "CAREGIVER" => "CARE_PROVIDER", var other => other.Replace(' ', '_') }),
        ];
    }
}
