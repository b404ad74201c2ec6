using Microsoft.Playwright;

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>A person with a phone and a question.</summary>
public sealed class QuestionJourneyTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_name_from_a_sign_board_leads_to_an_answer_with_and_without_scripts(bool scripts)
    {
        var page = await browser.OpenAsync(390, scripts);
        await page.GotoAsync(browser.Address + "/vi");

        await page.Locator("input[name=q]").FillAsync("luxcell");
        await page.Locator("form[role=search] button[type=submit]").First.ClickAsync();

        await Assertions.Expect(page.Locator("h1").First).ToContainTextAsync("LuxCell");
        await Assertions.Expect(page.Locator(".cgt-notice").First).ToContainTextAsync("đình chỉ");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_group_name_asks_which_hospital_is_meant_and_the_choice_is_kept()
    {
        var page = await browser.OpenAsync(390, scripts: false);
        await page.GotoAsync(browser.Address + "/vi/check?institution=Vinmec&therapy=msc&condition=knee-osteoarthritis");

        await page.GetByRole(AriaRole.Link, new() { Name = "Vinmec Times City" }).First.ClickAsync();

        await Assertions.Expect(page.Locator(".cgt-verdict--claimed")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Suggestions_appear_while_one_types_without_diacritics()
    {
        var page = await browser.OpenAsync(1280);
        await page.GotoAsync(browser.Address + "/vi/check");

        await page.Locator("#f-institution").PressSequentiallyAsync("nhi trung uong");

        await Assertions.Expect(page.Locator(".autocomplete__option").First).ToContainTextAsync("Nhi Trung ương");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_permanent_link_gives_the_same_answer()
    {
        var page = await browser.OpenAsync(1280, scripts: false);
        await page.GotoAsync(browser.Address + "/vi/check?institution=vinmec-times-city&therapy=msc&condition=knee-osteoarthritis");
        var before = await page.Locator(".cgt-verdict__headline").TextContentAsync();

        await page.Locator("#permalink").ClickAsync();

        await Assertions.Expect(page.Locator(".cgt-verdict__headline")).ToHaveTextAsync(before!);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_answer_prints_without_the_menu_and_with_its_code()
    {
        var page = await browser.OpenAsync(1280);
        await page.GotoAsync(browser.Address + "/vi/check?institution=vinmec-times-city&therapy=msc&condition=knee-osteoarthritis");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator(".cgt-nav")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".cgt-qr")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".cgt-verdict__headline")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
