using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Applying;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>What time brings: reviews that are overdue, and the confirmation that is due every year. Each test has a register, and a clock, of its own.</summary>
public sealed class TimeTests(TemplateDatabase template) : IAsyncLifetime
{
    private StartedRegister _register = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await StartedRegister.StartAsync(await template.CopyAsync(Holding.Nothing));
        await Reviews.Applying.PublishWorldAsync(_register);
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task The_work_list_shows_what_is_overdue()
    {
        using var early = await Colleague.SignInAsync(_register, WorkRole.Applicant, Reviews.Applying.Clinic);
        var old = await Reviews.Applying.SubmitAsync(_register, early, Reviews.Applying.Complete(_register, "NCT96000001"));
        _register.Clock.Advance(TimeSpan.FromDays(30));
        using var late = await Colleague.SignInAsync(_register, WorkRole.Applicant, Reviews.Applying.Clinic);
        var recent = await Reviews.Applying.SubmitAsync(_register, late, Reviews.Applying.Complete(_register, "NCT96000002"));
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);

        var overdue = await reviewer.PageAsync("/vi/staff/reviews?due=overdue");
        var all = await reviewer.PageAsync("/vi/staff/reviews");

        Assert.Contains(old.ToString(), overdue.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(recent.ToString(), overdue.Body.InnerHtml, StringComparison.Ordinal);
        Assert.Contains(recent.ToString(), all.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Nghiên cứu tế bào gốc cho người đau khớp gối", all.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_is_confirmed_once_a_year_and_else_shown_as_overdue()
    {
        using var first = await Applicant.ComeAsync(_register, Reviews.Applying.Clinic);
        var id = await Reviews.Applying.SubmitAsync(_register, first.Colleague, Reviews.Applying.Complete(_register, "NCT96000003"));
        var number = await Reviewing.RegisterAsync(_register, id);
        _register.Clock.Advance(TimeSpan.FromDays(380));
        using var applicant = await Applicant.ComeAsync(_register, Reviews.Applying.Clinic);
        var overdue = await _register.Browser.JsonAsync($"/api/v1/trials/{number}");

        await applicant.Colleague.TakenAsync(await applicant.Colleague.PageAsync(Applicant.At(id)), Applicant.At(id, "confirm"));
        Assert.Equal(RecordState.Submitted, (await applicant.StoredAsync(id)).State);
        await Reviewing.RegisterAsync(_register, id);
        var confirmed = await _register.Browser.JsonAsync($"/api/v1/trials/{number}");

        Assert.Contains("yearly-confirmation", Overdue(overdue));
        Assert.DoesNotContain("yearly-confirmation", Overdue(confirmed));
        Assert.Equal(("2026-11-22", "2027-12-07"), (confirmed.GetProperty("record").GetProperty("registration").Text("on"), confirmed.GetProperty("record").GetProperty("registration").Text("confirmedOn")));
    }

    private static IEnumerable<string?> Overdue(System.Text.Json.JsonElement trial) => trial.GetProperty("summary").GetProperty("overdue").EnumerateArray().Select(d => d.GetString());
}
