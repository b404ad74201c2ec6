using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using static CgtRegistry.Domain.Trials.Recording.RecordActKind;
using static CgtRegistry.Domain.Trials.Recording.RecordState;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>
/// What may be done to a registration record, by whom, and what it becomes: Draft → Submitted → InReview ⇄
/// ClarificationRequested → Registered, Returned or Rejected; Returned → Submitted. An amendment of a registered record goes the
/// same way beside it.
/// </summary>
public static class RecordActs
{
    // In which states of the open round an act has its place, and where it leads; none: the state stays.
    private static readonly Dictionary<RecordActKind, (RecordState[] From, RecordState? To)> Moves = new()
    {
        [Edit] = ([Draft, Returned, ClarificationRequested], null),
        [Submit] = ([Draft, Returned], Submitted),
        [TakeBack] = ([Submitted], Draft),
        [StartReview] = ([Submitted], InReview),
        [RequestClarification] = ([InReview], ClarificationRequested),
        [SendAnswers] = ([ClarificationRequested], InReview),
        [Return] = ([InReview], Returned),
        [Reject] = ([InReview], Rejected),
        [Approve] = ([InReview], Registered),
        [StartAmendment] = ([Registered], null),
        [DropAmendment] = ([Draft, Returned, Rejected], null),
    };

    /// <summary>The record after the act, or why it is refused. Who may not act learns nothing more.</summary>
    public static Decided<RecordFile> Decide(RecordFile file, RecordAct act, Person by)
    {
        if (RecordAccess.Refuse(file, act.Kind, by) is { } barred)
        {
            return barred;
        }

        return Takes(file, act.Kind)
            ? Decided.Unless<RecordFile>(RecordConditions.Against(file, act, by), () => After(file, act, by.Id))
            : RecordRefusals.WrongState(act.Kind, file.Open.State);
    }

    /// <summary>Whether the act has its place now, whoever does it.</summary>
    public static bool Takes(RecordFile file, RecordActKind act) => act switch
    {
        // A rejected amendment is over; another may follow it.
        StartAmendment => file.IsPublic && file.Amendment is null or { State: Rejected },
        DropAmendment when file.Amendment is null => false,
        _ => Moves[act].From.Contains(file.Open.State),
    };

    private static RecordFile After(RecordFile file, RecordAct act, PersonId by)
    {
        var round = file.Open with { State = Moves[act.Kind].To ?? file.Open.State };
        return act.Kind switch
        {
            Edit => file.With(round with { LastEditor = by, EditedSinceReturn = true }).Changed(act.Fields),
            Submit => file.With(round with { Submitter = by, Reason = null }),
            TakeBack => file.With(round with { Submitter = null }),
            StartReview => file.With(round with { Reviewer = by }),
            Return => file.With(round with { Reason = act.Reason, EditedSinceReturn = false }),
            Reject => file.With(round with { Reason = act.Reason }),
            Approve when file.Amendment is null => file with { Registration = round, Versions = file.Versions + 1 },
            Approve => file with { Amendment = null, Ended = [.. file.Ended, round], Versions = file.Versions + 1 },
            StartAmendment => Ended(file) with { Amendment = new RecordRound(Draft, by) },
            DropAmendment => Ended(file),
            _ => file.With(round),
        };
    }

    // What was never handed over leaves nothing behind.
    private static RecordFile Ended(RecordFile file) =>
        file.Amendment is { Submitter: not null } or { Comments.Count: > 0 } ? file with { Amendment = null, Ended = [.. file.Ended, file.Amendment!] } : file with { Amendment = null };
}
