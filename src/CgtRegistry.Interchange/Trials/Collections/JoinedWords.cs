using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Collections;

/// <summary>Parts conditions and interventions that others have joined: with bars, with semicolons, or as a list of Python.</summary>
internal static class JoinedWords
{
    private static readonly string[] Kinds =
        ["Drug", "Biological", "Genetic", "Device", "Procedure", "Behavioral", "Radiation", "Dietary Supplement", "Dietary_Supplement", "Diagnostic Test", "Diagnostic_Test", "Combination Product", "Combination_Product", "Other"];

    /// <summary>The parts, each once; what says nothing is left out.</summary>
    public static IEnumerable<string> Read(string? cell)
    {
        if (cell is null)
        {
            return [];
        }

        var parts = cell.StartsWith('[') && PythonList.Read(cell) is { } list ? list.SelectMany(i => i.Values) : cell.Split(cell.Contains('|', StringComparison.Ordinal) ? '|' : ';');
        return parts.Select(PlainText.Line).OfType<string>().Where(p => !NotStated.Says(p)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>"Drug: x" is x, a drug.</summary>
    public static RegistrationIntervention Intervention(string part)
    {
        var colon = part.IndexOf(": ", StringComparison.Ordinal);
        var kind = colon < 0 ? null : Kinds.FirstOrDefault(k => part.AsSpan(0, colon).Equals(k, StringComparison.OrdinalIgnoreCase));
        return kind is null ? new RegistrationIntervention(part) : new RegistrationIntervention(part[(colon + 2)..].Trim(), kind.ToUpperInvariant().Replace(' ', '_'));
    }
}
