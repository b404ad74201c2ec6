using System.Xml.Linq;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>
/// Reads designs as the classic formats write them: fields of their own, or one text, "Allocation: Randomized, Masking: Double Blind
/// (Subject, Caregiver), Primary Purpose: Treatment", which lists join with <c>|</c>.
/// </summary>
internal static class ClassicDesign
{
    private static readonly string[] Fields =
        ["Allocation", "Intervention Model", "Masking", "Primary Purpose", "Observational Model", "Time Perspective", "Endpoint Classification"];

    public static RegistrationDesign Read(XElement study, StudyNotes notes)
    {
        var type = study.Value("study_type");
        var info = study.Element("study_design_info");
        var words = info is null
            ? Parts(study.Value("study_design"))
            : info.Elements().DistinctBy(e => e.Name.LocalName).ToDictionary(e => e.Name.LocalName, e => e.Value.Trim(), StringComparer.Ordinal);
        var phase = study.Value("phase");
        return Read(words, notes) with
        {
            AsDescribed = study.Text("study_design"),
            StudyType = notes.StudyType(type),
            PatientRegistry = type is null ? null : type.Contains("Patient Registry", StringComparison.Ordinal) ? true : null,
            Phase = notes.Phase(Phases(phase, '/')),
            TargetDuration = study.Value("target_duration"),
            ModelDescription = StudyText.Of(words.GetValueOrDefault("intervention_model_description")),
            MaskingDescription = StudyText.Of(words.GetValueOrDefault("masking_description")),
        };
    }

    /// <summary>A design in one text.</summary>
    public static RegistrationDesign Read(string? text, StudyNotes notes) => Read(Parts(text), notes) with { AsDescribed = StudyText.Of(text) };

    /// <summary>The phases of a cell.</summary>
    public static IReadOnlyList<string> Phases(string? words, char separator) =>
        words is null ? [] : words == "N/A" ? [words] : words.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static RegistrationDesign Read(Dictionary<string, string> words, StudyNotes notes)
    {
        var (masking, masked) = Masking(words.GetValueOrDefault("masking"));
        return new RegistrationDesign
        {
            Allocation = notes.Code(Codes.Allocation, "allocation", words.GetValueOrDefault("allocation")),
            Model = notes.Code(Codes.InterventionModel, "interventionModel", words.GetValueOrDefault("intervention_model")),
            Purpose = notes.Code(Codes.Purpose, "primaryPurpose", words.GetValueOrDefault("primary_purpose")),
            Masking = notes.Code(Codes.Masking, "masking", masking),
            Masked = [.. masked.Select(m => notes.Code(Codes.WhoMasked, "whoMasked", m)).OfType<string>()],
            ObservationalModel = notes.Code(Codes.ObservationalModel, "observationalModel", words.GetValueOrDefault("observational_model")),
            TimePerspective = notes.Code(Codes.TimePerspective, "timePerspective", words.GetValueOrDefault("time_perspective")),
        };
    }

    // "Double (Participant, Investigator)"; what stands behind "None" explains it.
    private static (string? Masking, string[] Masked) Masking(string? words) =>
        words?.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && !words.StartsWith("None", StringComparison.Ordinal)
            ? (words[..open].Trim(), words[(open + 1)..].TrimEnd(')', ' ').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : (words, []);

    // Each field reaches to the next one; values may hold commas.
    private static Dictionary<string, string> Parts(string? text)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (text is null)
        {
            return parts;
        }

        var starts = Fields.Select(f => (Field: f, At: text.IndexOf(f + ":", StringComparison.Ordinal))).Where(s => s.At >= 0).OrderBy(s => s.At).ToList();
        foreach (var ((field, at), next) in starts.Zip(starts.Skip(1).Select(s => s.At).Append(text.Length)))
        {
            parts[field.ToLowerInvariant().Replace(' ', '_')] = text[(at + field.Length + 1)..next].Trim(' ', ',', '|', '\n', '\r');
        }

        return parts;
    }
}
