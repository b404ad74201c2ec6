using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Recording;

namespace CgtRegistry.Domain.Tests.Trials.Recording;

public sealed class AmendmentAndCommentTests
{
    private static readonly DateOnly Today = A.Day("2026-06-15");

    [Fact]
    public void An_amendment_goes_through_review_while_the_public_keeps_what_is_registered()
    {
        var file = A.RecordFile(RecordState.Registered) with { Versions = 1 };

        file = Done(file, RecordActKind.StartAmendment);
        file = Done(file, RecordActKind.Submit);
        Assert.Equal((RecordState.Submitted, RecordState.Registered, true, 1), (file.Open.State, file.Registration.State, file.IsPublic, file.Versions));

        file = RecordActs.Decide(file, new(RecordActKind.StartReview), A.Reviewer()).Value!;
        file = RecordActs.Decide(file, new(RecordActKind.Approve), A.Approver()).Value!;
        Assert.Equal((RecordState.Registered, null, 2), (file.Open.State, file.Amendment, file.Versions));
    }

    [Fact]
    public void A_rejected_amendment_leaves_the_registration_and_another_may_follow()
    {
        var rejected = A.AmendedFile(RecordState.Rejected);

        Assert.True(rejected.IsPublic);
        Assert.Equal(RecordState.Draft, Done(rejected, RecordActKind.StartAmendment).Amendment!.State);
    }

    [Theory]
    [InlineData(RecordState.Draft, true)]
    [InlineData(RecordState.Returned, true)]
    [InlineData(RecordState.Submitted, false)]
    [InlineData(RecordState.InReview, false)]
    public void An_amendment_is_dropped_only_while_the_applicant_holds_it(RecordState state, bool done) =>
        Assert.Equal(done, RecordActs.Decide(A.AmendedFile(state), new(RecordActKind.DropAmendment), A.Applicant()).IsDone);

    [Theory]
    [InlineData(RecordState.Returned, RecordActKind.DropAmendment)]
    [InlineData(RecordState.Rejected, RecordActKind.StartAmendment)]
    public void What_was_said_of_an_amendment_outlives_it(RecordState state, RecordActKind act)
    {
        var file = A.AmendedFile(state);
        file = Done(file with { Amendment = file.Amendment! with { Comments = [A.Comment()] } }, act);

        Assert.Single(Assert.Single(file.Ended).Comments);
        Assert.Contains(file.Ended[0], file.Earlier);
    }

    [Fact]
    public void A_draft_that_was_never_sent_leaves_nothing_behind() =>
        Assert.Empty(Done(Done(A.RecordFile(RecordState.Registered) with { Versions = 1 }, RecordActKind.StartAmendment), RecordActKind.DropAmendment).Ended);

    [Fact]
    public void There_is_one_amendment_at_a_time() =>
        Assert.False(RecordActs.Decide(A.AmendedFile(RecordState.Draft), new(RecordActKind.StartAmendment), A.Applicant()).IsDone);

    [Theory]
    [InlineData("/outcomes/0", true)]
    [InlineData("/outcomes/0/timeFrame", true)]
    [InlineData("/outcomes", false)]
    [InlineData("/outcomes/01", false)]
    [InlineData("/title", false)]
    public void While_clarification_is_asked_for_only_fields_under_an_open_comment_are_open(string field, bool open)
    {
        var file = A.RecordFile(RecordState.ClarificationRequested, A.Comment(field: "/outcomes/0"), A.Comment(field: "/title", state: CommentState.Settled, number: 2));

        Assert.Equal(open, RecordActs.Decide(file, new(RecordActKind.Edit) { Fields = [field] }, A.Applicant()).IsDone);
    }

    [Fact]
    public void Clarification_is_asked_about_something_and_every_major_comment_is_answered()
    {
        var quiet = RecordActs.Decide(A.RecordFile(RecordState.InReview), new(RecordActKind.RequestClarification), A.Reviewer());
        var asked = A.RecordFile(RecordState.ClarificationRequested, A.Comment(), A.Comment(CommentWeight.Advisory, number: 2));
        var answered = CommentActs.Answer(asked, 1, "12 tháng sau điều trị", A.Applicant()).Value!;

        Assert.Equal("nothing-asked", quiet.Refusals[0].Code);
        Assert.Equal("unanswered", RecordActs.Decide(asked, new(RecordActKind.SendAnswers), A.Applicant()).Refusals[0].Code);
        Assert.True(RecordActs.Decide(answered, new(RecordActKind.SendAnswers), A.Applicant()).IsDone);
    }

    [Fact]
    public void A_comment_is_answered_opened_again_and_settled()
    {
        var file = CommentActs.Add(A.RecordFile(RecordState.InReview), A.Comment(number: 99, due: "2026-06-30"), Today, A.Reviewer()).Value!;
        file = RecordActs.Decide(file, new(RecordActKind.RequestClarification), A.Reviewer()).Value!;
        file = CommentActs.Answer(file, 1, "Đã sửa.", A.Applicant()).Value!;
        file = Done(file, RecordActKind.SendAnswers);
        file = CommentActs.Reopen(file, 1, A.Reviewer()).Value!;
        Assert.Equal((CommentState.Open, 1), (file.Open.Comments[0].State, file.Open.Comments[0].Reopened));

        file = CommentActs.Settle(file, 1, A.Reviewer()).Value!;
        Assert.Equal((1, CommentState.Settled), (file.Open.Comments[0].Number, file.Open.Comments[0].State));
        Assert.False(file.Open.Comments[0].StopsRegistration);
    }

    [Fact]
    public void Applicants_answer_and_reviewers_settle_never_the_other_way_round()
    {
        var waiting = A.RecordFile(RecordState.ClarificationRequested, A.Comment());
        var review = A.RecordFile(RecordState.InReview, A.Comment(state: CommentState.Answered));

        Assert.Equal("not-your-role", CommentActs.Answer(waiting, 1, "x", A.Reviewer()).Refusals[0].Code);
        Assert.Equal("not-yours", CommentActs.Answer(waiting, 1, "x", A.Applicant("stranger", "elsewhere")).Refusals[0].Code);
        Assert.Equal("not-your-role", CommentActs.Settle(review, 1, A.Applicant()).Refusals[0].Code);
        Assert.Equal("conflict-of-interest", CommentActs.Settle(review, 1, A.Reviewer(institution: "clinic")).Refusals[0].Code);
        Assert.Equal("not-your-role", CommentActs.Add(review, A.Comment(), Today, A.Applicant()).Refusals[0].Code);
        Assert.Equal("not-your-role", CommentActs.Reopen(review, 1, A.Applicant()).Refusals[0].Code);
    }

    [Fact]
    public void What_does_not_fit_a_comment_is_refused()
    {
        var review = A.RecordFile(RecordState.InReview, A.Comment());

        Assert.Equal("due-in-the-past", CommentActs.Add(review, A.Comment(due: "2026-06-14"), Today, A.Reviewer()).Refusals[0].Code);
        Assert.Equal("text-missing", CommentActs.Add(review, A.Comment() with { Text = " " }, Today, A.Reviewer()).Refusals[0].Code);
        Assert.Equal("not-in-review", CommentActs.Add(A.RecordFile(RecordState.Submitted), A.Comment(), Today, A.Reviewer()).Refusals[0].Code);
        Assert.Equal("not-for-answers", CommentActs.Answer(review, 1, "x", A.Applicant()).Refusals[0].Code);
        Assert.Equal("comment-open", CommentActs.Reopen(review, 1, A.Reviewer()).Refusals[0].Code);
        Assert.Equal("no-such-comment", CommentActs.Settle(review, 7, A.Reviewer()).Refusals[0].Code);
    }

    private static RecordFile Done(RecordFile file, RecordActKind kind) => RecordActs.Decide(file, new(kind), A.Applicant()).Value!;
}
