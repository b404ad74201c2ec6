using CgtRegistry.Web.Features.Check;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Verdicts;

/// <summary>One line of words on the home page, as people type it.</summary>
public class LineTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    [Theory]
    [InlineData("tế bào gốc", null, "stem-cells", null)]
    [InlineData("te bao goc", null, "stem-cells", null)]
    [InlineData("tiêm tế bào gốc ở đâu", null, "stem-cells", null)]
    [InlineData("BV Bạch Mai", "BV Bạch Mai", null, null)]
    [InlineData("LuxCell Đà Nẵng", "LuxCell Đà Nẵng", null, null)]
    [InlineData("benh vien hoan my", "benh vien hoan my", null, null)]
    [InlineData("Vinmec Times City Cần Thơ tế bào gốc trung mô thoái hóa khớp gối", "Vinmec Times City Cần Thơ", "msc", "knee-osteoarthritis")]
    [InlineData("4259/QĐ-BYT", null, null, null)]
    public void A_line_is_read_without_dropping_a_word(string line, string? institution, string? therapy, string? condition) =>
        Assert.Equal((institution, therapy, condition), app.Register.Get<LicensingReader>().ReadLine(line));

    [Fact]
    public async Task A_number_leads_to_the_search()
    {
        var answer = await app.Register.AskAsync("/vi/check?q=4259%2FQ%C4%90-BYT");

        Assert.Equal(303, answer.Status);
        Assert.Contains("Location: /vi/search?q=4259%2FQ%C4%90-BYT", answer.Wire, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("lux cell", "luxcell")]
    [InlineData("bachmai", "bach-mai-hospital")]
    public async Task A_space_more_or_less_still_shows_what_looks_alike(string line, string slug)
    {
        var page = await app.Browser.PageAsync("/vi/check?q=" + Uri.EscapeDataString(line));

        page.ShouldShow("no-record");
        Assert.NotEmpty(page.QuerySelectorAll($"main a[href*='{slug}']"));
    }
}
