using System.Net;
using AngleSharp.Html.Dom;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Proposals;
using CgtRegistry.Web.Tests.Reviews;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Applying;

namespace CgtRegistry.Web.Tests.Privacy;

/// <summary>Numbers of patients in what staff publish or send: told once, sent only when somebody says that they are none.</summary>
public class ScreeningTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private const string Number = "Hãy gọi 0912 345 678.";

    private readonly StartedRegister _register = running.Register;
    private Colleague _applicant = null!;
    private Colleague _reviewer = null!;
    private Colleague _approver = null!;

    public async ValueTask InitializeAsync()
    {
        await Applying.PublishWorldAsync(_register);
        await _register.PublishAsync(Proposing.World());
        _applicant = await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic);
        _reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        _approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
    }

    public ValueTask DisposeAsync()
    {
        _applicant.Dispose();
        _reviewer.Dispose();
        _approver.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_public_reason_of_a_proposal() =>
        await WarnedThenSentAsync(_reviewer, await _reviewer.PageAsync(Proposing.Grant), Proposing.Grant, [.. Proposing.Granted().Where(v => v.Item1 is not "reason.vi"), ("reason.vi", Number)]);

    [Fact]
    public async Task The_text_of_a_notice() =>
        await WarnedThenSentAsync(_reviewer, await _reviewer.PageAsync(Proposing.Notice), Proposing.Notice, [.. Proposing.Suspension().Where(v => v.Item1 is not "text.en"), ("text.en", Number)]);

    [Fact]
    public async Task Why_a_proposal_is_refused()
    {
        var proposal = await _reviewer.ProposeAsync(Proposing.Notice, Proposing.Suspension());

        await WarnedThenSentAsync(_approver, await _approver.PageAsync(proposal), $"{proposal}/refuse", [("because", Number)]);
    }

    [Fact]
    public async Task A_comment_and_its_answer()
    {
        var id = await Applying.SubmitAsync(_register, _applicant, Applying.Complete(_register));
        await _reviewer.DoAsync(id, "no-conflict");
        await _reviewer.DoAsync(id, "start");

        await WarnedThenSentAsync(_reviewer, await _reviewer.PageAsync(Reviewing.Page(id)), $"{Reviewing.Page(id)}/comments", [("field", "/outcomes/0/timeFrame"), ("weight", "major"), ("text", Number)]);
        await _reviewer.DoAsync(id, "clarify");

        var application = $"/vi/staff/applications/{id}";
        await WarnedThenSentAsync(_applicant, await _applicant.PageAsync(application), $"{application}/comments/1/answer", [("answer-1", Number)]);
    }

    [Fact]
    public async Task Why_an_application_is_returned()
    {
        var id = await Applying.SubmitAsync(_register, _applicant, Applying.Complete(_register));
        await _reviewer.DoAsync(id, "no-conflict");
        await _reviewer.DoAsync(id, "start");

        await WarnedThenSentAsync(_reviewer, await _reviewer.PageAsync(Reviewing.Page(id)), $"{Reviewing.Page(id)}/return", [("reason.vi", Number)]);
    }

    [Fact]
    public async Task Why_a_warning_stays_beside_a_field_and_beside_a_document()
    {
        using var applicant = await Applicant.ComeAsync(_register, Applying.Clinic);
        var id = await applicant.BeginAsync();
        var course = Applicant.At(id, "course");
        const string Field = "reason:V26 /firstEnrolment/date";

        await WarnedThenSentAsync(applicant.Colleague, await applicant.StepAsync(id, "course"), course, [(Field, Number)]);
        await applicant.SaveAsync(id, "course", (Field, Number)); // said once, not asked again
        using var sent = await applicant.UploadAsync(Applicant.At(id, "documents"), Applicant.At(id, "documents"), "%PDF-1.7 no archive %%EOF"u8.ToArray(), "a.pdf", ("kind", "protocol"));
        var document = Assert.Single((await applicant.StoredAsync(id)).Documents);
        await WarnedThenSentAsync(applicant.Colleague, await applicant.Colleague.PageAsync(Applicant.At(id, "documents")), Applicant.At(id, "documents/reasons"), [($"reason:V12 /documents/{document}", Number)]);

        Assert.Equal([Number, Number], (await applicant.StoredAsync(id)).Reasons.Values);
    }

    private static async Task WarnedThenSentAsync(Colleague colleague, IHtmlDocument page, string action, (string, string?)[] values)
    {
        var warned = await colleague.RefusedAsync(page, action, HttpStatusCode.UnprocessableEntity, values);

        Assert.Contains("có thể chứa thông tin của người bệnh", warned.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Single(warned.QuerySelectorAll("input[name=anyway]"));
        await colleague.TakenAsync(warned, action, [.. values, ("anyway", "on")]);
    }
}
