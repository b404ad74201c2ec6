using System.Text.RegularExpressions;
using CgtRegistry.Domain.People;
using Microsoft.Playwright;

namespace CgtRegistry.EndToEnd.Tests.Journeys;

/// <summary>People at work, from the invitation to what the public reads; with scripts, and without them but for passkeys.</summary>
public sealed partial class WorkplaceJourneyTests(Browser browser)
{
    private const string Hospital = "hue-central-hospital";

    [Theory]
    [InlineData(true, "NCT07386002")]
    [InlineData(false, "NCT06742593")]
    public async Task A_hospital_registers_a_trial_of_another_registry_and_the_public_reads_it(bool scripts, string nct)
    {
        var record = RealRecords.OfClinicalTrials(nct);
        var administrator = await JoinAsync(WorkRole.Administrator, scripts);
        var applicant = await Person.ComeAsync(browser, scripts);
        var letter = $"{nct}@example.vn";
        await administrator.OpenAsync("/vi/staff/accounts/invite");
        await administrator.FillAsync(("email", letter), ("name", "Cán bộ Nghiên cứu"), ("role", "applicant"), ("institution", Hospital), ("language", "vi"));
        await administrator.PressAsync("invite");
        await applicant.JoinAsync(await browser.LinkSentAsync(letter, "/staff/invitation"));

        await applicant.OpenAsync("/vi/staff/applications/new");
        await applicant.Page.Locator("#f-file").SetInputFilesAsync(new FilePayload { Name = $"{nct}.json", MimeType = "application/json", Buffer = record });
        await applicant.PressAsync("begin-file");
        var application = new Uri(applicant.Page.Url).AbsolutePath[..^"/titles".Length];
        await Clerk.WriteAsync(applicant, application, Hospital);
        await applicant.OpenAsync($"{application}/check");
        await applicant.PressAsync("submit");
        await applicant.SeesAsync("Đã nộp");

        var reviewer = await JoinAsync(WorkRole.Reviewer, scripts);
        await reviewer.OpenAsync("/vi/staff/reviews");
        await reviewer.Page.Locator($"a[href$='{Id(application)}']").First.ClickAsync();
        await reviewer.PressAsync("no-conflict");
        await reviewer.PressAsync("start");
        await reviewer.FillAsync(("field", "/outcomes/0/timeFrame"), ("weight", "major"), ("text", "Thời điểm đo chưa rõ: đo lần nào, bao lâu một lần?"));
        await reviewer.PressAsync("comments");
        await reviewer.Page.Locator("#acts summary").ClickAsync();
        await reviewer.FillAsync("reason.vi", "Cần làm rõ thời điểm đo của tiêu chí chính.");
        await reviewer.PressAsync("return");

        await applicant.OpenAsync(application);
        await applicant.SeesAsync("Cần làm rõ thời điểm đo của tiêu chí chính.");
        await applicant.Page.Locator("#comment-1 a").First.ClickAsync();
        await applicant.FillAsync(("/outcomes/0/timeFrame/vi", "Mỗi 3 tháng, trong 12 tháng sau lần tiêm cuối"), ("/outcomes/0/timeFrame/en", "Every 3 months, for 12 months after the last injection"));
        await applicant.PressAsync("outcomes", "button[name=stay]");
        await applicant.OpenAsync(application);
        await applicant.FillAsync("answer-1", "Đã ghi rõ: đo mỗi 3 tháng.");
        await applicant.PressAsync("answer");
        await applicant.OpenAsync($"{application}/check");
        await applicant.PressAsync("submit");

        await reviewer.OpenAsync($"/vi/staff/reviews/{Id(application)}");
        await reviewer.PressAsync("start");
        await Assertions.Expect(reviewer.Page.Locator("#differences")).ToContainTextAsync("Mỗi 3 tháng");
        await Assertions.Expect(reviewer.Page.Locator("#comment-1")).ToContainTextAsync("Đã ghi rõ: đo mỗi 3 tháng.");
        await reviewer.PressAsync("settle");
        foreach (var matter in new[] { "sponsor", "investigator", "facility", "doctors" })
        {
            await reviewer.FillAsync(("matter", matter), ("holds", "yes"), ("against", "Bản gốc đã xem tại bệnh viện"));
            await reviewer.PressAsync("verify");
        }


        var approver = await JoinAsync(WorkRole.Approver, scripts);
        await approver.OpenAsync($"/vi/staff/reviews/{Id(application)}");
        await approver.PressAsync("no-conflict");
        await approver.PressAsync("approve");
        var number = NumberPattern().Match(await approver.Main.InnerTextAsync()).Value;

        var reader = await browser.OpenAsync(390, scripts);
        await reader.GotoAsync($"{browser.Address}/vi/trials/{number}");
        await Assertions.Expect(reader.Locator("h1")).ToContainTextAsync("Nghiên cứu tế bào CAR-T ở người có u não ác tính tái phát");
        await Assertions.Expect(reader.Locator("main")).ToContainTextAsync(nct);
        await Assertions.Expect(reader.Locator("main")).ToContainTextAsync("Mỗi 3 tháng, trong 12 tháng sau lần tiêm cuối");
        await reader.Locator($"a[href*='/history/trial/{number}']").First.ClickAsync();
        await Assertions.Expect(reader.Locator("main")).ToContainTextAsync(number);
    }

    [Theory]
    [InlineData(true, "national-burn-hospital")]
    [InlineData(false, "da-nang-hospital")]
    public async Task A_grant_makes_an_answer_licensed_and_suspending_the_hospital_suspends_it_everywhere(bool scripts, string hospital)
    {
        var question = $"/vi/check?institution={hospital}&therapy=car-t&condition=multiple-myeloma";
        var reviewer = await JoinAsync(WorkRole.Reviewer, scripts);
        var approver = await JoinAsync(WorkRole.Approver, scripts);
        var reader = await browser.OpenAsync(390, scripts);

        await reviewer.OpenAsync("/vi/staff/authorisations/grant");
        await reviewer.ChooseAsync("holder", hospital);
        await reviewer.ChooseAsync("therapy", "car-t");
        await reviewer.ChooseAsync("condition.1", "multiple-myeloma");
        await reviewer.FillAsync(("kind", "routine"), ("number", $"1/QĐ-{hospital}"));
        await reviewer.DateAsync("decided", Today);
        await reviewer.DateAsync("from", Today);
        await reviewer.ChooseAsync("issuer", "ministry-of-health");
        await reviewer.ChooseAsync("basis.1", "96-2023-nd-cp/dieu-98");
        await WriteSourceAsync(reviewer);
        await reviewer.FillAsync(("reason.vi", "Cấp theo hồ sơ thử."), ("reason.en", "Granted for the test."));
        await reviewer.PressAsync("grant");
        await ConfirmAsync(approver, reviewer);
        await ReadAsync(reader, question, "licensed");

        await reviewer.OpenAsync("/vi/staff/notices/issue");
        await reviewer.ChooseAsync("institution.1", hospital);
        await reviewer.FillAsync(("kind", "suspension"), ("title.vi", "Đình chỉ hoạt động"), ("title.en", "Suspension"), ("text.vi", "Bệnh viện bị đình chỉ."), ("text.en", "The hospital is suspended."), ("number", $"2/QĐ-{hospital}"));
        await reviewer.DateAsync("from", Today);
        await reviewer.ChooseAsync("issuer", "ministry-of-health");
        await WriteSourceAsync(reviewer);
        await reviewer.FillAsync(("reason.vi", "Đình chỉ để thử."), ("reason.en", "Suspended for the test."));
        await reviewer.PressAsync("issue");
        await ConfirmAsync(approver, reviewer);

        await ReadAsync(reader, question, "suspended");
        await ReadAsync(reader, $"/vi/institutions/{hospital}", "suspended");
        await ReadAsync(reader, $"/vi/authorisations?institution={hospital}", "suspended");
        await ReadAsync(reader, "/vi/therapies/car-t", "suspended");
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)); // in Vietnam

    private static string Id(string application) => application[(application.LastIndexOf('/') + 1)..];

    private static async Task WriteSourceAsync(Person reviewer)
    {
        await reviewer.Page.Locator("details:has([name='newSource.title']) summary").ClickAsync();
        await reviewer.FillAsync(("newSource.kind", "act"), ("newSource.title", "Quyết định dùng cho kiểm thử"), ("newSource.publisher", "Bộ Y tế"));
    }

    private static async Task ConfirmAsync(Person approver, Person reviewer)
    {
        await approver.OpenAsync(reviewer.Page.Url);
        await approver.PressAsync("confirm");
    }

    private async Task ReadAsync(IPage reader, string address, string verdict)
    {
        await reader.GotoAsync(browser.Address + address);
        await Assertions.Expect(reader.Locator($".cgt-tag--{verdict}, .cgt-verdict--{verdict}").First).ToBeVisibleAsync();
    }

    private async Task<Person> JoinAsync(WorkRole role, bool scripts)
    {
        var person = await Person.ComeAsync(browser, scripts);
        await person.JoinAsync(await browser.InviteAsync(role));
        return person;
    }

    [GeneratedRegex("VNCGT-[0-9]{4}-[0-9]{6}")]
    private static partial Regex NumberPattern();
}
