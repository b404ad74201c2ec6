using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>
/// ClinicalTrials.gov's states of recruitment and this register's. Whoever enrols by invitation is recruiting; the states of
/// expanded access are no states of a trial. Such codes stay beside the state, so that writing gives them back.
/// </summary>
internal static class StatusCodes
{
    private static readonly (string Code, ConductState? State)[] Pairs =
    [
        ("NOT_YET_RECRUITING", ConductState.NotYetRecruiting),
        ("RECRUITING", ConductState.Recruiting),
        ("ENROLLING_BY_INVITATION", ConductState.Recruiting),
        ("ACTIVE_NOT_RECRUITING", ConductState.RecruitmentEnded),
        ("SUSPENDED", ConductState.Paused),
        ("COMPLETED", ConductState.Completed),
        ("TERMINATED", ConductState.TerminatedEarly),
        ("WITHDRAWN", ConductState.Withdrawn),
        ("UNKNOWN", ConductState.Unknown),
        ("AVAILABLE", null),
        ("NO_LONGER_AVAILABLE", null),
        ("TEMPORARILY_NOT_AVAILABLE", null),
        ("APPROVED_FOR_MARKETING", null),
        ("WITHHELD", null),
    ];

    /// <summary>The state a code means; none for codes of expanded access.</summary>
    public static ConductState? State(string code) => Array.Find(Pairs, p => p.Code == code).State;

    /// <summary>The code that is written for a state: the record's own where it means this state, else the usual one.</summary>
    public static string? Code(ConductState? state, string? asStated) =>
        Codes.Status.Find(asStated) is { } own && State(own) == state ? own : Usual(state);

    /// <summary>The usual code of a state; a state nobody has confirmed for a year is unknown there.</summary>
    public static string? Usual(ConductState? state) => state switch
    {
        null => null,
        ConductState.Unverified => "UNKNOWN",
        _ => Array.Find(Pairs, p => p.State == state).Code,
    };
}
