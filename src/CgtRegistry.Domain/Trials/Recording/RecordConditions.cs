using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using static CgtRegistry.Domain.Trials.Recording.RecordActKind;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>What must be true of a record for an act that has its place, besides who does it.</summary>
internal static class RecordConditions
{
    public static Refusal?[] Against(RecordFile file, RecordAct act, Person by) => act.Kind switch
    {
        Edit => file.Open.State is RecordState.ClarificationRequested ? [.. act.Fields.Where(f => !file.Open.Comments.Any(c => c.Opens(f))).Select(RecordRefusals.FieldLocked)] : [],
        Submit => [Errors(act), Reasons(act), file.Open is { State: RecordState.Returned, EditedSinceReturn: false } ? RecordRefusals.NotEdited : null],
        RequestClarification => [file.Open.Comments.Any(c => c.State is CommentState.Open) ? null : RecordRefusals.NothingAsked],
        SendAnswers => [file.Open.Comments.Any(c => c is { Weight: CommentWeight.Major, State: CommentState.Open }) ? RecordRefusals.Unanswered : null],
        Return => [Reason(act)],
        Reject => [Reason(act), .. FourEyes(file.Open, by)],
        Approve => [.. FourEyes(file.Open, by), Errors(act), Reasons(act), act.Unverified > 0 ? RecordRefusals.Unverified(act.Unverified) : null, file.Open.Comments.Any(c => c.StopsRegistration) ? RecordRefusals.MajorComments : null],
        _ => [],
    };

    private static Refusal? Errors(RecordAct act) => act.Errors > 0 ? RecordRefusals.Errors(act.Errors) : null;

    private static Refusal? Reasons(RecordAct act) => act.Unreasoned > 0 ? RecordRefusals.ReasonsMissing(act.Unreasoned) : null;

    private static Refusal? Reason(RecordAct act) => string.IsNullOrWhiteSpace(act.Reason?.Vi) ? RecordRefusals.ReasonMissing : null;

    private static Refusal?[] FourEyes(RecordRound round, Person by) =>
        [round.IsWorkOf(by.Id) ? RecordRefusals.OwnWork : null, round.Reviewer == by.Id ? RecordRefusals.OwnReview : null];
}
