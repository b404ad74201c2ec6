using System.Collections.Frozen;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>The names of code systems and of identifiers. Those of FHIR R5 (5.0.0) and of others stand as published; ours begin with <see cref="Own"/>.</summary>
public static class FhirSystems
{
    /// <summary>What names of this register begin with.</summary>
    public const string Own = "urn:cgtregistry:";

    /// <summary>Conditions of this register, by their slugs.</summary>
    public const string OwnConditions = Own + "condition";

    internal const string Hl7 = "http://hl7.org/fhir/";
    internal const string Countries = "urn:iso:std:iso:3166";
    internal const string Units = "http://unitsofmeasure.org";

    private static readonly FrozenDictionary<string, string> Registry = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Registries.ClinicalTrialsGov] = "https://clinicaltrials.gov",
        [Registries.Ctis] = "https://euclinicaltrials.eu",
        [Registries.EuCtr] = "https://www.clinicaltrialsregister.eu",
        ["ISRCTN"] = "https://www.isrctn.com",
        ["ANZCTR"] = "https://www.anzctr.org.au",
        ["ChiCTR"] = "https://www.chictr.org.cn",
        ["DRKS"] = "https://drks.de",
        ["jRCT"] = "https://jrct.mhlw.go.jp",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByTerms = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mesh"] = "http://terminology.hl7.org/CodeSystem/MSH",
        ["icd-10"] = "http://hl7.org/fhir/sid/icd-10",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The system of a registry's numbers: its address where that is sure, else a name of this register.</summary>
    public static string OfRegistry(string registry) => Registry.GetValueOrDefault(registry) ?? Own + "registry:" + Uri.EscapeDataString(registry);

    /// <summary>The system of a vocabulary.</summary>
    internal static string OfTerms(string vocabulary) => ByTerms.GetValueOrDefault(vocabulary) ?? Own + "terms:" + Uri.EscapeDataString(vocabulary);

    /// <summary>The vocabulary of a system.</summary>
    internal static string? TermsOf(string? system) =>
        ByTerms.FirstOrDefault(t => t.Value == system).Key ?? (system?.StartsWith(Own + "terms:", StringComparison.Ordinal) is true ? Uri.UnescapeDataString(system[(Own.Length + "terms:".Length)..]) : null);
}
