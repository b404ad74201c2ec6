using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Europe;

/// <summary>Reads a product under investigation (IMP). What the protocol says it is becomes the kind: a gene therapy product GENETIC, cells and tissues BIOLOGICAL.</summary>
internal static class EuProducts
{
    // Name, trade name, INN, codes, descriptive name.
    private static readonly string[] Names = ["d31", "d2111", "d38", "d32", "d392", "d393"];

    public static RegistrationIntervention? Read(EuRecord product)
    {
        var names = Names.SelectMany(code => product.All(code)).Select(PlainText.Line).OfType<string>()
            .Where(n => !NilWords.Says(n)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count == 0 ? null : new RegistrationIntervention(names[0], Kind(product)) { OtherNames = [.. names.Skip(1)] };
    }

    private static string? Kind(EuRecord product) =>
        product.Yes("d31132") is true ? "GENETIC"
        : product.Yes("d31131") is true || product.Yes("d31133") is true || product.Yes("d3112") is true ? "BIOLOGICAL"
        : product.Yes("d3111") is true ? "DRUG"
        : null;
}
