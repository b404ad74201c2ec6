using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>
/// What participants receive. Three registries part it: ClinicalTrials.gov by kind ("Drug: x;Biological: y"), ChiCTR by group
/// ("experimental group:x;control group:none;"), the EU register by product. What others say is one intervention.
/// </summary>
internal sealed record IctrpInterventions(IReadOnlyList<RegistrationIntervention> Given, IReadOnlyList<RegistrationArm> Arms)
{
    private static readonly string[] Kinds =
        ["Drug", "Biological", "Genetic", "Device", "Procedure", "Behavioral", "Radiation", "Dietary Supplement", "Diagnostic Test", "Combination Product", "Other"];

    private static readonly string[] Names = ["Trade Name:", "Product Name:", "INN or Proposed INN:", "Other descriptive name:"];

    /// <summary>Reads a cell of a record of a registry.</summary>
    public static IctrpInterventions Read(string? cell, string? registry)
    {
        if (PlainText.Of(cell) is not { } text)
        {
            return new IctrpInterventions([], []);
        }

        return registry switch
        {
            Registries.ClinicalTrialsGov when ByKind(text) is { } given => new IctrpInterventions(given, []),
            "ChiCTR" when ByGroup(text) is { } arms => new IctrpInterventions(
                [.. arms.Where(a => a.Interventions.Count > 0).Select(a => new RegistrationIntervention(a.Interventions[0]) { Arms = [a.Label] })], arms),
            Registries.EuCtr when ByProduct(text) is { Count: > 0 } products => new IctrpInterventions(products, []),
            _ => new IctrpInterventions([new RegistrationIntervention(text)], []),
        };
    }

    // A semicolon inside a name begins no other intervention: what follows it names no kind.
    private static List<RegistrationIntervention>? ByKind(string text)
    {
        var given = new List<RegistrationIntervention>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var kind = colon < 0 ? null : Kinds.FirstOrDefault(k => k.Equals(part[..colon].Trim(), StringComparison.OrdinalIgnoreCase));
            if (kind is not null && part[(colon + 1)..].Trim() is { Length: > 0 } name)
            {
                given.Add(new RegistrationIntervention(name, kind.ToUpperInvariant().Replace(' ', '_')));
            }
            else if (given.Count == 0)
            {
                return null;
            }
            else
            {
                given[^1] = given[^1] with { Name = $"{given[^1].Name};{part.TrimEnd()}" };
            }
        }

        return given;
    }

    private static List<RegistrationArm>? ByGroup(string text)
    {
        var arms = new List<RegistrationArm>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                return null;
            }

            var given = part[(colon + 1)..].Trim();
            arms.Add(new RegistrationArm(part[..colon].Trim()) { Interventions = NilWords.Says(given) ? [] : [given] });
        }

        return arms.Count > 0 ? arms : null;
    }

    // A product begins where a name follows a pharmaceutical form.
    private static List<RegistrationIntervention> ByProduct(string text)
    {
        var products = new List<RegistrationIntervention>();
        var (names, formed) = (new List<string>(), false);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = Names.FirstOrDefault(n => line.StartsWith(n, StringComparison.OrdinalIgnoreCase));
            if (formed && line.StartsWith("Trade Name:", StringComparison.OrdinalIgnoreCase) | line.StartsWith("Product Name:", StringComparison.OrdinalIgnoreCase))
            {
                End();
            }

            if (name is not null && line[name.Length..].Trim() is { Length: > 0 } said && !NilWords.Says(said) && !names.Contains(said, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(said);
            }

            formed |= line.StartsWith("Pharmaceutical Form:", StringComparison.OrdinalIgnoreCase);
        }

        End();
        return products.Count > 0 ? [products[0] with { Description = text }, .. products.Skip(1)] : products;

        void End()
        {
            if (names.Count > 0)
            {
                products.Add(new RegistrationIntervention(names[0]) { OtherNames = [.. names.Skip(1)] });
            }

            (names, formed) = ([], false);
        }
    }
}
