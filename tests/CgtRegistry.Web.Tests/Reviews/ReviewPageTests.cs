using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>Reviewing on the pages: who may do what, what is refused and why, and that nothing typed is lost.</summary>
public class ReviewPageTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private readonly StartedRegister _register = running.Register;
    private Colleague _applicant = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        await Applying.PublishWorldAsync(_register);
        _applicant = await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic);
        _id = await Applying.SubmitAsync(_register, _applicant, Applying.Complete(_register));
    }

    public ValueTask DisposeAsync()
    {
        _applicant.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_comment_goes_to_the_applicant_stops_the_clock_and_is_settled_after_the_answer()
    {
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);
        await reviewer.DoAsync(_id, "comments", ("field", "/outcomes/0/timeFrame"), ("weight", "major"), ("rule", "V41"), ("text", "Thời điểm chưa rõ."), ("due.day", "10"), ("due.month", "12"), ("due.year", "2026"));
        await reviewer.DoAsync(_id, "clarify");
        var stopped = await reviewer.PageAsync(Reviewing.Page(_id));
        await AnswerAsync();
        await Applying.ActAsync(_register, _id, _applicant, RecordActKind.Edit, d => d with { Outcomes = [d.Outcomes[0] with { TimeFrame = new("18 tháng sau khi tiêm", "18 months after injection") }, d.Outcomes[1]] });
        await Applying.ActAsync(_register, _id, _applicant, RecordActKind.SendAnswers);
        var answered = await reviewer.PageAsync(Reviewing.Page(_id));
        await reviewer.DoAsync(_id, "comments/1/settle");

        Assert.Contains("tạm dừng", stopped.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("18 tháng sau khi tiêm", answered.QuerySelector("#differences")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã ghi rõ.", answered.QuerySelector("#comment-1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(CommentState.Settled, (await Applying.StoredAsync(_register, _id)).File.Open.Comments[0].State);
    }

    [Fact]
    public async Task Nobody_reviews_before_saying_whether_they_have_a_conflict_of_interest()
    {
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var page = await reviewer.PageAsync(Reviewing.Page(_id));
        Assert.Null(page.QuerySelector($"form[action='{Reviewing.Page(_id)}/start']"));
        await reviewer.DoAsync(_id, "conflict");

        var after = await reviewer.PageAsync(Reviewing.Page(_id));

        Assert.Contains("Bạn có xung đột lợi ích với hồ sơ này", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(after.QuerySelectorAll($"form[action^='{Reviewing.Page(_id)}']"));
    }

    [Fact]
    public async Task Whoever_reviewed_does_not_approve()
    {
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        await approver.DoAsync(_id, "no-conflict");
        await approver.DoAsync(_id, "start");

        var refused = await approver.RefusedAsync(await approver.PageAsync(Reviewing.Page(_id)), $"{Reviewing.Page(_id)}/approve", HttpStatusCode.UnprocessableEntity);

        Assert.Contains("Bạn là người thẩm định hồ sơ này.", refused.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Applying.StoredAsync(_register, _id)).Number);
    }

    [Fact]
    public async Task An_open_major_comment_stops_approval_and_says_so()
    {
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);
        await reviewer.DoAsync(_id, "comments", ("weight", "major"), ("text", "Chưa rõ."));
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        await approver.DoAsync(_id, "no-conflict");

        var refused = await approver.RefusedAsync(await approver.PageAsync(Reviewing.Page(_id)), $"{Reviewing.Page(_id)}/approve", HttpStatusCode.UnprocessableEntity);

        Assert.Contains("Còn ý kiến phải sửa chưa giải quyết xong.", refused.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_needs_a_reason_and_is_told_to_the_applicant()
    {
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);
        await reviewer.RefusedAsync(await reviewer.PageAsync(Reviewing.Page(_id)), $"{Reviewing.Page(_id)}/return", HttpStatusCode.UnprocessableEntity);

        await reviewer.DoAsync(_id, "return", ("reason.vi", "Thiếu văn bản của hội đồng đạo đức."));

        Assert.Equal(RecordState.Returned, (await Applying.StoredAsync(_register, _id)).State);
        Assert.Equal(1L, await _register.SqlAsync($"select count(*) from work.outbox_row where template = 'record-returned' and account = '{_applicant.Person.Account}'"));
    }

    [Fact]
    public async Task Who_was_too_slow_keeps_what_was_typed()
    {
        using var one = await Reviewing.ReviewAsync(_register, _id);
        using var other = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        await other.DoAsync(_id, "no-conflict");
        var old = await other.PageAsync(Reviewing.Page(_id));
        await one.DoAsync(_id, "comments", ("weight", "advisory"), ("text", "Góp ý."));

        var refused = await other.RefusedAsync(old, $"{Reviewing.Page(_id)}/comments", HttpStatusCode.Conflict, ("weight", "major"), ("text", "Ý kiến gõ dở."));

        Assert.Contains("Ý kiến gõ dở.", refused.QuerySelector("textarea[name=text]")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await Applying.StoredAsync(_register, _id)).File.Open.Comments);
    }

    [Theory]
    [InlineData(WorkRole.Applicant, HttpStatusCode.NotFound)]
    [InlineData(WorkRole.Administrator, HttpStatusCode.NotFound)]
    [InlineData(WorkRole.Auditor, HttpStatusCode.OK)]
    [InlineData(WorkRole.Reviewer, HttpStatusCode.OK)]
    public async Task Applications_under_review_are_for_regulators_and_auditors(WorkRole role, HttpStatusCode expected)
    {
        using var colleague = await Colleague.SignInAsync(_register, role, role is WorkRole.Applicant ? "other-clinic" : null);

        using var one = await colleague.GetAsync(Reviewing.Page(_id));
        using var list = await colleague.GetAsync("/vi/staff/reviews");

        Assert.Equal(expected, one.StatusCode);
        Assert.Equal(expected, list.StatusCode);
    }

    [Fact]
    public async Task The_work_list_has_state_clock_and_filters()
    {
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);

        var mine = await reviewer.PageAsync("/vi/staff/reviews?who=mine");
        var unassigned = await reviewer.PageAsync("/vi/staff/reviews?who=unassigned");

        Assert.Contains("còn 45 ngày làm việc", mine.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(_id.ToString(), unassigned.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approval_asks_for_a_fresh_proof()
    {
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        await approver.DoAsync(_id, "no-conflict");
        var page = await approver.PageAsync(Reviewing.Page(_id));
        _register.Clock.Advance(AccessRules.Fresh + TimeSpan.FromSeconds(1));

        using var answer = await approver.SendFormAsync(page, $"{Reviewing.Page(_id)}/approve");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("/staff/prove", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await Applying.StoredAsync(_register, _id)).Number);
    }

    private async Task AnswerAsync()
    {
        await using var work = _register.Get<CgtRegistry.Web.Persistence.Work.Workplace>().Open(new CgtRegistry.Web.Persistence.Work.Acting(_applicant.Person, "test"));
        var application = (await work.FindAsync<CgtRegistry.Web.Persistence.Work.TrialApplication>(_id))!;
        application.File = CommentActs.Answer(application.File, 1, "Đã ghi rõ.", _applicant.Person.Person).Value!;
        await work.KeepAsync();
    }
}
