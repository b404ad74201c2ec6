using CgtRegistry.Domain.People;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>Pages that say what is wrong: each problem leads to its field, and the page still fits and can be used by everybody.</summary>
public sealed class StaffProblemsTests(Browser browser, StaffRegister staff)
{
    private const int Phone = 390;
    private const int Desk = 1280;

    [Theory]
    [InlineData(WorkRole.Reviewer, "/staff/authorisations/grant")]
    [InlineData(WorkRole.Reviewer, "/staff/notices/issue")]
    [InlineData(WorkRole.Reviewer, "/staff/institutions/new")]
    [InlineData(WorkRole.Reviewer, "/staff/contradictions/new")]
    [InlineData(WorkRole.Administrator, "/staff/accounts/invite")]
    [InlineData(null, "/report")]
    public async Task A_form_sent_empty_lists_its_problems(WorkRole? who, string address)
    {
        var page = await OpenAsync(who, address);

        await page.Locator($"form[action='/vi{address}'] button[type=submit]:not([name=preview])").Last.ClickAsync();

        await Assertions.Expect(page.Locator("#problems li").First).ToBeVisibleAsync();
        Assert.StartsWith("Lỗi:", await page.TitleAsync(), StringComparison.Ordinal);
        await LookAsync(page);
    }

    [Fact]
    public async Task Every_problem_leads_to_its_field()
    {
        var page = await OpenAsync(WorkRole.Reviewer, "/staff/authorisations/grant");
        await page.Locator("form[action='/vi/staff/authorisations/grant'] button[type=submit]:not([name=preview])").ClickAsync();
        await page.Locator("#problems").WaitForAsync();

        var missing = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#problems a')].map(a => decodeURIComponent(a.hash.slice(1))).filter(id => !document.getElementById(id))");

        Assert.Empty(missing);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_loses_a_race_sees_both_versions_and_keeps_what_they_typed()
    {
        Assert.SkipUnless(Browser.Missing is null, Browser.Missing ?? "");
        var address = (await staff.StartedAsync()).Address("/staff/applications/{draft}/titles");
        var (first, second) = (await OpenAsync(WorkRole.Applicant, address), await OpenAsync(WorkRole.Applicant, address));
        await SaveAsync(first, "FIRST");

        await SaveAsync(second, "SECOND");

        await Assertions.Expect(second.Locator(".cgt-meanwhile tbody")).ToContainTextAsync("FIRST");
        await Assertions.Expect(second.Locator("[name='/acronym']")).ToHaveValueAsync("SECOND");
        await first.Context.CloseAsync();
        await LookAsync(second);

        static async Task SaveAsync(IPage page, string acronym)
        {
            await page.Locator("[name='/acronym']").FillAsync(acronym);
            await page.Locator("button[name=stay]").ClickAsync();
            await page.WaitForLoadStateAsync();
        }
    }

    private async Task<IPage> OpenAsync(WorkRole? who, string address)
    {
        Assert.SkipUnless(Browser.Missing is null, Browser.Missing ?? "");
        await staff.StartedAsync();
        var page = await browser.OpenAsync(staff, who, Phone);
        await page.GotoAsync(staff.Address() + "/vi" + address);
        return page;
    }

    private static async Task LookAsync(IPage page)
    {
        foreach (var width in new[] { Phone, Desk })
        {
            await page.SetViewportSizeAsync(width, 900);
            var axe = await page.RunAxe();

            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            Assert.Empty(axe.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }

        await page.Context.CloseAsync();
    }
}
