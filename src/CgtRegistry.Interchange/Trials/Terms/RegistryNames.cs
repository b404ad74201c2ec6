using System.Collections.Frozen;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>Reads the many names of the registries: "CT.gov", "EUCTR", "German Clinical Trials Register", "RBR".</summary>
public static class RegistryNames
{
    private static readonly FrozenDictionary<string, string> Names = new (string Registry, string[] Names)[]
    {
        (Registries.ClinicalTrialsGov, ["CT.gov", "NCT", "clinicaltrials.gov", "ClinicalTrials.gov"]),
        (Registries.EuCtr, ["EUCTR", "EU Clinical Trials Register", "EudraCT", "EU-CTR", "EU CTR"]),
        (Registries.Ctis, ["CTIS", "EU Clinical Trials Information System"]),
        ("DRKS", ["German Clinical Trials Register", "DRKS"]),
        ("NTR", ["Netherlands Trial Register", "NTR", "NL-OMON", "LTR"]),
        ("ReBec", ["REBEC", "RBR", "Brazilian Clinical Trial Register", "Brazilian Registry of Clinical Trials"]),
        ("CRIS", ["KCT", "CRiS", "CRIS"]),
        ("REPEC", ["PER", "REPEC"]),
        ("UMIN-CTR", ["UMIN-CTR", "UMIN"]),
        ("jRCT", ["jRCT", "JRCT"]),
        ("JapicCTI", ["JapicCTI", "Japic CTI"]),
        ("ANZCTR", ["ANZCTR", "ACTRN"]),
    }.SelectMany(r => r.Names.Append(r.Registry), (r, name) => (Name: name, r.Registry))
        .Concat(Registries.All.Select(r => (r.Name, Registry: r.Name)))
        .DistinctBy(n => n.Name.ToUpperInvariant())
        .ToFrozenDictionary(n => n.Name, n => n.Registry, StringComparer.OrdinalIgnoreCase);

    /// <summary>The registry of a name; the name itself when no registry of this register is meant for sure ("JPRN" is three).</summary>
    public static string? Read(string? name) => PlainText.Line(name) is { } plain ? Names.GetValueOrDefault(plain, plain) : null;
}
