using System.Net;
using AngleSharp.Html.Parser;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Running;
using static CgtRegistry.Web.Tests.Proposals.Proposing;

namespace CgtRegistry.Web.Tests.Proposals;

/// <summary>Mergers, closings and larger bodies: what they do to the answers about their parts, and how a wrong entry is put right.</summary>
public class InstitutionHistoryTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private static readonly (string, string?)[] Cited = [("source", "source"), .. Reason];

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
    public async Task A_merger_of_a_suspended_place_makes_none_of_its_parts_green()
    {
        await PlacesAsync("merging", part: "part-of-merging", "going-on");
        await DoAsync(Grant, [.. Granted(number: "part/QĐ").Where(v => v.Item1 is not "holder"), ("holder", "part-of-merging")]);
        await DoAsync(Notice, Suspension("merging"));

        await DoAsync("/vi/staff/institutions/merging/merge", [("survivor", "going-on"), .. On("from", "2026-11-20"), .. Cited]);

        Assert.Equal("suspended", await VerdictAsync("part-of-merging"));
        Assert.Contains("Đình chỉ thử", (await _register.Browser.PageAsync("/vi/institutions/part-of-merging")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đình chỉ thử", (await _register.Browser.PageAsync("/vi/check?q=part-of-merging")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new InstitutionId("going-on"), _register.Picture.Institutions[new("part-of-merging")].Parent);
    }

    [Fact]
    public async Task A_place_that_leaves_a_larger_one_says_from_which_day()
    {
        await PlacesAsync("left", part: "leaving");
        const string Edit = "/vi/staff/institutions/leaving/edit";

        var again = await _reviewer.RefusedAsync(await _reviewer.PageAsync(Edit), Edit, HttpStatusCode.UnprocessableEntity, [("parent", ""), .. Cited]);
        Assert.NotNull(again.QuerySelector("#problems a[href$='#f-parent.until']"));
        await _approver.ConfirmAsync((await _reviewer.TakenAsync(again, Edit, On("parent.until", "2026-11-01"))).Split('?')[0]);

        var now = _register.Picture.Institutions[new("leaving")];
        Assert.Null(now.Parent);
        Assert.Equal(new FormerParent(new("left"), A.Day("2026-11-01")), now.FormerParents.Single());
        Assert.Contains("left", (await _register.Browser.PageAsync("/vi/institutions/leaving")).QuerySelector("dl.cgt-dl")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closing_in_the_wrong_year_is_put_right_and_no_answer_stays_green()
    {
        await _register.PublishAsync(A.Institution("closing"));
        await DoAsync(Grant, [.. Granted(number: "closing/QĐ").Where(v => v.Item1 is not "holder"), ("holder", "closing")]);
        await DoAsync("/vi/staff/institutions/closing/close", [.. On("from", "2036-11-20"), .. Cited]);
        Assert.Equal("licensed", await VerdictAsync("closing"));

        await DoAsync("/vi/staff/institutions/closing/correct", [("end", "day"), .. On("ended", "2026-11-20"), .. Cited]);

        Assert.Equal("expired", await VerdictAsync("closing"));
        Assert.Contains("2026", (await _register.Browser.PageAsync("/vi/authorisations/closing-qd")).QuerySelector(".cgt-actions")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await _register.Browser.PageAsync("/vi/authorisations?q=closing")).QuerySelector("main .cgt-tag--licensed"));
    }

    [Fact]
    public async Task A_merger_entered_by_mistake_is_undone_from_the_page_of_the_survivor()
    {
        await PlacesAsync("mistaken", part: "part-of-mistaken", "survivor");
        await DoAsync("/vi/staff/institutions/mistaken/merge", [("survivor", "survivor"), .. On("from", "2026-11-20"), .. Cited]);
        var page = await _reviewer.PageAsync("/vi/staff/institutions/survivor/correct");
        Assert.NotNull(page.QuerySelector("main a[href='/vi/staff/institutions/mistaken/correct']"));

        await DoAsync("/vi/staff/institutions/mistaken/correct", [("end", "none"), .. Cited]);

        Assert.Null(_register.Picture.Institutions[new("mistaken")].End);
        Assert.Equal(new InstitutionId("mistaken"), _register.Picture.Institutions[new("part-of-mistaken")].Parent);
        Assert.Empty(_register.Picture.Institutions[new("survivor")].Predecessors);
    }

    [Fact]
    public async Task Two_places_never_become_part_of_each_other()
    {
        await _register.PublishAsync(A.Institution("one"), A.Institution("two"));
        var first = await _reviewer.ProposeAsync("/vi/staff/institutions/one/edit", [("parent", "two"), .. Cited]);
        var second = await _reviewer.ProposeAsync("/vi/staff/institutions/two/edit", [("parent", "one"), .. Cited]);
        await _approver.ConfirmAsync(first);

        await _approver.RefusedAsync(await _approver.PageAsync(second), $"{second}/confirm", HttpStatusCode.UnprocessableEntity);

        Assert.Null(_register.Picture.Institutions[new("two")].Parent);
    }

    [Fact]
    public async Task A_look_ahead_judges_today_as_well_as_the_day_of_effect()
    {
        await PlacesAsync("ahead", part: "part-of-ahead");
        await DoAsync(Grant, [.. Granted(number: "ahead-part/QĐ").Where(v => v.Item1 is not "holder"), ("holder", "part-of-ahead")]);
        await DoAsync(Notice, [.. Suspension("ahead"), .. On("until", "2026-12-24")]);
        await DoAsync("/vi/staff/institutions/part-of-ahead/close", [.. On("from", "2027-01-01"), .. Cited]);

        const string Correct = "/vi/staff/institutions/part-of-ahead/correct";
        using var answer = await _reviewer.SendFormAsync(await _reviewer.PageAsync(Correct), Correct, [("parent", "0"), .. Cited, ("preview", "true")]);
        Assert.NotNull(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("#preview .cgt-tag--licensed"));
    }

    private Task PlacesAsync(string whole, string part, params string[] others) =>
        _register.PublishAsync([.. others.Prepend(whole).Select(id => A.Institution(id)), A.Institution(part) with { Parent = new(whole) }]);

    private async Task DoAsync(string form, (string, string?)[] values) => await _approver.ConfirmAsync(await _reviewer.ProposeAsync(form, values));

    private async Task<string?> VerdictAsync(string institution) =>
        (await _register.Browser.JsonAsync($"/api/v1/check?institution={institution}&therapy=therapy&condition=condition&on=2026-11-22")).Text("verdict");
}
