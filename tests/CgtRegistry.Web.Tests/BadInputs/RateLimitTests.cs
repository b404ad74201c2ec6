using System.Net;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.BadInputs;

/// <summary>Row A-20: one client cannot keep the register busy for everybody.</summary>
public class RateLimitTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    [Fact]
    public async Task Too_many_requests_are_told_when_to_come_back_and_health_stays_open()
    {
        await using var limited = await StartedRegister.StartAsync(app.Register.Connection, "--Registry:RequestsPerTenSeconds=10");

        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < 12; n++)
        {
            using var one = await limited.Browser.GetAsync($"/api/v1/institutions?q={n}");
            statuses.Add(one.StatusCode);
        }

        var refused = await limited.AskAsync("/api/v1/institutions");
        var page = await limited.AskAsync("/vi/institutions");
        Assert.Equal(10, statuses.Count(s => s is HttpStatusCode.OK));
        Assert.Equal((429, 429), (refused.Status, page.Status));
        Assert.All(new[] { refused, page }, a => Assert.InRange(int.Parse(a.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture), 1, 10));
        refused.ShouldBeSound(api: true);
        page.ShouldBeSound(api: false);
        Assert.Equal("Healthy", await limited.Browser.GetStringAsync("/health/live"));
    }
}
