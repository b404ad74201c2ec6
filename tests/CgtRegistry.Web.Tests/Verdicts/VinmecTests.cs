using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Verdicts;

/// <summary>Mesenchymal stem cells for knee osteoarthritis: a hospital that claims it, one that does not, and a group that is no place.</summary>
public class VinmecTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    [Theory]
    [InlineData("vinmec-times-city", "msc", "knee-osteoarthritis")]
    [InlineData("Vinmec Times City", "mesenchymal stem cells", "knee osteoarthritis")]
    [InlineData("Bệnh viện Đa khoa Quốc tế Vinmec Times City", "tế bào gốc trung mô", "thoái hóa khớp gối")]
    [InlineData("VINMEC  times city", "te bao goc trung mo", "thoai hoa khop goi")]
    public async Task Vinmec_Times_City_claims_it_and_sources_disagree(string institution, string therapy, string condition)
    {
        var answer = await app.Browser.AskAsync(institution, therapy, condition);

        answer.ShouldBe("claimed", "unknown", contested: true);
        Assert.Equal(["s1-f27"], answer.Grounds());
        answer.Beside().ShouldHold("s1-f28", "s1-f01", "s0-f09");
        answer.GetProperty("contradictions").Strings().ShouldHold("c4");
        var ground = answer.GetProperty("grounds")[0];
        Assert.Equal("claimed-by-provider", ground.Text("rule"));
        Assert.Equal("E", ground.Text("evidence"));
        Assert.NotEqual("", ground.Text("source"));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_page_shows_the_claim_as_ground_and_the_other_statements_beside_it(string language)
    {
        var page = await app.Browser.AskPageAsync(language, "Vinmec Times City", "mesenchymal stem cells", "knee osteoarthritis");

        page.ShouldShow("claimed");
        Assert.Equal(["s1-f27"], page.StatementsIn(".cgt-grounds"));
        page.StatementsIn("main").ShouldHold("s1-f28", "s1-f01", "s0-f09");
        Assert.NotEmpty(page.QuerySelectorAll("#s1-f27 .cgt-grade--E"));
        Assert.NotEmpty(page.QuerySelectorAll($"a[href='/{language}/contested#c4']"));
    }

    [Theory]
    [InlineData("Bach Mai Hospital")]
    [InlineData("Bệnh viện Bạch Mai")]
    [InlineData("benh vien bach mai")]
    public async Task Bach_Mai_has_no_record_and_the_same_statements_stand_beside_it(string institution)
    {
        var answer = await app.Browser.AskAsync(institution, "mesenchymal stem cells", "knee osteoarthritis");

        answer.ShouldBe("no-record", "unknown");
        Assert.Equal("bach-mai-hospital", answer.GetProperty("question").Text("institution"));
        Assert.Equal([null], answer.Grounds());
        answer.Beside().ShouldHold("s1-f27", "s1-f28", "s1-f01", "s0-f09");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_page_of_Bach_Mai_shows_no_record_and_the_statements(string language)
    {
        var page = await app.Browser.AskPageAsync(language, "Bach Mai Hospital", "mesenchymal stem cells", "knee osteoarthritis");

        page.ShouldShow("no-record");
        page.StatementsIn("main").ShouldHold("s1-f27", "s1-f28", "s1-f01", "s0-f09");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("mesenchymal stem cells", "knee osteoarthritis")]
    public async Task Vinmec_alone_is_a_group_and_its_places_are_offered(string? therapy, string? condition)
    {
        var answer = await app.Browser.AskAsync("Vinmec", therapy, condition);

        answer.ShouldBe("ambiguous", "unknown");
        answer.GetProperty("candidates").Each("slug").ShouldHold("vinmec-times-city", "vinmec-central-park");
        Assert.All(answer.GetProperty("candidates").Each("kind"), kind => Assert.Equal("institution", kind));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_page_of_an_ambiguous_name_links_to_each_place_with_the_rest_of_the_question(string language)
    {
        var page = await app.Browser.AskPageAsync(language, "Vinmec", "msc", "knee-osteoarthritis");

        page.ShouldShow("ambiguous");
        var link = page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).Single(href => href!.Contains("institution=vinmec-times-city", StringComparison.Ordinal));
        Assert.Equal($"/{language}/check?institution=vinmec-times-city&therapy=msc&condition=knee-osteoarthritis", link);
    }
}
