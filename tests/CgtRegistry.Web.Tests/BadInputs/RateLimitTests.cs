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

    [Theory]
    [InlineData("127.0.0.1, 192.0.2.0/24", HttpStatusCode.OK)]
    [InlineData("192.0.2.0/24", HttpStatusCode.TooManyRequests)]
    [InlineData("", HttpStatusCode.TooManyRequests)]
    public async Task Who_asks_through_a_server_in_front_is_known_by_what_that_server_says_and_by_nobody_else(string proxies, HttpStatusCode another)
    {
        await using var limited = await StartedRegister.StartAsync(app.Register.Connection, "--Registry:RequestsPerTenSeconds=10", $"--Registry:Proxies={proxies}");
        for (var n = 0; n < 10; n++)
        {
            using var one = await AskAsync(limited, "198.51.100.7, 203.0.113.9, 192.0.2.8"); // the first is what the client wrote itself
            Assert.Equal(HttpStatusCode.OK, one.StatusCode);
        }

        using var same = await AskAsync(limited, "198.51.100.250, 203.0.113.200, 192.0.2.8");
        using var other = await AskAsync(limited, "203.0.114.1");

        Assert.Equal((HttpStatusCode.TooManyRequests, another), (same.StatusCode, other.StatusCode));
        Assert.Equal(another is HttpStatusCode.OK, other.Headers.Contains("Strict-Transport-Security"));
    }

    private static async Task<HttpResponseMessage> AskAsync(StartedRegister register, string through)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/registry") { Headers = { { "X-Forwarded-For", through }, { "X-Forwarded-Proto", "https" } } };
        return await register.Browser.SendAsync(request);
    }
}
