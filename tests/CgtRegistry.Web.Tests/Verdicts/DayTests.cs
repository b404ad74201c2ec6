using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Verdicts;

/// <summary>Answers change with the calendar day of Vietnam (UTC+7), over HTTP.</summary>
public class DayTests(EmptyRegister app) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private static readonly DateTimeOffset LastSecondOfTheDayBefore = new(2026, 6, 9, 16, 59, 59, TimeSpan.Zero);

    public async ValueTask InitializeAsync() => await app.Register.PublishAsync(
    [
        .. A.World(),
        A.Authorisation(decisions: [A.Decision(), A.Decision(2, DecisionKind.Suspended, from: "2026-06-10", until: "2026-06-20")], until: "2026-12-31"),
    ]);

    [Theory]
    [InlineData("2019-12-31", "no-record", "unknown")]
    [InlineData("2020-01-01", "licensed", "authorised")]
    [InlineData("2026-06-09", "licensed", "authorised")]
    [InlineData("2026-06-10", "suspended", "not-authorised")]
    [InlineData("2026-06-19", "suspended", "not-authorised")]
    [InlineData("2026-06-20", "licensed", "authorised")]
    [InlineData("2026-12-30", "licensed", "authorised")]
    [InlineData("2026-12-31", "expired", "not-authorised")]
    public async Task An_authorisation_is_what_its_decisions_make_it_that_day(string on, string verdict, string outcome)
    {
        var answer = await app.Browser.AskAsync("hospital", "therapy", "condition", on);

        answer.ShouldBe(verdict, outcome);
    }

    [Fact]
    public async Task Today_begins_at_five_in_the_afternoon_UTC()
    {
        app.Register.Clock.Now = LastSecondOfTheDayBefore;
        var before = await app.Browser.AskAsync("hospital", "therapy", "condition");
        app.Register.Clock.Now = LastSecondOfTheDayBefore.AddSeconds(1);
        var after = await app.Browser.AskAsync("hospital", "therapy", "condition");

        before.ShouldBe("licensed", "authorised");
        after.ShouldBe("suspended", "not-authorised");
        Assert.Equal("2026-06-10", after.GetProperty("question").Text("on"));
    }

    [Fact]
    public async Task Another_place_is_not_authorised_by_it()
    {
        await app.Register.PublishAsync(A.Institution("other"));

        var answer = await app.Browser.AskAsync("other", "therapy", "condition", "2026-01-01");

        answer.ShouldBe("licensed-elsewhere", "unknown");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
