using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CgtRegistry.Web.Tests.Pages;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Api;

/// <summary>Tags, HEAD, other origins, dates: what programs rely on.</summary>
public partial class HttpMannersTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    private const string Check = "/api/v1/check?institution=vinmec-times-city&therapy=msc&condition=knee-osteoarthritis";

    public static TheoryData<string> Addresses =>
    [
        .. PublicData.Lists, .. PublicData.Things, "/api/v1/institutions?format=csv", "/openapi/v1.json", "/health/live", "/health/ready", "/robots.txt", "/sitemap.xml",
        "/.well-known/security.txt", "/favicon.svg", .. PublicPages.All.Select(page => "/vi" + page),
    ];

    public static TheoryData<string> Tagged => [.. PublicData.Lists, .. PublicData.Things];

    [Theory]
    [MemberData(nameof(Tagged))]
    public async Task The_same_answer_has_the_same_strong_tag_and_is_not_sent_twice(string address)
    {
        using var first = await app.Browser.GetAsync(address);
        using var second = await app.Browser.GetAsync(address);
        using var asked = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var third = await app.Browser.SendAsync(asked);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
        Assert.Empty(await third.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, third.Headers.ETag);
    }

    [Fact]
    public async Task A_publication_changes_the_tag_at_once()
    {
        using var before = await app.Browser.GetAsync(Check);
        await app.Register.PublishAsync(A.Source("tag"));
        using var after = await app.Browser.GetAsync(Check);

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task HEAD_answers_like_GET_without_the_body(string address)
    {
        using var get = await app.Browser.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await app.Browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Pages_of_other_origins_may_read_the_data_and_nothing_else()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Check) { Headers = { { "Origin", "https://journal.example" } } };
        using var response = await app.Browser.SendAsync(request);
        using var preflight = new HttpRequestMessage(HttpMethod.Options, Check) { Headers = { { "Origin", "https://journal.example" }, { "Access-Control-Request-Method", "DELETE" } } };
        using var allowed = await app.Browser.SendAsync(preflight);

        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Contains("ETag", response.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("DELETE", string.Join(',', allowed.Headers.TryGetValues("Access-Control-Allow-Methods", out var methods) ? methods : []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_are_ISO_and_moments_UTC()
    {
        var answer = await app.Browser.JsonAsync(Check + "&knownAt=2026-11-22T12:00:00%2B07:00");

        Assert.Equal("2026-11-22", answer.GetProperty("question").Text("on"));
        Assert.Equal("2026-11-22T05:00:00Z", answer.GetProperty("question").Text("knownAt"));
        Assert.Matches(MomentPattern(), answer.Text("asOf"));
        Assert.All(Dates(answer), date => Assert.Matches(DatePattern(), date));
    }

    [Fact]
    public async Task A_single_record_is_the_published_one()
    {
        var institution = await app.Browser.JsonAsync("/api/v1/institutions/bach-mai-hospital");

        var published = app.Register.Picture.Institutions[new("bach-mai-hospital")];
        Assert.Equal(Persistence.RecordJson.Write(published), Persistence.CanonicalJson.Of(institution));
    }

    private static IEnumerable<string> Dates(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name is "from" or "until" or "on" && p.Value.ValueKind is JsonValueKind.String ? [p.Value.GetString()!] : Dates(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Dates),
        _ => [],
    };

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(\.[0-9]+)?Z$")]
    private static partial Regex MomentPattern();

    [GeneratedRegex(@"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
    private static partial Regex DatePattern();
}
