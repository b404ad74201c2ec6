using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Recording;

namespace CgtRegistry.Domain.Tests.Trials.Recording;

public sealed class RecordActTests
{
    private static readonly Dictionary<RecordActKind, Person> WhoMay = new()
    {
        [RecordActKind.StartReview] = A.Reviewer(),
        [RecordActKind.RequestClarification] = A.Reviewer(),
        [RecordActKind.Return] = A.Reviewer(),
        [RecordActKind.Reject] = A.Approver(),
        [RecordActKind.Approve] = A.Approver(),
    };

    /// <summary>Every way through the machine; what is not here is refused.</summary>
    private static readonly Dictionary<(RecordState, RecordActKind), RecordState> Ways = new()
    {
        [(RecordState.Draft, RecordActKind.Edit)] = RecordState.Draft,
        [(RecordState.Draft, RecordActKind.Submit)] = RecordState.Submitted,
        [(RecordState.Submitted, RecordActKind.TakeBack)] = RecordState.Draft,
        [(RecordState.Submitted, RecordActKind.StartReview)] = RecordState.InReview,
        [(RecordState.InReview, RecordActKind.RequestClarification)] = RecordState.ClarificationRequested,
        [(RecordState.InReview, RecordActKind.Return)] = RecordState.Returned,
        [(RecordState.InReview, RecordActKind.Reject)] = RecordState.Rejected,
        [(RecordState.InReview, RecordActKind.Approve)] = RecordState.Registered,
        [(RecordState.ClarificationRequested, RecordActKind.Edit)] = RecordState.ClarificationRequested,
        [(RecordState.ClarificationRequested, RecordActKind.SendAnswers)] = RecordState.InReview,
        [(RecordState.Returned, RecordActKind.Edit)] = RecordState.Returned,
        [(RecordState.Returned, RecordActKind.Submit)] = RecordState.Submitted,
        [(RecordState.Registered, RecordActKind.StartAmendment)] = RecordState.Draft,
    };

    public static MatrixTheoryData<RecordState, RecordActKind> EveryStateAndAct => new(Enum.GetValues<RecordState>(), Enum.GetValues<RecordActKind>());

    [Theory]
    [MemberData(nameof(EveryStateAndAct))]
    public void An_act_is_done_where_it_has_its_place_and_nowhere_else(RecordState state, RecordActKind kind)
    {
        // Nothing but the state stands in the way: settled comments for approval, an open advisory one to ask about.
        var file = A.RecordFile(state, A.Comment(CommentWeight.Advisory));
        file = file with { Registration = file.Registration with { EditedSinceReturn = true } };

        var decided = RecordActs.Decide(file, Act(kind), WhoMay.GetValueOrDefault(kind, A.Applicant()));

        Assert.Equal(Ways.ContainsKey((state, kind)), decided.IsDone);
        Assert.Equal(decided.IsDone ? Ways[(state, kind)] : state, (decided.Value ?? file).Open.State);
    }

    [Theory]
    [MemberData(nameof(EveryStateAndAct))]
    public void Administrators_and_auditors_do_nothing_to_a_record(RecordState state, RecordActKind kind)
    {
        foreach (var role in new[] { WorkRole.Administrator, WorkRole.Auditor })
        {
            Assert.Equal("not-your-role", CodeOf(A.RecordFile(state), kind, new Person(new("x"), role, new("clinic"))));
        }
    }

    [Theory]
    [MemberData(nameof(EveryStateAndAct))]
    public void Staff_of_another_institution_learn_nothing(RecordState state, RecordActKind kind) =>
        Assert.Equal("not-yours", CodeOf(A.RecordFile(state), kind, A.Applicant("stranger", "elsewhere")));

    [Theory]
    [InlineData("author", "own-work")]
    [InlineData("editor", "own-work")]
    [InlineData("submitter", "own-work")]
    [InlineData("reviewer", "own-review")]
    [InlineData("somebody-else", null)]
    public void Nobody_decides_on_what_they_wrote_submitted_or_reviewed(string who, string? refusal)
    {
        var round = new RecordRound(RecordState.InReview, new("author")) { LastEditor = new("editor"), Submitter = new PersonId("submitter"), Reviewer = new PersonId("reviewer") };

        Assert.Equal(refusal, CodeOf(new RecordFile(new("clinic"), round), RecordActKind.Approve, A.Approver(who)));
        Assert.Equal(refusal, CodeOf(new RecordFile(new("clinic"), round), RecordActKind.Reject, A.Approver(who)));
    }

    [Fact]
    public void A_reviewer_neither_registers_nor_rejects()
    {
        Assert.Equal("only-approvers", CodeOf(A.RecordFile(RecordState.InReview), RecordActKind.Approve, A.Reviewer("second")));
        Assert.Equal("only-approvers", CodeOf(A.RecordFile(RecordState.InReview), RecordActKind.Reject, A.Reviewer("second")));
    }

    [Theory]
    [InlineData("clinic")]
    [InlineData("sponsor")]
    [InlineData("site")]
    public void Who_works_for_a_party_of_the_trial_does_not_judge_it(string institution)
    {
        var file = A.RecordFile(RecordState.InReview) with { Involved = [new("sponsor"), new("site")] };

        Assert.Equal("conflict-of-interest", CodeOf(file, RecordActKind.Approve, A.Approver(institution: institution)));
        Assert.Equal("conflict-of-interest", CodeOf(file, RecordActKind.Return, A.Reviewer(institution: institution)));
        Assert.Null(CodeOf(file, RecordActKind.Approve, A.Approver(institution: "ministry")));
    }

    [Fact]
    public void Who_declared_a_conflict_does_not_judge()
    {
        var file = A.RecordFile(RecordState.Submitted) with { Conflicts = [new("reviewer")] };

        Assert.Equal("conflict-of-interest", CodeOf(file, RecordActKind.StartReview, A.Reviewer()));
        Assert.Null(CodeOf(file, RecordActKind.StartReview, A.Reviewer("second")));
    }

    [Fact]
    public void Errors_stop_submission_and_registration()
    {
        Assert.Equal("errors", RecordActs.Decide(A.RecordFile(), Act(RecordActKind.Submit) with { Errors = 1 }, A.Applicant()).Refusals[0].Code);
        Assert.Equal("errors", RecordActs.Decide(A.RecordFile(RecordState.InReview), Act(RecordActKind.Approve) with { Errors = 1 }, A.Approver()).Refusals[0].Code);
    }

    [Theory]
    [InlineData(CommentWeight.Major, CommentState.Open, "major-comments")]
    [InlineData(CommentWeight.Major, CommentState.Answered, "major-comments")]
    [InlineData(CommentWeight.Major, CommentState.Settled, null)]
    [InlineData(CommentWeight.Advisory, CommentState.Open, null)]
    public void Only_a_major_comment_that_is_not_settled_stops_registration(CommentWeight weight, CommentState state, string? refusal) =>
        Assert.Equal(refusal, CodeOf(A.RecordFile(RecordState.InReview, A.Comment(weight, state)), RecordActKind.Approve, A.Approver()));

    [Fact]
    public void What_is_returned_must_be_changed_before_it_is_submitted_again()
    {
        var returned = RecordActs.Decide(A.RecordFile(RecordState.InReview), Act(RecordActKind.Return), A.Reviewer()).Value!;
        var edited = RecordActs.Decide(returned, Act(RecordActKind.Edit), A.Applicant()).Value!;

        Assert.Equal("not-edited", CodeOf(returned, RecordActKind.Submit, A.Applicant()));
        Assert.Null(CodeOf(edited, RecordActKind.Submit, A.Applicant()));
    }

    [Fact]
    public void Returning_and_rejecting_need_a_reason()
    {
        var file = A.RecordFile(RecordState.InReview);

        Assert.Equal("reason-missing", RecordActs.Decide(file, new(RecordActKind.Return), A.Reviewer()).Refusals[0].Code);
        Assert.Equal("reason-missing", RecordActs.Decide(file, new(RecordActKind.Reject) { Reason = new(" ") }, A.Approver()).Refusals[0].Code);
    }

    private static RecordAct Act(RecordActKind kind) => new(kind) { Reason = A.Text("lý do") };

    private static string? CodeOf(RecordFile file, RecordActKind kind, Person by) => RecordActs.Decide(file, Act(kind), by).Refusals.Select(r => r.Code).FirstOrDefault();
}
