using System.Net;
using System.Text.Json;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Api;

/// <summary>Errors of the API are problem documents (RFC 9457).</summary>
public class ProblemTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    [Theory]
    [InlineData("/api/v1/check", 400, "validation", "institution", "therapy")]
    [InlineData("/api/v1/check?institution=bach-mai-hospital", 400, "validation", "therapy")]
    [InlineData("/api/v1/check?institution=x&therapy=y&on=yesterday", 400, "validation", "on")]
    [InlineData("/api/v1/check?institution=x&therapy=y&knownAt=2026-01-01", 400, "validation", "knownAt")]
    [InlineData("/api/v1/check?institution=x&therapy=y&surprise=1", 400, "validation", "surprise")]
    [InlineData("/api/v1/institutions?kind=castle&ownership=mine", 400, "validation", "kind", "ownership")]
    [InlineData("/api/v1/institutions?page=2", 400, "validation", "page")]
    [InlineData("/api/v1/institutions?q=a&q=b", 400, "malformed", "q")]
    [InlineData("/api/v1/institutions/no-such-place", 404, "not-found")]
    [InlineData("/api/v1/institutions/bach-mai-hospital?fields=*", 400, "validation", "fields")]
    [InlineData("/api/v1/no-such-list", 404, "not-found")]
    [InlineData("/api/v2/institutions", 404, "not-found")]
    [InlineData("/api", 404, "not-found")]
    public async Task Tells_what_is_wrong_with_which_field(string address, int status, string slug, params string[] fields)
    {
        using var response = await app.Browser.GetAsync(address);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"/problems/{slug}", problem.Text("type"));
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.Text("title"));
        Assert.NotEqual("", problem.Text("traceId"));
        Assert.Equal(fields, problem.TryGetProperty("errors", out var errors) ? errors.EnumerateObject().Select(e => e.Name) : []);
    }

    [Fact]
    public async Task What_is_allowed_is_said()
    {
        var problem = await app.Browser.JsonAsync("/api/v1/institutions?limit=101&kind=castle", HttpStatusCode.BadRequest);
        var limit = await app.Browser.JsonAsync("/api/v1/institutions?limit=101", HttpStatusCode.BadRequest);

        Assert.Contains("hospital", problem.GetProperty("errors").GetProperty("kind")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("100", limit.GetProperty("errors").GetProperty("limit")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task The_register_can_only_be_read(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/institutions/bach-mai-hospital");
        using var response = await app.Browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }
}
