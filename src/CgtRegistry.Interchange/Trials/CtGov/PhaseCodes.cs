using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>ClinicalTrials.gov's lists of phases and this register's phases.</summary>
internal static class PhaseCodes
{
    private static readonly (string Phase, string[] Codes)[] Pairs =
    [
        (TrialPhases.Early1, ["EARLY_PHASE1"]),
        (TrialPhases.Phase1, ["PHASE1"]),
        (TrialPhases.Phase1And2, ["PHASE1", "PHASE2"]),
        (TrialPhases.Phase2, ["PHASE2"]),
        (TrialPhases.Phase2And3, ["PHASE2", "PHASE3"]),
        (TrialPhases.Phase3, ["PHASE3"]),
        (TrialPhases.Phase4, ["PHASE4"]),
        (TrialPhases.NotApplicable, ["NA"]),
    ];

    /// <summary>The phase of a list of codes; none for a list this register has no phase for.</summary>
    public static string? Read(IReadOnlyList<string?> codes) => Array.Find(Pairs, p => p.Codes.SequenceEqual(codes)).Phase;

    /// <summary>The codes of a phase; for a list no phase stands for, the record's own codes.</summary>
    public static IReadOnlyList<string> Write(string? phase, string? asStated) =>
        phase is not null ? Array.Find(Pairs, p => p.Phase == phase).Codes ?? []
        : asStated?.Split('|') is { } own && own.All(Codes.Phase.Holds) ? own
        : [];
}
