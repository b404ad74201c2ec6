using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>Every public page, in both languages, on a phone and on a desk: nothing broken, nothing blocked, nothing out of reach.</summary>
public sealed class PagesInTheBrowserTests(Browser browser)
{
    private static readonly string[] Paths =
    [
        "",
        "/check",
        "/check?institution=vinmec-times-city&therapy=msc&condition=knee-osteoarthritis",
        "/check?institution=luxcell&therapy=stem-cells&condition=low-platelets",
        "/check?institution=jvm&therapy=nk-cells",
        "/check?q=Vinmec",
        "/authorisations",
        "/authorisations/matrix",
        "/institutions",
        "/institutions/luxcell",
        "/institutions/national-childrens-hospital",
        "/therapies",
        "/therapies/car-t",
        "/conditions",
        "/conditions/knee-osteoarthritis",
        "/regulations",
        "/regulations/23-2024-tt-byt",
        "/regulations/29-2018-tt-byt",
        "/trials",
        "/trials/NCT02569775",
        "/notices",
        "/notices/luxcell-2024-suspension",
        "/sources",
        "/sources/s0",
        "/statements/s1-f27",
        "/contested",
        "/history/institution/luxcell",
        "/search?q=nhi",
        "/about",
    ];

    public static TheoryData<string, int> EveryPage() => [.. from path in Paths from language in new[] { "/vi", "/en" } from width in new[] { 390, 1280 } select (language + path, width)];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Loads_cleanly_fits_the_screen_and_is_accessible(string path, int width)
    {
        var page = await browser.OpenAsync(width);
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                complaints.Add($"{response.Status} {response.Url}");
            }
        };

        await page.GotoAsync(browser.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var axe = await page.RunAxe();

        Assert.Empty(complaints);
        Assert.Equal(0, overflow);
        Assert.Empty(axe.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        await page.Context.CloseAsync();
    }
}
