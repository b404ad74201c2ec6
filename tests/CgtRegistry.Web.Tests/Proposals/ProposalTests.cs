using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Running;
using static CgtRegistry.Web.Tests.Proposals.Proposing;

namespace CgtRegistry.Web.Tests.Proposals;

/// <summary>One person proposes a change of the register, another one decides.</summary>
public class ProposalTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private readonly StartedRegister _register = running.Register;
    private Colleague _reviewer = null!;
    private Colleague _approver = null!;

    public async ValueTask InitializeAsync()
    {
        await _register.PublishAsync(World());
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
    public async Task What_is_proposed_is_not_public_and_what_is_confirmed_is()
    {
        var before = _register.Picture.Authorisations.Count;

        var proposal = await _reviewer.ProposeAsync(Grant, Granted(number: "public/QĐ"));
        var proposed = _register.Picture.Authorisations.Count;
        await _approver.ConfirmAsync(proposal);

        Assert.Equal(before, proposed);
        var paper = _register.Picture.Authorisations[new("public-qd")];
        Assert.Equal(1, paper.LegalBasis[0].Version);
        var history = await _register.Browser.JsonAsync("/api/v1/history/authorisation/public-qd");
        Assert.Contains("Test reason", history.ToString(), StringComparison.Ordinal);
        Assert.Contains(_approver.Person.Pseudonym, history.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proposal_shows_which_answers_would_change()
    {
        await _register.PublishAsync(A.Institution("answered"));
        var proposal = await _reviewer.ProposeAsync(Grant, [.. Granted(number: "answers/QĐ").Where(v => v.Item1 is not "holder"), ("holder", "answered")]);

        var page = await _approver.PageAsync(proposal);

        Assert.NotNull(page.QuerySelector("#answers ~ .cgt-list .cgt-tag--licensed"));
    }

    [Fact]
    public async Task Nobody_confirms_their_own_proposal()
    {
        var proposal = await _approver.ProposeAsync(Grant, Granted(number: "own/QĐ"));
        var page = await _approver.PageAsync(proposal);
        Assert.DoesNotContain(page.Forms, f => f.GetAttribute("action") == $"{proposal}/confirm");

        using var forged = await _approver.SendAsync(await ForgedAsync(_approver, proposal, "confirm"));

        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        Assert.False(_register.Picture.Authorisations.ContainsKey(new("own-qd")));
    }

    [Fact]
    public async Task Reviewers_do_not_decide()
    {
        var proposal = await _approver.ProposeAsync(Grant, Granted(number: "reviewers/QĐ"));

        using var forged = await _reviewer.SendAsync(await ForgedAsync(_reviewer, proposal, "confirm", own: false));

        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
    }

    [Theory]
    [InlineData(WorkRole.Applicant)]
    [InlineData(WorkRole.Administrator)]
    public async Task Proposals_are_hidden_from_hospitals_and_administrators(WorkRole role)
    {
        var proposal = await _reviewer.ProposeAsync(Grant, Granted(number: $"hidden-{role}/QĐ"));
        using var outsider = await Colleague.SignInAsync(_register, role);

        using var answer = await outsider.GetAsync(proposal);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_ends_the_proposal()
    {
        var proposal = await _reviewer.ProposeAsync(Grant, Granted(number: "refused/QĐ"));

        await _approver.RefusedAsync(await _approver.PageAsync(proposal), $"{proposal}/refuse", HttpStatusCode.UnprocessableEntity, ("because", ""));
        await _approver.PressAsync(proposal, "refuse", ("because", "Thiếu căn cứ"));

        var page = await _reviewer.PageAsync(proposal);
        Assert.Contains("Thiếu căn cứ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Forms, f => f.GetAttribute("action")!.StartsWith(proposal, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_proposed_it_takes_it_back()
    {
        var proposal = await _reviewer.ProposeAsync(Grant, Granted(number: "withdrawn/QĐ"));
        var seen = await _approver.PageAsync(proposal);

        await _reviewer.PressAsync(proposal, "withdraw");
        var late = await _approver.RefusedAsync(seen, $"{proposal}/confirm", HttpStatusCode.UnprocessableEntity);

        Assert.Contains("đã được quyết định", late.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.False(_register.Picture.Authorisations.ContainsKey(new("withdrawn-qd")));
    }

    [Fact]
    public async Task A_proposal_made_from_an_older_version_is_not_confirmed()
    {
        await _approver.ConfirmAsync(await _reviewer.ProposeAsync(Grant, Granted(number: "moved/QĐ")));
        var first = await _reviewer.ProposeAsync("/vi/staff/authorisations/moved-qd/suspended", Decision("2026-11-10", "11/QĐ"));
        var second = await _reviewer.ProposeAsync("/vi/staff/authorisations/moved-qd/revoked", Decision("2026-11-12", "12/QĐ"));

        await _approver.ConfirmAsync(second);
        var late = await _approver.RefusedAsync(await _approver.PageAsync(first), $"{first}/confirm", HttpStatusCode.Conflict);

        Assert.Contains("moved-qd", late.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, _register.Picture.Authorisations[new("moved-qd")].Decisions.Count);
    }

    [Fact]
    public async Task A_form_made_from_an_older_version_keeps_what_was_typed()
    {
        await _approver.ConfirmAsync(await _reviewer.ProposeAsync(Grant, Granted(number: "typed/QĐ")));
        var form = await _reviewer.PageAsync("/vi/staff/authorisations/typed-qd/revoked");
        await _approver.ConfirmAsync(await _reviewer.ProposeAsync("/vi/staff/authorisations/typed-qd/suspended", Decision("2026-11-10", "13/QĐ")));

        var again = await _reviewer.RefusedAsync(form, "/vi/staff/authorisations/typed-qd/revoked", HttpStatusCode.Conflict, Decision("2026-11-12", "14/QĐ typed"));

        Assert.Equal("14/QĐ typed", again.QuerySelector("#f-number")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_sent_twice_proposes_once()
    {
        var page = await _reviewer.PageAsync(Grant);

        var first = await _reviewer.TakenAsync(page, Grant, Granted(number: "twice/QĐ"));
        var second = await _reviewer.TakenAsync(page, Grant, Granted(number: "twice/QĐ"));

        Assert.Equal(first, second);
    }

    private static async Task<HttpRequestMessage> ForgedAsync(Colleague colleague, string proposal, string button, bool own = true)
    {
        var page = await colleague.PageAsync(own ? proposal : Grant);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new HttpRequestMessage(HttpMethod.Post, $"{proposal}/{button}") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("version", "1")]) };
    }
}
