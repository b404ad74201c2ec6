using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Running;
using static CgtRegistry.Web.Tests.Proposals.Proposing;

namespace CgtRegistry.Web.Tests.Proposals;

/// <summary>What is suspended is green nowhere: in no page, list, feed, file or cache, and in no other process.</summary>
public class NoStaleGreenTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private const string Question = "?institution=hospital&therapy=therapy&condition=condition";

    private static readonly TimeSpan Heard = TimeSpan.FromSeconds(5);

    private static readonly string[] Pages =
    [
        $"/vi/check{Question}", $"/en/check{Question}", "/vi/authorisations", "/vi/authorisations/matrix", "/vi/authorisations/9-qd-byt",
        "/vi/institutions/hospital", "/vi/therapies/therapy", "/vi/conditions/condition", "/vi/regulations/decree",
    ];

    private static readonly string[] Data = [$"/api/v1/check{Question}", "/api/v1/authorisations", "/api/v1/authorisations?format=csv", "/api/v1/authorisations/9-qd-byt"];

    private static readonly string[] Feeds = ["/en/feed", "/en/institutions/hospital/feed", "/en/therapies/therapy/feed", "/en/conditions/condition/feed", "/en/authorisations/9-qd-byt/feed"];

    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task A_suspension_of_the_hospital_changes_every_answer_in_the_same_moment()
    {
        await _register.PublishAsync(World());
        await using var second = await StartedRegister.StartAsync(_register.Connection);
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);

        await approver.ConfirmAsync(await reviewer.ProposeAsync(Grant, Granted()));
        var licensed = await ReadAsync(_register.Browser, "licensed");
        Assert.Contains("/vi/authorisations/9-qd-byt", await _register.Browser.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
        var granted = _register.Picture;
        await AwaitAsync(second, granted.Version);
        await ReadAsync(second.Browser, "licensed");
        _register.Clock.Advance(TimeSpan.FromMinutes(5));

        await approver.ConfirmAsync(await reviewer.ProposeAsync(Notice, Suspension()));
        await ReadAsync(_register.Browser, "suspended", licensed);
        await AwaitAsync(second, _register.Picture.Version);
        await ReadAsync(second.Browser, "suspended", licensed);

        var knownBefore = granted.AsOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("licensed", (await _register.Browser.JsonAsync($"/api/v1/check{Question}&knownAt={knownBefore}")).Text("verdict"));
    }

    /// <summary>Every address says the verdict and no other; with what was cached, nothing is answered “unchanged”.</summary>
    private static async Task<Dictionary<string, string>> ReadAsync(HttpClient browser, string verdict, Dictionary<string, string>? cached = null)
    {
        Assert.Equal(verdict, (await browser.JsonAsync($"/api/v1/check{Question}")).Text("verdict"));
        Assert.Equal(verdict, (await browser.JsonAsync("/api/v1/authorisations/9-qd-byt")).Text("standing"));
        Assert.Equal([verdict], Standings(await browser.JsonAsync("/api/v1/authorisations")));
        foreach (var page in Pages)
        {
            foreach (var encoding in new[] { "br", "gzip", "identity" })
            {
                var body = await BodyAsync(browser, page, encoding);
                Assert.True(Says(body, verdict), $"{page} ({encoding}) does not say {verdict}.");
                Assert.True(verdict is "licensed" || !Says(body, "licensed"), $"{page} ({encoding}) is still green.");
            }
        }

        foreach (var feed in Feeds)
        {
            Assert.True(verdict is "suspended" == Newest(await BodyAsync(browser, feed)).Contains("Test suspension", StringComparison.Ordinal), $"{feed} does not begin with what was decided last.");
        }

        Dictionary<string, string> tags = [];
        foreach (var address in Data.Concat(Feeds))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (cached is not null && cached.TryGetValue(address, out var tag))
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            }

            using var answer = await browser.SendAsync(request);
            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode}");
            if (answer.Headers.ETag is { } current)
            {
                tags[address] = current.ToString();
            }
        }

        Assert.NotEmpty(tags);
        return tags;
    }

    // As a tag, as the headline of an answer or as a cell of the matrix, whose legend names all.
    private static bool Says(string body, string verdict) => Regex.IsMatch(body, $"(cgt-tag--|cgt-verdict--|<td class=\"cgt-matrix__cell cgt-matrix__cell--){verdict}\\b(?!-)");

    private static string Newest(string feed) => feed[feed.IndexOf("<entry>", StringComparison.Ordinal)..feed.IndexOf("</entry>", StringComparison.Ordinal)];

    private static IEnumerable<string?> Standings(JsonElement list) => list.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("standing").GetString());

    private static async Task<string> BodyAsync(HttpClient browser, string address, string encoding = "identity")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await browser.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}");
        await using var stream = await answer.Content.ReadAsStreamAsync();
        Stream plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new System.IO.Compression.BrotliStream(stream, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress),
            _ => stream,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }

    private static async Task AwaitAsync(StartedRegister register, long version)
    {
        using var patience = new CancellationTokenSource(Heard);
        while (register.Picture.Version < version)
        {
            await register.Get<Live.LiveRegister>().ReplacedAsync(register.Picture, patience.Token);
        }
    }
}
