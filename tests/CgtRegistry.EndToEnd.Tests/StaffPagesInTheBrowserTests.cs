using System.Text.RegularExpressions;
using CgtRegistry.Web.Tests.Running;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>
/// Every page of the workplace and of reports, in both languages, on a phone and on a desk: nothing broken, nothing blocked, nothing out
/// of reach. A new page is one line in <see cref="StaffPages"/>.
/// </summary>
public sealed partial class StaffPagesInTheBrowserTests(Browser browser, StaffRegister staff, KeptWindows windows) : IClassFixture<KeptWindows>
{
    private const int Phone = 390;
    private const int Desk = 1280;

    // Answers that are files, not pages.
    private static readonly string[] Files = ["/staff/account/data.json", "/staff/audit.csv", "/staff/applications/{id:guid}/documents/{document:guid}/file", "/staff/reports/{id:guid}/files/{file:guid}"];

    public static TheoryData<string> EveryPage() => [.. StaffPages.All.Select(p => p.ToString())];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Loads_cleanly_fits_phone_and_desk_and_is_accessible(string line)
    {
        var (look, address) = await LookAsync(line, scripts: true);
        using (look)
        {
            foreach (var (language, width, other) in new[] { ("/vi", Phone, Desk), ("/en", Desk, Phone) })
            {
                await look.WidenAsync(other);
                await look.Page.GotoAsync(staff.Address() + language + address);
                Assert.Equal(0, await look.OverflowAsync());

                await look.WidenAsync(width);
                Assert.Equal(0, await look.OverflowAsync());
                var axe = await look.Page.RunAxe(); // what it asks depends on the width or on the language, never on both
                Assert.Empty(axe.Violations.Select(v => $"{language} {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
            }

            Assert.Empty(look.Complaints);
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Says_the_same_without_scripts(string line)
    {
        var (look, address) = await LookAsync(line, scripts: false);
        using (look)
        {
            foreach (var language in new[] { "/vi", "/en" })
            {
                var answer = await look.Page.GotoAsync(staff.Address() + language + address);

                Assert.Equal(200, answer!.Status);
                Assert.Equal(0, await look.OverflowAsync());
                await Assertions.Expect(look.Page.Locator("h1")).ToHaveCountAsync(1);
                await Assertions.Expect(look.Page.Locator("main")).Not.ToContainTextAsync(StaffPages.Raw);
            }
        }
    }

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

    private async Task<(LookedThrough Look, string Address)> LookAsync(string line, bool scripts)
    {
        Assert.SkipUnless(Browser.Missing is null, Browser.Missing ?? "");
        await staff.StartedAsync();
        var listed = StaffPages.All.Single(p => p.ToString() == line);
        var look = await windows.LookAsync($"{listed.Who} {scripts}", () => browser.OpenAsync(staff, listed.Who, Phone, scripts));
        return (look, staff.Address(listed.Listed));
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Placeholder();
}
