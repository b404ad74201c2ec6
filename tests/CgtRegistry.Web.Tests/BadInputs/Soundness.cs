using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.BadInputs;

/// <summary>What holds for every answer, whatever was sent (I1, I2, I4, I5 of the list of bad inputs).</summary>
internal static partial class Soundness
{
    // Kestrel itself answers what is no HTTP, without a body.
    private static readonly int[] SaidByTheParser = [400, 408, 413, 414, 431];

    private static readonly string[] MustNotLeak =
        ["   at System.", "   at Microsoft.", "   at CgtRegistry.", "Exception", "Npgsql", "StackTrace", "cgt_test_", "/src/CgtRegistry", "Kestrel", "postgres", AppContext.BaseDirectory];

    public static void ShouldBeSound(this RawAnswer answer, bool api)
    {
        Assert.InRange(answer.Status, 100, 499);
        Assert.Empty(answer.Headers["Server"]);
        Assert.Empty(answer.Headers["X-Powered-By"]);
        Assert.Empty(MustNotLeak.Where(word => answer.Body.Contains(word, StringComparison.OrdinalIgnoreCase)));
        if (SaidByTheParser.Contains(answer.Status) && answer.Header("Content-Length") == "0")
        {
            return;
        }

        ShouldBeGuarded(answer);
        if (answer.ContentType == "text/html")
        {
            ShouldBeInert(answer);
        }
        else if (answer.Status >= 400)
        {
            ShouldBeProblem(answer);
        }

        Assert.False(api && answer.ContentType == "text/html", "The API answered with a page.");
        Assert.False(!api && answer.Status >= 400 && answer.ContentType != "text/html", "A person got no page.");
    }

    private static void ShouldBeGuarded(RawAnswer answer)
    {
        var policy = answer.Header("Content-Security-Policy");
        Assert.Matches(NoncePattern(), policy);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("DENY", answer.Header("X-Frame-Options"));
        Assert.Equal("strict-origin-when-cross-origin", answer.Header("Referrer-Policy"));
    }

    private static void ShouldBeProblem(RawAnswer answer)
    {
        Assert.Equal("application/problem+json", answer.ContentType);
        var problem = JsonDocument.Parse(answer.Body).RootElement;
        Assert.StartsWith("/problems/", problem.Text("type"), StringComparison.Ordinal);
        Assert.Equal(answer.Status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.Text("title"));
        Assert.NotEqual("", problem.Text("traceId"));
    }

    private static void ShouldBeInert(RawAnswer answer)
    {
        var page = new HtmlParser().ParseDocument(answer.Body);
        var nonce = NoncePattern().Match(answer.Header("Content-Security-Policy")!).Groups[1].Value;
        Assert.All(page.Scripts, script => Assert.Equal(nonce, script.GetAttribute("nonce")));
        Assert.Empty(page.All.Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))).Select(e => e.OuterHtml));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.DocumentElement.GetAttribute("lang"));
    }

    [GeneratedRegex("script-src 'nonce-([A-Za-z0-9+/=]{20,})'")]
    private static partial Regex NoncePattern();
}
