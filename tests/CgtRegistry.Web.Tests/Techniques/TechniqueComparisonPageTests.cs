using System.Net;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Techniques;

/// <summary>What comes in, goes out or is renamed is shown in words and signs, not by colour.</summary>
public class TechniqueComparisonPageTests(ListedRegister app) : IClassFixture<ListedRegister>
{
    private const string Page = "/vi/regulations/23-2024-tt-byt/techniques/compare";

    [Theory]
    [InlineData("", "comes-in:2/5 renamed:2/2 renamed:2/4")]
    [InlineData("change=renamed", "renamed:2/2 renamed:2/4")]
    [InlineData("q=rám má", "renamed:2/4")]
    [InlineData("q=công nghệ tế bào gốc", "renamed:2/4")]
    [InlineData("q=nội soi", "same:2/1")]
    [InlineData("q=SPECT", "renamed:2/6")]
    [InlineData("q=19.149", "name-not-held:2/7")]
    public async Task Techniques_are_compared_across_the_appendices(string query, string expected)
    {
        var items = (await app.Browser.JsonAsync("/api/v1/techniques/compare?" + query)).GetProperty("items").EnumerateArray();

        Assert.Equal(expected, string.Join(' ', items.Select(i => $"{i.Text("change")}:{i.GetProperty("now").GetProperty("appendix")}/{i.GetProperty("now").GetProperty("item")}")));
    }

    [Fact]
    public async Task The_words_a_name_lost_are_struck_with_a_hidden_word_for_listeners()
    {
        var page = await app.Browser.PageAsync(Page + "?q=r%C3%A1m%20m%C3%A1");

        var lost = page.QuerySelectorAll("main li del");
        Assert.Contains("công nghệ tế bào gốc", string.Concat(lost.Select(d => d.TextContent)), StringComparison.Ordinal);
        Assert.All(lost, d => Assert.Equal("đã bỏ:", d.QuerySelector(".cgt-sr")?.TextContent.Trim()));
        Assert.Contains("Đổi tên", page.QuerySelector("main .cgt-list li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mã 5.74", page.QuerySelector("main .cgt-list li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_what_comes_in_can_mean()
    {
        var text = (await app.Browser.PageAsync(Page)).QuerySelector("main")!.TextContent;

        Assert.Contains("Từ ngày 01 tháng 01 năm 2028, Phụ lục 2 thay Phụ lục 1", text, StringComparison.Ordinal);
        Assert.Contains("không tìm thấy dòng tương ứng trong bản sao này", text, StringComparison.Ordinal);
        Assert.Contains("Có tên trong danh mục không có nghĩa là được phép.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_comes_as_a_table() =>
        Assert.Equal(4, (await app.Browser.GetStringAsync("/api/v1/techniques/compare?format=csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public async Task The_page_of_the_circular_counts_the_lines_and_leads_to_search_and_comparison()
    {
        var page = await app.Browser.PageAsync("/vi/regulations/23-2024-tt-byt");

        Assert.Contains("Toàn bộ danh mục: 4 dòng của Phụ lục 1, 9 dòng của Phụ lục 2.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main a[href='/vi/regulations/23-2024-tt-byt/techniques']"));
        Assert.NotEmpty(page.QuerySelectorAll($"main a[href='{Page}']"));
    }

    [Fact]
    public async Task A_change_nobody_knows_is_refused() => await app.Browser.JsonAsync("/api/v1/techniques/compare?change=better", HttpStatusCode.BadRequest);
}
