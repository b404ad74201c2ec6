using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials;

/// <summary>The records of registries on the page of a trial, and beside the register's own records.</summary>
public class TrialRecordPageTests(FilledRegister register) : IClassFixture<FilledRegister>
{
    [Fact]
    public async Task A_record_is_shown_item_by_item_and_what_it_leaves_open_is_said_to_be_open()
    {
        await Study.ImportAsync(register.Register, new Study("NCT92000001") { Start = null });

        var records = (await register.Browser.PageAsync("/vi/trials/NCT92000001")).QuerySelector("#records")!;
        var items = records.QuerySelectorAll("details dl dt").Select(d => d.TextContent).ToList();

        Assert.Equal(Enumerable.Range(1, 24).Select(n => $"{n}."), items.Select(i => i.Split(' ')[0]));
        Assert.Equal("không ghi", Item("16.").Trim());
        Assert.Contains("40", Item("17."), StringComparison.Ordinal);
        Assert.Contains("12 months", Item("19."), StringComparison.Ordinal);
        Assert.Equal("https://clinicaltrials.gov/study/NCT92000001", records.QuerySelector("a[rel~=nofollow]")!.GetAttribute("href"));
        Assert.Contains("studies.ndjson", records.TextContent, StringComparison.Ordinal);

        string Item(string number) => records.QuerySelectorAll("details dl > div").Single(d => d.QuerySelector("dt")!.TextContent.StartsWith(number, StringComparison.Ordinal)).QuerySelector("dd")!.TextContent;
    }

    [Fact]
    public async Task The_words_of_a_record_are_marked_as_english_on_a_vietnamese_page()
    {
        await Study.ImportAsync(register.Register, new Study("NCT92000002"));

        var vi = await register.Browser.PageAsync("/vi/trials/NCT92000002");
        var en = await register.Browser.PageAsync("/en/trials/NCT92000002");

        Assert.Equal("Cord cells for sore knees", vi.QuerySelector("h1 [lang=en]")!.TextContent);
        Assert.Null(en.QuerySelector("h1 [lang]"));
    }

    [Fact]
    public async Task Words_are_read_without_the_backslashes_of_their_markup_and_stored_with_them()
    {
        await Study.ImportAsync(register.Register, new Study("NCT92000008") { Criteria = @"Age \>= 18, 3x10\^7 cells, C:\cells" });

        var page = await register.Browser.PageAsync("/en/trials/NCT92000008");

        Assert.Contains(page.QuerySelectorAll("#records .cgt-words"), w => w.TextContent is @"Age >= 18, 3x10^7 cells, C:\cells");
        Assert.Contains(@"Age \\\u003E= 18", await register.Browser.GetStringAsync("/api/v1/trials/NCT92000008"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_program_read_stands_with_the_words_it_read()
    {
        await Study.ImportAsync(register.Register, new Study("NCT92000003") { Title = "Transplantation of umbilical cord mesenchymal stem cells in autism", Sponsor = "Vinmec Research Institute of Stem Cell and Gene Technology" });

        var page = (await register.Browser.PageAsync("/vi/trials/NCT92000003")).Body!.TextContent;

        Assert.Contains("Chưa có người nào xem xét hoặc quyết định.", page, StringComparison.Ordinal);
        Assert.Contains("Tế bào gốc trung mô", page, StringComparison.Ordinal);
        Assert.Contains("“Transplantation of umbilical cord mesenchymal stem cells in autism”", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_said_to_be_another_study_is_named_with_the_reason_and_leads_there()
    {
        await Study.ImportAsync(register.Register, new Study("NCT92000004"), new Study("NCT92000014") { OtherNumbers = [("NCT92000004", "ClinicalTrials.gov")] });

        var page = await register.Browser.PageAsync("/vi/trials/NCT92000014");

        Assert.Equal("NCT92000004", page.QuerySelector("ul a[href='/vi/trials/NCT92000004']")?.TextContent);
        Assert.Contains("mỗi thử nghiệm chỉ được đăng ký một lần ở đó", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_own_record_of_a_trial_and_that_of_its_registry_make_two_versions()
    {
        await Study.ImportAsync(register.Register, new Study("NCT02034669"));

        var versions = (await register.Browser.JsonAsync("/api/v1/trials/NCT02034669/versions")).GetProperty("items").EnumerateArray().Select(v => v.GetProperty("changes")).ToList();
        var before = await register.Browser.JsonAsync("/api/v1/trials/NCT02034669/versions/1");

        Assert.Equal(2, versions.Count);
        Assert.Equal("NCT02034669", versions[0].GetProperty("registrations")[0].Text("number"));
        Assert.Equal(1, versions[1].GetProperty("record").GetProperty("after").GetInt32());
        Assert.Equal("NCT02034669", before.GetProperty("trial").GetProperty("record").Text("id"));
        Assert.Empty(before.GetProperty("trial").GetProperty("registrations").EnumerateArray());
    }

    [Fact]
    public async Task An_institution_leads_to_its_trials_in_registries_when_there_are_more_than_its_page_lists()
    {
        await Study.ImportAsync(register.Register, new Study("NCT92000005") { Title = "Cell therapy for burns", Sponsor = "Cho Ray Hospital" });
        var total = (await register.Browser.JsonAsync("/api/v1/trials?institution=cho-ray-hospital")).GetProperty("total").GetProperty("value").GetInt32();

        var page = await register.Browser.PageAsync("/vi/institutions/cho-ray-hospital");

        Assert.StartsWith($"{total} thử nghiệm", page.QuerySelector("a[href='/vi/trials?institution=cho-ray-hospital']")!.TextContent, StringComparison.Ordinal);
    }
}
