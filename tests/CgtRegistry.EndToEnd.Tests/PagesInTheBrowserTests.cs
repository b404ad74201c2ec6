using Deque.AxeCore.Playwright;

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>Every public page in Vietnamese.</summary>
public sealed class VietnamesePagesTests(Browser browser, KeptWindows windows) : PagesInTheBrowser(browser, windows, "/vi", first: Desk, judged: Phone);

/// <summary>Every public page in English.</summary>
public sealed class EnglishPagesTests(Browser browser, KeptWindows windows) : PagesInTheBrowser(browser, windows, "/en", first: Phone, judged: Desk);

/// <summary>
/// Every public page, on a phone and on a desk: nothing broken, nothing blocked, nothing out of reach. What axe asks depends on the
/// width or on the language, never on both, so it judges each language at one width. A new page is one line here.
/// </summary>
public abstract class PagesInTheBrowser(Browser browser, KeptWindows windows, string language, int first, int judged) : IClassFixture<KeptWindows>
{
    protected const int Phone = 390;
    protected const int Desk = 1280;

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
        "/regulations/23-2024-tt-byt/techniques?q=te%20bao%20goc&appendix=all",
        "/regulations/23-2024-tt-byt/techniques/compare?change=renamed",
        "/regulations/29-2018-tt-byt",
        "/trials",
        "/trials/NCT02569775",
        "/classify",
        "/classify?therapy=car-t",
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

    public static TheoryData<string> EveryPage() => [.. Paths];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Loads_cleanly_fits_phone_and_desk_and_is_accessible(string path)
    {
        using var look = await windows.LookAsync(language, () => browser.OpenAsync(first));
        await look.WidenAsync(first);
        await look.Page.GotoAsync(browser.Address + language + path);
        Assert.Equal(0, await look.OverflowAsync());

        await look.WidenAsync(judged);
        Assert.Equal(0, await look.OverflowAsync());
        var axe = await look.Page.RunAxe();
        Assert.Empty(axe.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        Assert.Empty(look.Complaints);
    }
}
