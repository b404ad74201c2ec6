using System.Text.RegularExpressions;
using CgtRegistry.Web.Tests.Running;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>Every page of the workplace in Vietnamese.</summary>
public sealed class VietnameseStaffPagesTests(Browser browser, StaffRegister staff) : StaffPagesInTheBrowser(browser, staff, "/vi");

/// <summary>Every page of the workplace in English.</summary>
public sealed class EnglishStaffPagesTests(Browser browser, StaffRegister staff) : StaffPagesInTheBrowser(browser, staff, "/en");

/// <summary>The list of pages against the inventory of addresses.</summary>
public sealed partial class StaffPageListTests
{
    // Answers that are files, not pages.
    private static readonly string[] Files = ["/staff/account/data.json", "/staff/audit.csv", "/staff/applications/{id:guid}/documents/{document:guid}/file", "/staff/reports/{id:guid}/files/{file:guid}"];

    [Fact]
    public void Every_page_of_the_workplace_is_looked_at()
    {
        var pages = File.ReadLines(Path.Combine(Repository.Root, "docs", "endpoints.csv"))
            .Select(line => line.Split(','))
            .Where(line => line[0] == "GET" && line[1].StartsWith("/vi/staff", StringComparison.Ordinal))
            .Select(line => line[1][3..])
            .Except(Files);
        var looked = StaffPages.All.Select(p => p.Listed.Split('?')[0]).ToList();

        Assert.Empty(pages.Where(page => !looked.Exists(l => Regex.IsMatch(l, $"^{Placeholder().Replace(page, "[^/]+")}$"))));
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Placeholder();
}

/// <summary>Every page of the workplace and of reports, on a phone and on a desk: nothing broken, nothing blocked, nothing out of reach. A new page is one line in <see cref="StaffPages"/>.</summary>
public abstract class StaffPagesInTheBrowser(Browser browser, StaffRegister staff, string language)
{
    private const int Phone = 390;
    private const int Desk = 1280;

    public static TheoryData<string> EveryPage() => [.. StaffPages.All.Select(p => p.ToString())];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Loads_cleanly_fits_phone_and_desk_and_is_accessible(string line)
    {
        var (page, address) = await OpenAsync(line, scripts: true);
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

        await page.GotoAsync(address);
        foreach (var width in new[] { Phone, Desk })
        {
            await page.SetViewportSizeAsync(width, 900);
            var axe = await page.RunAxe();

            Assert.Equal(0, await OverflowAsync(page));
            Assert.Empty(axe.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }

        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Shows_the_same_without_scripts(string line)
    {
        var (page, address) = await OpenAsync(line, scripts: false);

        var answer = await page.GotoAsync(address);

        Assert.Equal(200, answer!.Status);
        Assert.Equal(0, await OverflowAsync(page));
        await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(StaffPages.Raw);
        await page.Context.CloseAsync();
    }

    private async Task<(IPage Page, string Address)> OpenAsync(string line, bool scripts)
    {
        Assert.SkipUnless(Browser.Missing is null, Browser.Missing ?? "");
        await staff.StartedAsync();
        var listed = StaffPages.All.Single(p => p.ToString() == line);
        var page = await browser.OpenAsync(staff, listed.Who, Phone, scripts);
        return (page, staff.Address() + language + staff.Address(listed.Listed));
    }

    private static Task<int> OverflowAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
