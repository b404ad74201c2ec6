using System.Net;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials;

/// <summary>The versions of a trial and what changed between them, as data and as pages.</summary>
public class TrialVersionTests(EmptyRegister register) : IClassFixture<EmptyRegister>
{
    [Fact]
    public async Task A_trial_has_a_version_for_each_real_change_and_for_nothing_else()
    {
        var first = new Study("NCT91000001");
        await Study.ImportAsync(register.Register, first);
        await Study.ImportAsync(register.Register, first);
        await Study.ImportAsync(register.Register, first with { Outcome = "Number of falls", UpdatedOn = "2026-05-01" });

        var versions = (await register.Browser.JsonAsync("/api/v1/trials/NCT91000001/versions")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal([2, 1], versions.Select(v => v.GetProperty("version").GetInt32()));
        Assert.All(versions, v => Assert.Equal("trial-records-imported", v.Text("act")));
        Assert.All(versions, v => Assert.Contains("studies.ndjson", v.GetProperty("reason").Text("vi"), StringComparison.Ordinal));
        var record = Assert.Single(versions[1].GetProperty("changes").GetProperty("registrations").EnumerateArray());
        Assert.False(record.TryGetProperty("before", out _));
        Assert.Empty(record.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task A_comparison_tells_each_change_with_its_weight_and_stage()
    {
        var first = new Study("NCT91000002");
        await Study.ImportAsync(register.Register, first);
        await Study.ImportAsync(register.Register, first with { Outcome = "Number of falls", Size = 100, UpdatedOn = "2026-05-01" });

        var compared = await register.Browser.JsonAsync("/api/v1/trials/NCT91000002/compare");

        Assert.Equal((1, 2), (compared.GetProperty("from").GetInt32(), compared.GetProperty("to").GetInt32()));
        var record = Assert.Single(compared.GetProperty("changes").GetProperty("registrations").EnumerateArray());
        Assert.Equal("major", record.Text("severity"));
        var texts = record.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("text")).ToList();
        Assert.Contains("Thay tiêu chí đánh giá chính sau khi đã tuyển người đầu tiên", texts.Select(x => x.Text("vi")));
        Assert.Contains("Primary outcome replaced after first enrolment", texts.Select(x => x.Text("en")));
        Assert.Contains("Đổi cỡ mẫu (+150%) sau khi đã tuyển người đầu tiên", texts.Select(x => x.Text("vi")));
    }

    [Fact]
    public async Task A_comparison_leaves_out_the_versions_between()
    {
        var first = new Study("NCT91000003");
        await Study.ImportAsync(register.Register, first);
        await Study.ImportAsync(register.Register, first with { Size = 60, UpdatedOn = "2026-02-01" });
        await Study.ImportAsync(register.Register, first with { Status = "COMPLETED", UpdatedOn = "2026-03-01" });

        var paths = (await register.Browser.JsonAsync("/api/v1/trials/NCT91000003/compare?from=1&to=3"))
            .GetProperty("changes").GetProperty("registrations")[0].GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("change").Text("path")).ToList();

        Assert.Contains("/conduct/status", paths);
        Assert.DoesNotContain("/conduct/enrolment", paths);
    }

    [Fact]
    public async Task A_version_is_the_trial_as_it_then_was()
    {
        var first = new Study("NCT91000004") { Title = "The first title" };
        await Study.ImportAsync(register.Register, first);
        await Study.ImportAsync(register.Register, first with { Title = "The second title" });

        Assert.Equal("The first title", await TitleAsync("/api/v1/trials/NCT91000004/versions/1"));
        Assert.Equal("The second title", await TitleAsync("/api/v1/trials/NCT91000004/versions/2"));
    }

    [Theory]
    [InlineData("/api/v1/trials/NCT91000005/versions/0", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/trials/NCT91000005/versions/2", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/trials/NCT91000005/versions/first", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/trials/NCT91999999/versions", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/trials/NCT91999999/compare", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/trials/NCT91000005/compare?from=2", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/trials/NCT91000005/compare?to=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/trials/NCT91000005/compare?from=one", HttpStatusCode.BadRequest)]
    [InlineData("/vi/trials/NCT91000005/compare?to=9", HttpStatusCode.BadRequest)]
    [InlineData("/vi/trials/NCT91999999/compare", HttpStatusCode.NotFound)]
    public async Task A_version_that_is_not_there_is_said_to_be_not_there(string address, HttpStatusCode expected)
    {
        await Study.ImportAsync(register.Register, new Study("NCT91000005"));

        using var answer = await register.Browser.GetAsync(address);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task The_later_version_cannot_be_the_earlier()
    {
        var first = new Study("NCT91000006");
        await Study.ImportAsync(register.Register, first);
        await Study.ImportAsync(register.Register, first with { Size = 41 });

        var problem = await register.Browser.JsonAsync("/api/v1/trials/NCT91000006/compare?from=2&to=1", HttpStatusCode.BadRequest);

        Assert.Contains("after-the-end", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/vi/trials/NCT91000017", "/vi/trials/NCT91000007")]
    [InlineData("/vi/trials/NCT91000017/compare", "/vi/trials/NCT91000007/compare")]
    [InlineData("/api/v1/trials/NCT91000017", "/api/v1/trials/NCT91000007")]
    [InlineData("/api/v1/trials/NCT91000017/versions", "/api/v1/trials/NCT91000007/versions")]
    [InlineData("/api/v1/trials/NCT91000017/versions/1", "/api/v1/trials/NCT91000007/versions/1")]
    [InlineData("/api/v1/trials/NCT91000017/compare?from=1", "/api/v1/trials/NCT91000007/compare?from=1")]
    public async Task A_number_the_registry_replaced_leads_to_the_trial(string old, string now)
    {
        await Study.ImportAsync(register.Register, new Study("NCT91000007") { Aliases = ["NCT91000017"] });

        using var answer = await register.Browser.GetAsync(old);

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_pages_tell_the_same_changes()
    {
        var first = new Study("NCT91000008");
        await Study.ImportAsync(register.Register, first);
        await Study.ImportAsync(register.Register, first with { Outcome = "Number of falls", MinimumAge = "18 Years", UpdatedOn = "2026-05-01" });

        var history = (await register.Browser.PageAsync("/vi/trials/NCT91000008")).QuerySelector("#history")!;
        var compared = await register.Browser.PageAsync("/en/trials/NCT91000008/compare?from=1&to=2");

        Assert.Equal(["v2", "v1"], history.QuerySelectorAll("section").Select(v => v.Id));
        Assert.Contains("Thay tiêu chí đánh giá chính sau khi đã tuyển người đầu tiên", history.TextContent, StringComparison.Ordinal);
        Assert.Equal("Pain in the knee [12 months]", history.QuerySelector("del")!.TextContent);
        Assert.Equal("Number of falls [12 months]", history.QuerySelector("ins")!.TextContent);
        Assert.Contains("Primary outcome replaced after first enrolment", compared.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Eligibility tightened: Minimum age", compared.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("18 years", compared.QuerySelectorAll("ins").Select(i => i.TextContent));
    }

    private async Task<string?> TitleAsync(string address) =>
        (await register.Browser.JsonAsync(address)).GetProperty("trial").GetProperty("registrations")[0].GetProperty("record").GetProperty("text").Text("publicTitle");
}
