using static CgtRegistry.Domain.Trials.ConductState;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>
/// Which state of conduct (tiến độ) may follow which: NotYetRecruiting → Recruiting ⇄ Paused → RecruitmentEnded → Completed,
/// TerminatedEarly or Withdrawn. It is the transition matrix of the Clinical Trials Reporting Program (NCI CTRP, 12 × 11
/// cells), read through this register's seven states: In Review and Approved are NotYetRecruiting, since approval is a line of
/// its own here; Active and Enrolling by Invitation are Recruiting; Closed to Accrual, with or without Intervention, is
/// RecruitmentEnded; Temporarily Closed, with or without Intervention, is Paused; Complete is Completed; Administratively
/// Complete is TerminatedEarly; Withdrawn is Withdrawn.
/// </summary>
/// <remarks>
/// Where this register departs from the matrix, on purpose: (1) statuses that are one state here are duplicates or need no
/// interim between them; (2) withdrawn needs zero enrolled, and then it may also follow a pause or the end of recruitment;
/// (3) a trial never opened can be neither completed nor terminated early, whether approved or not; (4) only opening and closing
/// recruitment on one day is a warning, a pause on the first day is not (the matrix contradicts itself there); (5) what the
/// matrix leaves open (first status Closed to Accrual and Intervention) is a first status like Closed to Accrual; (6) a pause
/// after the end of recruitment is unusual, never impossible: use of the product may be halted too. Unverified is derived
/// (<see cref="TrialConduct"/>), never entered.
/// </remarks>
public static class ConductTransitions
{
    private static readonly Cell Ok = new(TransitionKind.Allowed, TransitionGround.InOrder);
    private static readonly Cell Same = new(TransitionKind.Duplicate, TransitionGround.Repeated);
    private static readonly Cell Odd = new(TransitionKind.Warning, TransitionGround.OutOfOrder);
    private static readonly Cell No = new(TransitionKind.Error, TransitionGround.OutOfOrder);
    private static readonly Cell End = new(TransitionKind.Error, TransitionGround.Final);

    private static readonly ConductState[] States = [NotYetRecruiting, Recruiting, Paused, RecruitmentEnded, Completed, TerminatedEarly, Withdrawn];

    // Rows: the state before, “none” first. Columns: the state after, as in States. Withdrawn also needs zero enrolled.
    private static readonly Cell[][] Table =
    [
        /* none             */ [Ok, Lacks(NotYetRecruiting), Lacks(NotYetRecruiting, Recruiting), Lacks(NotYetRecruiting, Recruiting), Lacks(NotYetRecruiting, Recruiting, RecruitmentEnded), Lacks(NotYetRecruiting, Recruiting, RecruitmentEnded), Lacks(NotYetRecruiting)],
        /* NotYetRecruiting */ [Same, Ok, Lacks(Recruiting), Lacks(Recruiting), Needs(Recruiting, RecruitmentEnded), Needs(Recruiting, RecruitmentEnded), Ok],
        /* Recruiting       */ [No, Same, Ok, Ok, Lacks(RecruitmentEnded), Lacks(RecruitmentEnded), Ok],
        /* Paused           */ [No, Ok, Same, Ok, No, Lacks(RecruitmentEnded), Ok],
        /* RecruitmentEnded */ [No, No, Odd, Same, Ok, Ok, Ok],
        /* Completed        */ [End, End, End, End, Same, End, End],
        /* TerminatedEarly  */ [End, End, End, End, End, Same, End],
        /* Withdrawn        */ [End, End, End, End, End, End, Same],
    ];

    /// <summary>The steps from a state; from none, or from <see cref="Unknown"/>, the first state on record is judged.</summary>
    /// <param name="before">The last state entered: of an unverified trial the last known one.</param>
    public static Steps From(ConductState? before) => before is Unverified
        ? throw new ArgumentOutOfRangeException(nameof(before), "Unverified is derived; judge from the last known state.")
        : new(before is Unknown ? null : before);

    /// <summary>Whether a state is one that is entered, not derived.</summary>
    public static bool IsEntered(ConductState state) => Array.IndexOf(States, state) >= 0;

    /// <summary>Whether a reason must be given with the state: withdrawn, paused and terminated early (V23).</summary>
    public static bool NeedsReason(ConductState state) => state is Withdrawn or Paused or TerminatedEarly;

    private static Cell Lacks(params ConductState[] missing) => new(TransitionKind.Warning, TransitionGround.MissingInterim, missing);

    private static Cell Needs(params ConductState[] missing) => new(TransitionKind.Error, TransitionGround.MissingInterim, missing);

    private sealed record Cell(TransitionKind Kind, TransitionGround Ground, params ConductState[] Missing);

    /// <summary>The steps that lead away from one state.</summary>
    public readonly record struct Steps(ConductState? Before)
    {
        /// <summary>Judges the step to a state.</summary>
        /// <param name="after">The state it leads to.</param>
        /// <param name="enrolled">Participants actually enrolled; unknown counts as none only before recruitment.</param>
        /// <param name="sameDay">Both states carry the same day.</param>
        public ConductTransition To(ConductState after, int? enrolled = null, bool sameDay = false)
        {
            var column = Array.IndexOf(States, after);
            if (column < 0)
            {
                return new(after, TransitionKind.Error, TransitionGround.Derived, []);
            }

            var cell = Table[Before is { } before ? Array.IndexOf(States, before) + 1 : 0][column];
            var possible = cell.Kind is TransitionKind.Allowed or TransitionKind.Warning;
            return after is Withdrawn && possible && !NobodyEnrolled(enrolled) ? new(after, TransitionKind.Error, TransitionGround.SomeoneMayBeEnrolled, [])
                : sameDay && Before is Recruiting && after is RecruitmentEnded ? new(after, TransitionKind.Warning, TransitionGround.SameDay, [])
                : new(after, cell.Kind, cell.Ground, cell.Missing);
        }

        private bool NobodyEnrolled(int? enrolled) => enrolled is 0 || (enrolled is null && (Before is null or NotYetRecruiting));
    }
}
