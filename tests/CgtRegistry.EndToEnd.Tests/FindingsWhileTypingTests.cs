using CgtRegistry.Domain.People;
using Microsoft.Playwright;

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>What the rules say appears beside the field while somebody types, and goes when it is put right.</summary>
public sealed class FindingsWhileTypingTests(Browser browser, StaffRegister staff)
{
    [Fact]
    public async Task A_wrong_value_is_told_beside_its_field_and_a_right_one_is_left_in_peace()
    {
        var page = await OpenAsync("numbers");
        var number = page.Locator("[data-field='/secondaryNumbers/0/value']");

        await number.Locator("input").FillAsync("NCT123");
        await Assertions.Expect(number.Locator(".cgt-finding--error")).ToContainTextAsync("Lỗi:");

        await number.Locator("input").FillAsync("NCT01234567");
        await Assertions.Expect(number.Locator(".cgt-finding--error")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Words_that_promise_are_told_while_fields_nobody_wrote_in_stay_quiet()
    {
        var page = await OpenAsync("titles");
        var title = page.Locator("[data-field='/publicTitle']");

        await title.Locator("[lang=vi]").FillAsync("Nghiên cứu thần kỳ chữa khỏi bệnh");

        await Assertions.Expect(title.Locator(".cgt-finding--warning")).ToContainTextAsync("Cảnh báo:");
        await Assertions.Expect(page.Locator("[data-field='/acronym'] .cgt-finding")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_is_stored_before_the_step_is_saved()
    {
        var page = await OpenAsync("titles");
        await page.Locator("[data-field='/publicTitle'] [lang=vi]").FillAsync("Nghiên cứu thần kỳ chữa khỏi bệnh");
        await Assertions.Expect(page.Locator("[data-field='/publicTitle'] .cgt-finding--warning")).ToHaveCountAsync(1);

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("[data-field='/publicTitle'] [lang=vi]")).ToHaveValueAsync("");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string step)
    {
        Assert.SkipUnless(Browser.Missing is null, Browser.Missing ?? "");
        await staff.StartedAsync();
        var page = await browser.OpenAsync(staff, WorkRole.Applicant, 1280);
        await page.GotoAsync(staff.Address() + "/vi" + staff.Address($"/staff/applications/{{empty}}/{step}"));
        return page;
    }
}
