using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Verdicts;

/// <summary>Further answers on the real data.</summary>
public class VerdictTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    private const int OneIn = 499;

    [Fact]
    public async Task JVM_and_NK_cells_rest_on_the_provider_s_own_claim_alone_for_every_condition()
    {
        var answer = await app.Browser.AskAsync("JVM", "NK cells");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("verdict").ValueKind);
        var byCondition = answer.GetProperty("byCondition").EnumerateArray().ToList();
        Assert.NotEmpty(byCondition);
        Assert.All(byCondition, one => one.ShouldBe("claimed", "unknown"));
        Assert.All(byCondition, one => Assert.Equal(["s1-f10"], one.Grounds()));
    }

    [Fact]
    public async Task The_claim_of_JVM_is_told_apart_from_a_decision()
    {
        var answer = await app.Browser.AskAsync("JVM", "NK cells", "cancer");

        answer.ShouldBe("claimed", "unknown", contested: true);
        Assert.Contains("no official decision", answer.GetProperty("headline").Text("en"), StringComparison.Ordinal);
        Assert.Contains("chưa có quyết định nào", answer.GetProperty("headline").Text("vi"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "không nêu số quyết định")]
    [InlineData("en", "gives no decision number")]
    public async Task The_page_says_that_the_act_is_missing(string language, string missing)
    {
        var page = await app.Browser.AskPageAsync(language, "JVM", "NK cells", "cancer");

        page.ShouldShow("claimed");
        Assert.Contains(missing, page.QuerySelector(".cgt-grounds #s1-f10 .cgt-statement__caveat")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ho Chi Minh City Blood Transfusion and Hematology Hospital", "CAR-T", "B-ALL")]
    [InlineData("Bệnh viện Truyền máu – Huyết học TP.HCM", "tế bào CAR-T", "bạch cầu cấp dòng lympho B")]
    public async Task The_CAR_T_case_of_Ho_Chi_Minh_City_is_unknown_with_place_of_infusion_and_review(string institution, string therapy, string condition)
    {
        var answer = await app.Browser.AskAsync(institution, therapy, condition);

        Assert.Equal("unknown", answer.Text("outcome"));
        Assert.True(answer.GetProperty("contested").GetBoolean());
        answer.Beside().ShouldHold("s2-f22", "c1-c");
        Assert.Equal("moh-car-t-review-2025-09-19", answer.GetProperty("notices").Strings()[0]);
    }

    [Theory]
    [InlineData("vi", "19 tháng 9 năm 2025")]
    [InlineData("en", "19 September 2025")]
    public async Task The_notice_of_review_stands_above_the_answer(string language, string day)
    {
        var page = await app.Browser.AskPageAsync(language, "Ho Chi Minh City Blood Transfusion and Hematology Hospital", "CAR-T", "B-ALL");

        var parts = page.QuerySelectorAll("main .cgt-notice, main .cgt-verdict").ToList();
        Assert.Contains("cgt-notice--review-requested", parts[0].ClassList);
        Assert.Contains(day, parts[0].TextContent, StringComparison.Ordinal);
        Assert.Contains(parts, part => part.ClassList.Contains("cgt-verdict"));
        page.StatementsIn("main").ShouldHold("s2-f22", "c1-c");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task A_clinic_that_was_suspended_shows_it_above_everything_else(string language)
    {
        var page = await app.Browser.AskPageAsync(language, "LuxCell", "mesenchymal stem cells", "knee osteoarthritis");

        var first = page.QuerySelector("main .cgt-notice, main h1")!;
        Assert.Contains("cgt-notice", first.ClassList);
        Assert.NotEmpty(page.QuerySelectorAll($".cgt-notice a[href='/{language}/notices/luxcell-2024-suspension']"));
    }

    [Theory]
    [InlineData("Phòng khám Không Ai Biết")]
    [InlineData("A Clinic Nobody Knows")]
    public async Task A_clinic_nobody_knows_is_no_record_and_no_error(string institution)
    {
        var answer = await app.Browser.AskAsync(institution, "mesenchymal stem cells", "knee osteoarthritis");

        answer.ShouldBe("no-record", "unknown");
        Assert.Equal(institution, answer.GetProperty("question").Text("institution"));
        Assert.Contains(institution, answer.GetProperty("headline").Text("vi"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_page_of_an_unknown_clinic_repeats_the_words(string language)
    {
        var page = await app.Browser.AskPageAsync(language, "Phòng khám Không Ai Biết", "msc", "knee-osteoarthritis");

        page.ShouldShow("no-record");
        Assert.Contains("Phòng khám Không Ai Biết", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("benh vien nhi trung uong")]
    [InlineData("Bệnh viện Nhi Trung ương")]
    [InlineData("National Children's Hospital")]
    public async Task The_National_Children_s_Hospital_is_found_with_and_without_marks(string institution)
    {
        var answer = await app.Browser.AskAsync(institution, "car-t", "b-all");

        Assert.Equal("national-childrens-hospital", answer.GetProperty("question").Text("institution"));
    }

    [Fact]
    public async Task A_listed_technique_stands_beside_the_answer_as_listed_never_as_permitted()
    {
        var answer = await app.Browser.AskAsync("bach-mai-hospital", "autologous adipose stem cells", "osteoarthritis");
        var page = await app.Browser.AskPageAsync("en", "bach-mai-hospital", "autologous adipose stem cells", "osteoarthritis");

        Assert.Equal("unknown", answer.Text("outcome"));
        answer.GetProperty("listedTechniques").EnumerateArray().Select(t => t.TryGetProperty("code", out var code) ? code.GetString() : null).ShouldHold("2.512");
        Assert.Contains("2.512", page.QuerySelector(".cgt-lines")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jvm", "nk-cells", "baldness", "chỉ nói chung")]
    [InlineData("vinmec-times-city", "stem-cells", "knee-osteoarthritis", "Chỉ chính")]
    public async Task A_general_claim_is_not_worded_as_one_about_this(string institution, string therapy, string condition, string words)
    {
        var answer = await app.Browser.AskAsync(institution, therapy, condition);

        answer.ShouldBe("claimed", "unknown");
        Assert.Contains(words, answer.GetProperty("headline").Text("vi"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nk-cells", "cancer", "Chưa có trong danh mục")]
    [InlineData("ad-msc-autologous", "knee-osteoarthritis", "Có trong danh mục")]
    [InlineData("cell-therapy", "knee-osteoarthritis", "chỉ có kỹ thuật gần giống")]
    public async Task The_list_of_techniques_is_said_to_hold_only_what_was_asked(string therapy, string condition, string words)
    {
        var page = await app.Browser.AskPageAsync("vi", "jvm", therapy, condition);

        Assert.Contains(words, page.QuerySelector(".cgt-lines")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_on_the_real_data_is_authorised()
    {
        var register = app.Register.Picture;
        var questions = register.Institutions.Keys.SelectMany(i => register.Therapies.Keys, (i, t) => (i, t)).SelectMany(p => register.Conditions.Keys, (p, c) => new LicensingQuestion(p.i, p.t, c, new(2026, 11, 22)));

        var outcomes = questions.Where((_, n) => n % OneIn == 0).Select(q => LicensingRules.Judge(q, register).Outcome).ToList();

        Assert.True(outcomes.Count > 100);
        Assert.DoesNotContain(Outcome.Authorised, outcomes);
    }
}
