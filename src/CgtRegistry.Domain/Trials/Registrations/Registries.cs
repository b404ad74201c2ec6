using System.Collections.Frozen;

namespace CgtRegistry.Domain.Trials.Registrations;

/// <summary>A trial registry: its name, how its numbers look, and where it shows a record.</summary>
/// <param name="Name">The name by which this register calls it.</param>
/// <param name="Numbers">Expression for its numbers, in any letter case.</param>
/// <param name="Written">Brings a number to the registry's own form, given in capital letters.</param>
/// <param name="Address">Where it shows the record of a number, with <c>{0}</c> for the number; none when not known for sure.</param>
public sealed record TrialRegistry(string Name, string Numbers, Func<string, string>? Written = null, string? Address = null)
{
    /// <summary>A number in the form the registry itself uses.</summary>
    internal string Write(string number) => Written is null ? number.ToUpperInvariant() : Written(number.ToUpperInvariant());
}

/// <summary>The registries whose numbers this register reads: the primary registries of WHO's network, ClinicalTrials.gov, the two of the EU, and this one.</summary>
public static class Registries
{
    public const string ClinicalTrialsGov = "ClinicalTrials.gov";

    /// <summary>EU Clinical Trials Register; its numbers are EudraCT numbers, one record for each member state.</summary>
    public const string EuCtr = "EU CTR";

    /// <summary>EU Clinical Trials Information System, which followed the EU CTR.</summary>
    public const string Ctis = "CTIS";

    /// <summary>This register.</summary>
    public const string Own = "VNCGT";

    private const string OutsideEurope = "Outside-EU/EEA";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TrialRegistry> All { get; } =
    [
        new(ClinicalTrialsGov, "NCT[0-9]{8}", Address: "https://clinicaltrials.gov/study/{0}"),
        new(Ctis, "(?:CTIS)?20[2-9][0-9]-5[0-9]{5}-[0-9]{2}(?:-[0-9]{2})?", n => n.Replace("CTIS", "", StringComparison.Ordinal)),
        new(EuCtr, "(?:EUCTR)?20[0-9]{2}-[0-4][0-9]{5}-[0-9]{2}(?:-(?:[A-Z]{2}|3RD|Outside(?:-EU)?/EEA))?", EudraCt),
        new("ISRCTN", "ISRCTN[0-9]{8}", Address: "https://www.isrctn.com/{0}"),
        new("ANZCTR", "ACTRN[0-9]{14}"),
        new("ChiCTR", "CHICTR(?:-[A-Z]{2,5}-?)?-?[0-9]{8,10}", n => "ChiCTR" + n[6..]),
        new("CRIS", "KCT[0-9]{7}"),
        new("CTRI", "CTRI/[0-9]{4}/[0-9]{2,3}/[0-9]{6}"),
        new("DRKS", "DRKS[0-9]{8}", Address: "https://drks.de/search/en/trial/{0}"),
        new("IRCT", "IRCT[0-9]{8,17}N[0-9]{1,3}"),
        new("ITMCTR", "ITMCTR[0-9]{10}"),
        new("JapicCTI", "(?:JPRN-)?JAPICCTI-[0-9]{6}", n => "JapicCTI" + n[(n.IndexOf("CTI", StringComparison.Ordinal) + 3)..]),
        new("JMACCT", "(?:JPRN-)?JMA-IIA[0-9]{5}", n => n.Replace("JPRN-", "", StringComparison.Ordinal)),
        new("jRCT", "(?:JPRN-)?JRCT[A-CS]?[0-9]{9,10}", Jrct),
        new("UMIN-CTR", "(?:JPRN-)?UMIN[0-9]{9}", n => n.Replace("JPRN-", "", StringComparison.Ordinal)),
        new("LBCTR", "LBCTR[0-9]{10}"),
        new("NTR", @"(?:NTR|NL)[0-9]{2,5}(?!\.[0-9])|NL-OMON[0-9]{1,6}"), // NL77421.041.21 is the number of an ethics review
        new("PACTR", "PACTR[0-9]{15,16}"),
        new("ReBec", "RBR-[0-9A-Z]{6,8}", n => "RBR-" + n[4..].ToLowerInvariant()),
        new("REPEC", "PER-[0-9]{3}-[0-9]{2}"),
        new("RPCEC", "RPCEC[0-9]{8}"),
        new("SLCTR", "SLCTR/[0-9]{4}/[0-9]{3}"),
        new("TCTR", "TCTR[0-9]{11}"),
        new(Own, "VNCGT-[0-9]{4}-[0-9]{6}"),
    ];

    private static readonly FrozenDictionary<string, TrialRegistry> ByName = All.ToFrozenDictionary(r => r.Name, StringComparer.Ordinal);

    /// <summary>The registry of a name, when it is one of <see cref="All"/>.</summary>
    public static TrialRegistry? Named(string name) => ByName.GetValueOrDefault(name);

    private static string EudraCt(string number) =>
        number.Replace("EUCTR", "", StringComparison.Ordinal).Replace("OUTSIDE-EU/EEA", OutsideEurope, StringComparison.Ordinal).Replace("OUTSIDE/EEA", OutsideEurope, StringComparison.Ordinal);

    private static string Jrct(string number)
    {
        var at = number.IndexOf("RCT", StringComparison.Ordinal);
        return "jRCT" + number[(at + 3)..].ToLowerInvariant();
    }
}
