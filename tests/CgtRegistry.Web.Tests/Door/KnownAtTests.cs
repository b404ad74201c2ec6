using System.Globalization;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Verdicts;

namespace CgtRegistry.Web.Tests.Door;

/// <summary>What the register knew at a moment is never forgotten.</summary>
public class KnownAtTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    [Fact]
    public async Task Before_a_correction_the_old_answer_is_given_and_after_it_the_new_one()
    {
        var start = app.Register.Clock.Now = app.Register.Clock.Now.AddDays(1);
        await app.Register.PublishAsync([.. A.World(), A.Authorisation()]);
        app.Register.Clock.Now = start.AddHours(1);
        await app.Register.PublishAsync(A.Authorisation(decisions: [A.Decision(), A.Decision(2, DecisionKind.Revoked, from: "2026-01-01")]));
        app.Register.Clock.Now = start.AddHours(2);

        (await AskAsync(start.AddMinutes(-1))).ShouldBe("no-record", "unknown");
        (await AskAsync(start)).ShouldBe("licensed", "authorised");
        (await AskAsync(start.AddMinutes(59))).ShouldBe("licensed", "authorised");
        (await AskAsync(start.AddHours(1))).ShouldBe("revoked", "not-authorised");
        (await AskAsync(knownAt: null)).ShouldBe("revoked", "not-authorised");
    }

    [Fact]
    public async Task The_permanent_link_of_an_answer_still_gives_it_after_a_correction()
    {
        app.Register.Clock.Now = app.Register.Clock.Now.AddDays(1).AddTicks(7);
        await app.Register.PublishAsync([.. A.World(), A.Source("link-source"), A.Institution("linked")]);
        var before = await app.Browser.AskAsync("linked", "therapy", "condition");
        app.Register.Clock.Now = app.Register.Clock.Now.AddHours(1);
        await app.Register.PublishAsync(A.Institution("linked", name: "Renamed"));

        var address = new Uri(app.Browser.BaseAddress!, before.Text("permalink"));
        var page = await app.Browser.PageAsync(address.PathAndQuery);
        var data = await app.Browser.JsonAsync("/api/v1/check" + address.Query);

        Assert.Contains("linked", page.QuerySelector("h1")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before.GetProperty("headline").Text("en"), data.GetProperty("headline").Text("en"));
        Assert.Equal(before.GetProperty("registryVersion").GetInt64(), data.GetProperty("registryVersion").GetInt64());
    }

    private Task<System.Text.Json.JsonElement> AskAsync(DateTimeOffset? knownAt) =>
        app.Browser.AskAsync("hospital", "therapy", "condition", "2026-11-22", knownAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
}
