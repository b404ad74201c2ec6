using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>What is done to comments: open → answered → settled, or opened again. Reviewers write and settle, the applicant answers.</summary>
public static class CommentActs
{
    /// <summary>A comment on the record in review; it gets the next number.</summary>
    public static Decided<RecordFile> Add(RecordFile file, ReviewComment comment, DateOnly today, Person by)
    {
        if (RecordAccess.RefuseReview(file, by) is { } barred)
        {
            return barred;
        }

        var round = file.Open;
        return Decided.Unless<RecordFile>(
            [
                InReview(round),
                string.IsNullOrWhiteSpace(comment.Text) ? RecordRefusals.TextMissing : null,
                comment.DueOn < today ? RecordRefusals.DueInThePast : null,
            ],
            () => file.With(round with { Comments = [.. round.Comments, comment with { Number = round.Comments.Count + 1, By = by.Id, State = CommentState.Open, Answer = null, Reopened = 0 }] }));
    }

    /// <summary>The applicant's answer, while the record waits for it or lies with the applicant again.</summary>
    public static Decided<RecordFile> Answer(RecordFile file, int number, string answer, Person by) =>
        RecordAccess.RefuseApplicant(file, by) is { } barred ? barred : Change(
            file,
            number,
            c => c.State is CommentState.Settled ? RecordRefusals.CommentIs(c.State)
                : file.Open.State is not (RecordState.ClarificationRequested or RecordState.Returned) ? RecordRefusals.NotForAnswers
                : string.IsNullOrWhiteSpace(answer) ? RecordRefusals.TextMissing
                : null,
            c => c with { State = CommentState.Answered, Answer = answer });

    /// <summary>The reviewer is content, or takes the comment back.</summary>
    public static Decided<RecordFile> Settle(RecordFile file, int number, Person by) =>
        RecordAccess.RefuseReview(file, by) is { } barred ? barred : Change(
            file,
            number,
            c => InReview(file.Open) ?? (c.State is CommentState.Settled ? RecordRefusals.CommentIs(c.State) : null),
            c => c with { State = CommentState.Settled });

    /// <summary>The answer is not enough, or the matter comes up again.</summary>
    public static Decided<RecordFile> Reopen(RecordFile file, int number, Person by) =>
        RecordAccess.RefuseReview(file, by) is { } barred ? barred : Change(
            file,
            number,
            c => InReview(file.Open) ?? (c.State is CommentState.Open ? RecordRefusals.CommentIs(c.State) : null),
            c => c with { State = CommentState.Open, Reopened = c.Reopened + 1 });

    private static Refusal? InReview(RecordRound round) => round.State is RecordState.InReview ? null : RecordRefusals.NotInReview;

    private static Decided<RecordFile> Change(RecordFile file, int number, Func<ReviewComment, Refusal?> against, Func<ReviewComment, ReviewComment> change)
    {
        var round = file.Open;
        return round.Comments.FirstOrDefault(c => c.Number == number) is not { } comment
            ? RecordRefusals.NoSuchComment
            : Decided.Unless<RecordFile>([against(comment)], () => file.With(round with { Comments = [.. round.Comments.Select(c => c.Number == number ? change(c) : c)] }));
    }
}
