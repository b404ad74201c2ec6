using System.Net;
using AngleSharp.Html.Parser;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Running;
using static CgtRegistry.Web.Tests.Proposals.Proposing;

namespace CgtRegistry.Web.Tests.Proposals;

/// <summary>What regulators see before they send a form, and what becomes of a form somebody overtook.</summary>
public class ForesightTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private readonly StartedRegister _register = running.Register;
    private Colleague _reviewer = null!;
    private Colleague _approver = null!;

    public async ValueTask InitializeAsync()
    {
        await _register.PublishAsync([.. World(), A.Condition("second"), A.Condition("third")]);
        _reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        _approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
    }

    public ValueTask DisposeAsync()
    {
        _reviewer.Dispose();
        _approver.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_look_ahead_shows_the_answers_that_would_change_and_proposes_nothing()
    {
        using var answer = await _reviewer.SendFormAsync(await _reviewer.PageAsync(Grant), Grant, [.. Granted(number: "ahead/QĐ").Where(v => v.Item1 is not "condition.1"), ("condition.1", "third"), ("preview", "true")]);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(page.QuerySelector("#preview .cgt-tag--licensed"));
        Assert.Equal("ahead/QĐ", page.QuerySelector("#f-number")!.GetAttribute("value"));
        Assert.Equal(0L, await _register.SqlAsync("select count(*) from work.proposal_row where records::text like '%ahead%'"));
        await _reviewer.TakenAsync(page, Grant);
        Assert.Equal(1L, await _register.SqlAsync("select count(*) from work.proposal_row where records::text like '%ahead%'"));
    }

    [Fact]
    public async Task A_form_that_was_overtaken_shows_what_changed_and_can_be_sent_again()
    {
        await _register.PublishAsync(A.Institution("overtaken"));
        const string Edit = "/vi/staff/institutions/overtaken/edit";
        var opened = await _reviewer.PageAsync(Edit);
        await _approver.ConfirmAsync(await _reviewer.ProposeAsync(Edit, [("web", "https://first.example.vn"), ("source", "source"), .. Reason]));

        var refused = await _reviewer.RefusedAsync(opened, Edit, HttpStatusCode.Conflict, [("web", "https://second.example.vn"), ("source", "source"), .. Reason]);

        Assert.Contains("https://first.example.vn", refused.QuerySelector("#meanwhile")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://second.example.vn", refused.QuerySelector("#f-web")!.GetAttribute("value"));
        await _reviewer.TakenAsync(refused, Edit);
    }

    [Fact]
    public async Task A_new_scope_begins_on_its_day_and_changes_no_answer_about_the_day_before()
    {
        await _approver.ConfirmAsync(await _reviewer.ProposeAsync(Grant, Granted(number: "scope/QĐ")));
        await _approver.ConfirmAsync(await _reviewer.ProposeAsync("/vi/staff/authorisations/scope-qd/vary", [.. Decision("2026-11-10", "wider/QĐ"), ("scope", "true"), ("condition.1", "condition"), ("condition.2", "second"), ("kind", "routine")]));

        Assert.Equal("licensed", await VerdictAsync("condition", "2026-11-09"));
        Assert.NotEqual("licensed", await VerdictAsync("second", "2026-11-09"));
        Assert.Equal("licensed", await VerdictAsync("condition", "2026-11-10"));
        Assert.Equal("licensed", await VerdictAsync("second", "2026-11-10"));
    }

    private async Task<string?> VerdictAsync(string condition, string on) =>
        (await _register.Browser.JsonAsync($"/api/v1/check?institution=hospital&therapy=therapy&condition={condition}&on={on}")).Text("verdict");
}
