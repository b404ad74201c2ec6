using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Applying;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>An application that goes to and fro between a hospital and its reviewers, over the pages of both.</summary>
public class RoundTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private readonly StartedRegister _register = running.Register;
    private Applicant _applicant = null!;

    public async ValueTask InitializeAsync()
    {
        await Reviews.Applying.PublishWorldAsync(_register);
        _applicant = await Applicant.ComeAsync(_register, Reviews.Applying.Clinic);
    }

    public ValueTask DisposeAsync()
    {
        _applicant.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_returned_comes_back_corrected_and_the_reviewer_sees_what_differs()
    {
        var id = await SubmitAsync("NCT94000001");
        using var reviewer = await Reviewing.ReviewAsync(_register, id);
        await reviewer.DoAsync(id, "return", ("reason.vi", "Tên chưa dễ hiểu."));
        var returned = await PageAsync(id);
        var unchanged = await _applicant.Colleague.RefusedAsync(await PageAsync(id, "check"), Applicant.At(id, "submit"), HttpStatusCode.UnprocessableEntity);

        await _applicant.SaveAsync(id, "titles", ("/publicTitle/vi", "Nghiên cứu tiêm tế bào gốc vào khớp gối bị đau"));
        await _applicant.Colleague.TakenAsync(await PageAsync(id, "check"), Applicant.At(id, "submit"));
        await reviewer.DoAsync(id, "start");
        var again = await reviewer.PageAsync(Reviewing.Page(id));

        Assert.Contains("Tên chưa dễ hiểu.", returned.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa được sửa", unchanged.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nghiên cứu tế bào gốc cho người đau khớp gối", again.QuerySelector("#differences del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nghiên cứu tiêm tế bào gốc vào khớp gối bị đau", again.QuerySelector("#differences ins")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(RecordState.InReview, (await _applicant.StoredAsync(id)).State);
    }

    [Fact]
    public async Task What_was_said_of_an_amendment_stays_readable_after_it_is_approved()
    {
        var id = await SubmitAsync("NCT94000002");
        await Reviewing.RegisterAsync(_register, id);
        await Reviews.Applying.ActAsync(_register, id, _applicant.Colleague, RecordActKind.StartAmendment);
        await Reviews.Applying.ActAsync(_register, id, _applicant.Colleague, RecordActKind.Edit, d => d with { SampleSize = new SampleSize(90, 0) });
        await Reviews.Applying.ActAsync(_register, id, _applicant.Colleague, RecordActKind.Submit);
        using var reviewer = await Reviewing.ReviewAsync(_register, id);
        await reviewer.DoAsync(id, "comments", ("field", "/sampleSize/planned"), ("weight", "advisory"), ("text", "Nên nêu cách tính cỡ mẫu."));
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        await approver.DoAsync(id, "no-conflict");
        await approver.DoAsync(id, "approve");

        var read = await reviewer.PageAsync(Reviewing.Page(id));
        var own = await PageAsync(id);

        Assert.Contains("Nên nêu cách tính cỡ mẫu.", read.QuerySelector("#earlier")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nên nêu cách tính cỡ mẫu.", own.QuerySelector("#earlier")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await _applicant.StoredAsync(id)).File.Versions);
    }

    [Fact]
    public async Task The_draft_of_an_amendment_is_not_there_for_regulators_until_it_is_sent()
    {
        var id = await SubmitAsync("NCT94000003");
        await Reviewing.RegisterAsync(_register, id);
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        Assert.Equal(1, await SeenByAsync(reviewer, id));

        await _applicant.Colleague.TakenAsync(await PageAsync(id), Applicant.At(id, "amend"), ("to", "all"));
        await _applicant.SaveAsync(id, "titles", ("/publicTitle/vi", "Tên đang viết dở"));
        using var hidden = await reviewer.GetAsync(Reviewing.Page(id));

        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(0, await SeenByAsync(reviewer, id));
        await _applicant.Colleague.TakenAsync(await PageAsync(id, "check"), Applicant.At(id, "submit"));
        Assert.Equal(1, await SeenByAsync(reviewer, id));
    }

    [Fact]
    public async Task A_reason_for_a_warning_is_asked_for_shown_to_the_reviewer_and_kept()
    {
        var id = await _applicant.BeginAsync();
        await _applicant.WriteAsync(id, Reviews.Applying.Complete(_register, "NCT94000004") with { FirstEnrolment = Domain.Tests.Builders.A.Milestone("2026-06", Domain.Trials.Registrations.DateKind.Planned) });
        var refused = await _applicant.Colleague.RefusedAsync(await PageAsync(id, "check"), Applicant.At(id, "submit"), HttpStatusCode.UnprocessableEntity);

        foreach (var warning in await WarningsAsync(id))
        {
            await _applicant.SaveAsync(id, "course", ($"reason:{warning}", "Hội đồng đã đồng ý lùi ngày."), ("checked", "true"));
        }

        await _applicant.SaveAsync(id, "course", ("reason:V999 /firstEnrolment/date", "Không có quy tắc này."));
        var check = await PageAsync(id, "check");
        await _applicant.Colleague.TakenAsync(check, Applicant.At(id, "submit"));
        using var reviewer = await Reviewing.ReviewAsync(_register, id);
        var read = await reviewer.PageAsync(Reviewing.Page(id));
        await reviewer.VerifyAsync(id);
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        await approver.DoAsync(id, "no-conflict");
        await approver.DoAsync(id, "approve");

        Assert.Contains("chưa có lý do", refused.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hội đồng đã đồng ý lùi ngày.", check.QuerySelector("#findings")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hội đồng đã đồng ý lùi ngày.", read.Body!.TextContent, StringComparison.Ordinal);
        var kept = (await _applicant.StoredAsync(id)).Reasons;
        Assert.Contains("V26 /firstEnrolment/date", kept.Keys);
        Assert.DoesNotContain("V999 /firstEnrolment/date", kept.Keys);
    }

    private async Task<IReadOnlyList<string>> WarningsAsync(Guid id)
    {
        var stored = await _applicant.StoredAsync(id);
        return [.. _register.Get<Web.Features.Trials.Checking.ApplicationRules>().Check(stored, Web.Features.Trials.Checking.KnownBeside.Nothing)
            .Where(f => f.Severity is Domain.Trials.Rules.FindingSeverity.Warning).Select(f => f.Key).Distinct()];
    }

    private Task<Guid> SubmitAsync(string nct) => Reviews.Applying.SubmitAsync(_register, _applicant.Colleague, Reviews.Applying.Complete(_register, nct));

    private Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(Guid id, string? rest = null) => _applicant.Colleague.PageAsync(Applicant.At(id, rest));

    private async Task<int> SeenByAsync(Colleague colleague, Guid id)
    {
        await using var work = _register.Get<Workplace>().Open(new Acting(colleague.Person, "test"));
        return await work.Set<TrialApplication>().CountAsync(a => a.Id == id);
    }
}
