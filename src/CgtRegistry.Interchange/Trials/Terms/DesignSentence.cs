using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>Says a design that is known only in codes in the sentence that <see cref="DesignWords"/> reads.</summary>
public static class DesignSentence
{
    /// <summary>The sentence; none when no code is known.</summary>
    public static string? Of(RegistrationDesign design)
    {
        var masked = design.Masked.Count == 0 ? "" : $" ({string.Join(", ", design.Masked.Select(Words))})";
        var parts = new (string Label, string? Code)[]
        {
            ("Allocation", design.Allocation), ("Intervention model", design.Model), ("Primary purpose", design.Purpose), ("Masking", design.Masking),
            ("Observational model", design.ObservationalModel), ("Time perspective", design.TimePerspective),
        };
        var said = parts.Where(p => p.Code is not null).Select(p => $"{p.Label}: {Words(p.Code!)}{(p.Label == "Masking" ? masked : "")}.");
        return string.Join(' ', said) is { Length: > 0 } sentence ? sentence : null;
    }

    private static string Words(string code) => code is "NA" ? "N/A" : char.ToUpperInvariant(code[0]) + code[1..].ToLowerInvariant().Replace('_', ' ');
}
