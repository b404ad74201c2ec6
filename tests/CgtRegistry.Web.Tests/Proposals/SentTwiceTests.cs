using System.Net;
using AngleSharp.Html.Dom;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Running;
using static CgtRegistry.Web.Tests.Proposals.Proposing;

namespace CgtRegistry.Web.Tests.Proposals;

/// <summary>A form that is sent again: the same content is proposed once, other content is never answered with the first.</summary>
public class SentTwiceTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private const int AtOnce = 8;

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
    public async Task A_form_that_was_corrected_after_it_was_sent_comes_back_with_all_that_was_typed_and_a_link_to_the_first()
    {
        var page = await _reviewer.PageAsync(Grant);
        var first = Bare(await _reviewer.TakenAsync(page, Grant, Granted(number: "first/QĐ")));

        var again = await _reviewer.RefusedAsync(page, Grant, HttpStatusCode.Conflict, Granted(number: "corrected/QĐ"));

        Assert.Equal("corrected/QĐ", again.QuerySelector("#f-number")!.GetAttribute("value"));
        Assert.Equal(first, again.QuerySelector("#problems a")!.GetAttribute("href"));
        Assert.NotEqual(OnceOf(page), OnceOf(again));
        Assert.Equal(0L, await ProposedAsync("corrected"));
        var second = Bare(await _reviewer.TakenAsync(again, Grant));
        Assert.NotEqual(first, second);
        Assert.Equal(1L, await ProposedAsync("corrected"));
    }

    [Fact]
    public async Task A_form_sent_many_times_at_one_moment_proposes_once_and_is_always_answered()
    {
        var page = await _reviewer.PageAsync(Grant);

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => _reviewer.SendFormAsync(page, Grant, Granted(number: "parallel/QĐ"))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.StatusCode));
        Assert.Single(answers.Select(a => a.Headers.Location!.ToString()).Distinct());
        Assert.Equal(1L, await ProposedAsync("parallel"));
    }

    [Fact]
    public async Task Of_different_contents_under_one_number_at_one_moment_one_is_taken_and_the_others_come_back()
    {
        var page = await _reviewer.PageAsync(Grant);

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(n => _reviewer.SendFormAsync(page, Grant, Granted(number: $"race-{n}/QĐ"))));

        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.SeeOther);
        Assert.Equal(AtOnce - 1, answers.Count(a => a.StatusCode is HttpStatusCode.Conflict));
        Assert.Equal(1L, await ProposedAsync("race-"));
    }

    [Fact]
    public async Task A_form_sent_again_after_its_proposal_was_confirmed_still_leads_to_it()
    {
        await _register.PublishAsync(A.Institution("again"));
        const string Edit = "/vi/staff/institutions/again/edit";
        (string, string?)[] typed = [("web", "https://again.example.vn"), ("source", "source"), .. Reason];
        var page = await _reviewer.PageAsync(Edit);
        var first = await _reviewer.TakenAsync(page, Edit, typed);
        await _approver.ConfirmAsync(Bare(first));

        Assert.Equal(first, await _reviewer.TakenAsync(page, Edit, typed));
    }

    [Fact]
    public async Task The_number_of_somebody_elses_form_does_not_lead_into_their_proposal()
    {
        var page = await _reviewer.PageAsync(Grant);
        await _reviewer.TakenAsync(page, Grant, Granted(number: "theirs/QĐ"));

        var mine = await _approver.RefusedAsync(await _approver.PageAsync(Grant), Grant, HttpStatusCode.Conflict, [.. Granted(number: "theirs/QĐ"), ("once", OnceOf(page))]);

        Assert.NotEqual(OnceOf(page), OnceOf(mine));
    }

    [Fact]
    public async Task A_look_ahead_does_not_use_the_number_up()
    {
        var page = await _reviewer.PageAsync(Grant);
        using var looked = await _reviewer.SendFormAsync(page, Grant, [.. Granted(number: "looked/QĐ"), ("preview", "true")]);

        await _reviewer.TakenAsync(page, Grant, Granted(number: "looked-anew/QĐ"));

        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
    }

    private static string OnceOf(IHtmlDocument page) => page.QuerySelector("input[name=once]")!.GetAttribute("value")!;

    private static string Bare(string address) => address.Split('?')[0];

    private async Task<object?> ProposedAsync(string word) => await _register.SqlAsync($"select count(*) from work.proposal_row where records::text like '%{word}%'");
}
