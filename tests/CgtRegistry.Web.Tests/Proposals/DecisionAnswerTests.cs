using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Running;
using static CgtRegistry.Web.Tests.Proposals.Proposing;

namespace CgtRegistry.Web.Tests.Proposals;

/// <summary>A decision on an authorisation changes the public answer when a second person confirms it, and not a moment before.</summary>
public class DecisionAnswerTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
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
    public async Task A_suspended_authorisation_is_reinstated()
    {
        var place = await GrantAsync("reinstated");
        await DoAsync("/vi/staff/authorisations/reinstated-qd/suspended", Decision("2026-11-10", "21/QĐ"));
        Assert.Equal("suspended", await VerdictAsync(place));

        var proposal = await _reviewer.ProposeAsync("/vi/staff/authorisations/reinstated-qd/reinstated", Decision("2026-11-20", "22/QĐ"));
        Assert.Equal("suspended", await VerdictAsync(place));
        await _approver.ConfirmAsync(proposal);

        Assert.Equal("licensed", await VerdictAsync(place));
        Assert.Equal("suspended", await VerdictAsync(place, "2026-11-19"));
    }

    [Fact]
    public async Task A_surrendered_authorisation_is_none_any_more()
    {
        var place = await GrantAsync("surrendered");

        var proposal = await _reviewer.ProposeAsync("/vi/staff/authorisations/surrendered-qd/surrendered", Decision("2026-11-20", "31/QĐ"));
        Assert.Equal("licensed", await VerdictAsync(place));
        await _approver.ConfirmAsync(proposal);

        var answer = await AnswerAsync(place);
        Assert.Equal(("expired", "not-authorised"), (answer.Text("verdict"), answer.Text("outcome")));
        Assert.Contains("theo đề nghị của cơ sở", answer.GetProperty("headline").Text("vi"), StringComparison.Ordinal);
        Assert.Equal("licensed", await VerdictAsync(place, "2026-11-19"));
    }

    [Fact]
    public async Task That_a_period_is_over_is_decided_on_its_day_and_shown_with_the_decision()
    {
        var place = await GrantAsync("expired", [.. On("end", "2026-11-20")]);
        Assert.Equal("expired", await VerdictAsync(place));

        var proposal = await _reviewer.ProposeAsync("/vi/staff/authorisations/expired-qd/expired", Decision("2026-11-20", "41/QĐ"));
        await _approver.ConfirmAsync(proposal);

        Assert.Equal("expired", await VerdictAsync(place));
        Assert.Equal("licensed", await VerdictAsync(place, "2026-11-19"));
        Assert.Contains("41/QĐ", (await _register.Browser.JsonAsync("/api/v1/authorisations/expired-qd")).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("early", "expired", "hết thời hạn")]
    [InlineData("running", "reinstated", "đình chỉ")]
    public async Task A_decision_that_does_not_fit_the_state_is_refused_with_what_was_typed(string name, string decision, string says)
    {
        var place = await GrantAsync(name, [.. On("end", "2027-11-20")]);
        var form = $"/vi/staff/authorisations/{name}-qd/{decision}";

        var again = await _reviewer.RefusedAsync(await _reviewer.PageAsync(form), form, HttpStatusCode.UnprocessableEntity, Decision("2026-11-20", "51/QĐ"));

        Assert.Contains(says, again.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("51/QĐ", again.QuerySelector("#f-number")!.GetAttribute("value"));
        Assert.Equal("licensed", await VerdictAsync(place));
    }

    private async Task<string> GrantAsync(string name, params (string, string?)[] more)
    {
        await _register.PublishAsync(A.Institution($"place-{name}"));
        await DoAsync(Grant, [.. Granted(number: $"{name}/QĐ").Where(v => v.Item1 is not "holder"), ("holder", $"place-{name}"), .. more]);
        return $"place-{name}";
    }

    private async Task DoAsync(string form, (string Name, string? Value)[] values) => await _approver.ConfirmAsync(await _reviewer.ProposeAsync(form, values));

    private Task<System.Text.Json.JsonElement> AnswerAsync(string place, string on = "2026-11-22") =>
        _register.Browser.JsonAsync($"/api/v1/check?institution={place}&therapy=therapy&condition=condition&on={on}");

    private async Task<string?> VerdictAsync(string place, string on = "2026-11-22") => (await AnswerAsync(place, on)).Text("verdict");
}
