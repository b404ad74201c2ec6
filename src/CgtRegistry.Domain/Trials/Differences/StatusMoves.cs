using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Differences;

/// <summary>
/// Which state a trial can come to from another, after the transition matrix of the Clinical Trials Reporting Program of the
/// National Cancer Institute: an end is final, nothing becomes “not yet recruiting” again, closed recruitment does not reopen, and
/// only a trial that enrolled nobody is withdrawn.
/// </summary>
internal static class StatusMoves
{
    public static bool InOrder(RegistrationConduct before, RegistrationConduct after)
    {
        var from = before.Status is ConductState.Unverified or ConductState.Unknown or null ? before.LastKnownStatus : before.Status;
        return (from, after.Status) switch
        {
            (null or ConductState.Unknown or ConductState.Unverified, _) or (_, null or ConductState.Unknown or ConductState.Unverified) => true,
            (var one, var other) when one == other => true,
            (ConductState.Completed or ConductState.TerminatedEarly or ConductState.Withdrawn, _) => false,
            (_, ConductState.NotYetRecruiting) => false,
            (ConductState.NotYetRecruiting, ConductState.Withdrawn) => true,
            (_, ConductState.Withdrawn) => after.Enrolment is { Number: 0 },
            (ConductState.RecruitmentEnded, ConductState.Recruiting) => false,
            (ConductState.Paused, ConductState.Completed) => false,
            _ => true,
        };
    }
}
