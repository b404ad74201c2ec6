using System.Net;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Verdicts;

namespace CgtRegistry.Web.Tests.Law;

/// <summary>Publishing an effect shows what rests on what it changes, marks it for review, and says so in the answer.</summary>
public sealed class ImpactTests(EmptyRegister app) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private const string Before = "2026-05-31", After = "2026-06-01";

    public async ValueTask InitializeAsync() => await app.Register.PublishAsync([.. World(), Repeal("2026-06-01")]);

    [Fact]
    public async Task The_answer_stays_and_says_from_that_day_what_has_changed()
    {
        var (before, after) = (await AskAsync(Before), await AskAsync(After));

        before.ShouldBe("licensed", "authorised");
        after.ShouldBe("licensed", "authorised");
        Assert.DoesNotContain("legal-basis-changed", before.GetProperty("grounds").Each("rule"));
        var ground = after.GetProperty("grounds").EnumerateArray().Single(g => g.Text("rule") == "legal-basis-changed");
        Assert.Equal(("authorisation", "decree/dieu-1", "effect", "2026-06-01"), (ground.Text("authorisation"), ground.Text("provision"), ground.Text("effect"), ground.Text("from")));
        Assert.Equal("Điều\u00a01 Nghị định số 1/2020/NĐ-CP hết hiệu lực từ ngày 01 tháng 6 năm 2026 (bị bãi bỏ bởi Nghị định số 2/2026/NĐ-CP).", ground.GetProperty("text").Text("vi"));
        Assert.Equal("Decree 1/2020/NĐ-CP, Article\u00a01 is no longer in force from 1 June 2026 (repealed by Decree 2/2026/NĐ-CP).", ground.GetProperty("text").Text("en"));
        Assert.Equal(before.GetProperty("wouldChange").GetArrayLength() + 1, after.GetProperty("wouldChange").GetArrayLength());
    }

    [Theory]
    [InlineData("vi", "Cần xem lại: Điều\u00a01 Nghị định số 1/2020/NĐ-CP hết hiệu lực")]
    [InlineData("en", "Review needed: Decree 1/2020/NĐ-CP, Article\u00a01 is no longer in force")]
    public async Task The_page_of_the_answer_gives_the_change_among_its_grounds_with_its_own_source(string language, string sentence)
    {
        var page = await app.Browser.AskPageAsync(language, "hospital", "therapy", "condition", After);

        page.ShouldShow("licensed");
        var ground = page.QuerySelectorAll(".cgt-ground").Single(g => g.TextContent.Contains(sentence, StringComparison.Ordinal));
        Assert.NotNull(ground.QuerySelector($"a[href='/{language}/regulations/decree#effect']"));
    }

    [Theory]
    [InlineData("vi", "Cần xem lại: căn cứ pháp lý đã thay đổi")]
    [InlineData("en", "Review needed: the legal basis has changed")]
    public async Task The_page_of_the_authorisation_carries_the_mark_and_the_reason(string language, string mark)
    {
        var (before, after) = (await app.Browser.PageAsync($"/{language}/authorisations/authorisation?on={Before}"), await app.Browser.PageAsync($"/{language}/authorisations/authorisation?on={After}"));

        Assert.DoesNotContain(mark, before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(mark, after.QuerySelector(".cgt-note--stale")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2/2026/NĐ-CP", after.QuerySelector(".cgt-note--stale li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_shows_the_mark_and_can_be_narrowed_to_it()
    {
        var row = Assert.Single((await app.Browser.PageAsync($"/vi/authorisations?review=needed&on={After}")).QuerySelectorAll("tbody tr"));

        Assert.Contains("Cần xem lại", row.TextContent, StringComparison.Ordinal);
        Assert.Empty((await app.Browser.PageAsync($"/vi/authorisations?review=needed&on={Before}")).QuerySelectorAll("tbody tr"));
        Assert.Single((await app.Browser.PageAsync($"/vi/authorisations?on={Before}")).QuerySelectorAll("tbody tr"));
        await app.Browser.PageAsync("/vi/authorisations?review=perhaps", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_data_say_so_too()
    {
        var list = (await app.Browser.JsonAsync($"/api/v1/authorisations?review=needed&on={After}")).GetProperty("items");
        var one = await app.Browser.JsonAsync($"/api/v1/authorisations/authorisation?on={After}");
        var csv = await app.Browser.GetStringAsync($"/api/v1/authorisations?format=csv&on={After}");

        var row = Assert.Single(list.EnumerateArray());
        Assert.True(row.GetProperty("needsReview").GetBoolean());
        Assert.True(one.GetProperty("needsReview").GetBoolean());
        var reason = Assert.Single(one.GetProperty("review").EnumerateArray());
        Assert.Equal(("ended", "certain", "decree/dieu-1", "effect", "2026-06-01"), (reason.Text("kind"), reason.Text("certainty"), reason.Text("provision"), reason.Text("effect"), reason.Text("from")));
        Assert.Contains(",needsReview,review,", csv, StringComparison.Ordinal);
        Assert.Contains("2026-06-01 (", csv.Replace("01 tháng 6 năm 2026", "2026-06-01", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False((await app.Browser.JsonAsync($"/api/v1/authorisations/authorisation?on={Before}")).GetProperty("needsReview").GetBoolean());
        Assert.Empty((await app.Browser.JsonAsync($"/api/v1/authorisations?review=needed&on={Before}")).GetProperty("items").EnumerateArray());
        await app.Browser.JsonAsync("/api/v1/authorisations?review=perhaps", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("decree")]
    [InlineData("later-decree")]
    public async Task The_impact_is_listed_at_both_acts_with_what_rests_on_the_change(string slug)
    {
        var impact = Assert.Single((await app.Browser.JsonAsync($"/api/v1/instruments/{slug}/impact?on={After}")).GetProperty("items").EnumerateArray());
        var ahead = Assert.Single((await app.Browser.JsonAsync($"/api/v1/instruments/{slug}/impact?on={Before}")).GetProperty("items").EnumerateArray());
        var page = await app.Browser.PageAsync($"/vi/regulations/{slug}?on={After}");

        var rests = Assert.Single(impact.GetProperty("rests").EnumerateArray());
        Assert.Equal(("effect", "authorisation", "authorisation", "certain", true), (impact.Text("effect"), rests.Text("kind"), rests.Text("id"), rests.Text("certainty"), rests.GetProperty("needsReview").GetBoolean()));
        Assert.False(Assert.Single(ahead.GetProperty("rests").EnumerateArray()).GetProperty("needsReview").GetBoolean());
        Assert.NotNull(page.QuerySelector("#impact ~ ul a[href='/vi/authorisations/authorisation']"));
    }

    [Fact]
    public async Task An_act_that_nothing_changes_has_no_impact_and_no_act_is_not_found()
    {
        await app.Register.PublishAsync(A.Instrument("lasting", A.Day("2020-01-01")));

        Assert.Empty((await app.Browser.JsonAsync("/api/v1/instruments/lasting/impact")).GetProperty("items").EnumerateArray());
        Assert.Null((await app.Browser.PageAsync("/vi/regulations/lasting")).QuerySelector("#impact"));
        await app.Browser.JsonAsync("/api/v1/instruments/no-such-act/impact", HttpStatusCode.NotFound);
        await app.Browser.JsonAsync("/api/v1/instruments/lasting/impact?on=yesterday", HttpStatusCode.BadRequest);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<System.Text.Json.JsonElement> AskAsync(string on) => app.Browser.AskAsync("hospital", "therapy", "condition", on);

    internal static IPublicRecord[] World() =>
    [
        .. A.World().Where(r => r is not Instrument), A.Instrument("decree", A.Day("2020-01-01")),
        A.Instrument("later-decree", A.Day("2026-01-01")) with { Number = "2/2026/NĐ-CP" }, A.Authorisation(),
    ];

    internal static Effect Repeal(string from) => new()
    {
        Id = new("effect"),
        Kind = EffectKind.Repeals,
        Affecting = new(new("later-decree")),
        Affected = new(new("decree"), "dieu-1"),
        From = A.Day(from),
        Citations = [A.Citation()],
    };
}
