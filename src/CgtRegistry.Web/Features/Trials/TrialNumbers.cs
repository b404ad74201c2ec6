using System.Text.RegularExpressions;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>What the numbers of a trial are: of a registry, of the sponsor itself, or of a decision it declares.</summary>
public static partial class TrialNumbers
{
    /// <summary>How a trial's id stands in an address: some registries have slashes in their numbers (CTRI/2020/06/026192).</summary>
    public static string InAddress(string id) => id.Replace('/', '.');

    /// <summary>The id that stands in an address, written either way.</summary>
    public static string FromAddress(string text)
    {
        var plain = text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return plain.Contains('.', StringComparison.Ordinal) && RegistryNumber.Read(plain.Replace('.', '/')) is { } number ? number.Value : plain;
    }

    /// <summary>A number the sponsor gave or declared; other trials can bear the same one.</summary>
    public static bool IsOwnNumber(TrialIdentifier identifier) => identifier.Registry is "sponsor" or "decision";

    /// <summary>Where the registry shows the record, for registries whose addresses we know.</summary>
    public static string? AddressOf(TrialIdentifier identifier) =>
        NctNumber().IsMatch(identifier.Value) ? $"https://clinicaltrials.gov/study/{identifier.Value}" : null;

    [GeneratedRegex(@"\ANCT[0-9]{8}\z")]
    private static partial Regex NctNumber();
}
