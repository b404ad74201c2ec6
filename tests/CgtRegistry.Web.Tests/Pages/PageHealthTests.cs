using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Pages;

/// <summary>What every public page owes its readers, in both languages.</summary>
public class PageHealthTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    private static readonly string[] Languages = ["vi", "en"];

    public static TheoryData<string> Pages => [.. Languages.SelectMany(language => PublicPages.All.Select(page => $"/{language}{page}"))];

    public static TheoryData<string, int> Refused
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (language, (path, status)) in Languages.SelectMany(l => PublicPages.Refused, (l, p) => (l, p)))
            {
                data.Add($"/{language}{path}", status);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_healthy(string address)
    {
        var page = await app.Browser.PageAsync(address);

        ShouldBeHealthy(page, address);
        var twin = Assert.Single(page.QuerySelectorAll("link[rel=alternate][hreflang]"));
        Assert.Equal(address.StartsWith("/vi", StringComparison.Ordinal) ? "en" : "vi", twin.GetAttribute("hreflang"));
        (await app.Browser.PageAsync(twin.GetAttribute("href")!)).Dispose();
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_page_that_refuses_is_healthy_too(string address, int status)
    {
        var page = await app.Browser.PageAsync(address, (HttpStatusCode)status);

        ShouldBeHealthy(page, address);
    }

    private static void ShouldBeHealthy(IHtmlDocument page, string address)
    {
        Assert.Equal(address[1..3], page.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual("", page.Title?.Trim());
        Assert.Single(page.QuerySelectorAll("h1"), h => h.TextContent.Trim().Length > 0);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Empty(page.All.Where(e => e.HasAttribute("id")).GroupBy(e => e.Id).Where(g => g.Key!.Length == 0 || g.Count() > 1).Select(g => g.Key));
        Assert.Empty(page.QuerySelectorAll("a").Where(a => string.IsNullOrWhiteSpace(a.GetAttribute("href")) || (NameOf(a).Length == 0)).Select(a => a.OuterHtml));
        Assert.Empty(page.QuerySelectorAll("img:not([alt])").Select(i => i.OuterHtml));
        Assert.Empty(page.QuerySelectorAll("input:not([type=hidden]), select, textarea").Where(f => f.GetAttribute("aria-label") is null && page.QuerySelector($"label[for='{f.Id}']") is null).Select(f => f.OuterHtml));
        Assert.Empty(page.QuerySelectorAll("a[href^='#']").Select(a => a.OuterHtml));
        Assert.DoesNotContain(page.QuerySelectorAll("main *").Where(e => e.Children.Length == 0).Select(e => e.TextContent), text => System.Text.RegularExpressions.Regex.IsMatch(text, @"\{[a-z]+\}"));
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], [onload], script:not([nonce])").Select(e => e.OuterHtml));
    }

    private static string NameOf(IElement link) =>
        (link.GetAttribute("aria-label") ?? link.TextContent + string.Concat(link.QuerySelectorAll("img[alt]").Select(i => i.GetAttribute("alt")))).Trim();
}
