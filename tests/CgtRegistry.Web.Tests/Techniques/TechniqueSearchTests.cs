using System.Net;
using System.Text.Json;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Techniques;

/// <summary>A line of the technique list is found by its words, its code and its term, in the appendix of the day.</summary>
public class TechniqueSearchTests(ListedRegister app) : IClassFixture<ListedRegister>
{
    [Theory]
    [InlineData("q=tế bào gốc", "1/3 1/4")]
    [InlineData("q=te bao goc", "1/3 1/4")]
    [InlineData("q=TẾ BÀO GỐC mô mỡ", "1/3")]
    [InlineData("q=tê bào góc", "")]
    [InlineData("q=te bao goc&appendix=all", "1/3 1/4 2/2")]
    [InlineData("q=te bao goc&on=2028-01-01", "2/2")]
    [InlineData("q=te bao goc&on=2027-12-31", "1/3 1/4")]
    [InlineData("q=te bao goc&on=2024-10-17", "")]
    [InlineData("q=2.512", "1/3")]
    [InlineData("q=2.512&appendix=all", "1/3 2/2")]
    [InlineData("q=2.512 tiêm&appendix=all", "2/2")]
    [InlineData("q=2.51&appendix=all", "")]
    [InlineData("q=CAR-T&appendix=2", "2/5")]
    [InlineData("q=car t&appendix=2", "2/5")]
    [InlineData("q=cart&appendix=2", "2/5")]
    [InlineData("q=stem cell&appendix=2", "2/2")]
    [InlineData("q=nội soi phế qu&appendix=1", "1/2")]
    [InlineData("q=tế bàо gốс&appendix=all", "")]
    [InlineData("chapter=app2-08", "2/2 2/3 2/3")]
    [InlineData("chapter=app2-08&appendix=1", "")]
    [InlineData("q=nội soi&chapter=app1-01", "1/2")]
    [InlineData("appendix=1", "1/1 1/2 1/3 1/4")]
    public async Task What_is_asked_for_is_found(string query, string expected) => Assert.Equal(expected, await FoundAsync(query));

    [Fact]
    public async Task A_line_that_is_tied_to_a_therapy_names_it_and_is_found_by_it_and_by_wider_ones()
    {
        var line = (await app.Browser.JsonAsync("/api/v1/techniques?therapy=car-t&appendix=2")).GetProperty("items").EnumerateArray().Single();

        Assert.Equal(("test-2-5", "car-t"), (line.Text("entry"), line.GetProperty("therapies")[0].GetString()));
        Assert.Contains("2/5", await FoundAsync("therapy=any&appendix=2"), StringComparison.Ordinal);
        Assert.DoesNotContain("2/6", await FoundAsync("therapy=any&appendix=2"), StringComparison.Ordinal);
        var page = await app.Browser.PageAsync("/vi/regulations/23-2024-tt-byt/techniques?q=car-t&appendix=2");
        Assert.NotEmpty(page.QuerySelectorAll("main li a[href='/vi/therapies/car-t']"));
    }

    [Fact]
    public async Task Pages_of_the_list_follow_each_other_without_a_gap_even_where_a_number_stands_twice()
    {
        List<string> found = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await app.Browser.JsonAsync($"/api/v1/techniques?appendix=all&limit=2{(cursor.Length > 0 ? "&cursor=" + cursor : "")}");
            found.Add(Lines(page));
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }

        Assert.Equal(await FoundAsync("appendix=all&limit=100"), string.Join(' ', found));
    }

    [Fact]
    public async Task The_same_lines_come_as_a_table()
    {
        var csv = await app.Browser.GetStringAsync("/api/v1/techniques?q=te%20bao%20goc&appendix=all&format=csv");

        Assert.Equal(4, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Tiêm tế bào gốc mô mỡ tự thân", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_that_listed_is_not_permitted_which_appendix_applies_and_marks_what_was_asked_for()
    {
        var page = await app.Browser.PageAsync("/vi/regulations/23-2024-tt-byt/techniques?q=te%20bao%20goc&appendix=all");
        var text = page.QuerySelector("main")!.TextContent;

        Assert.Contains("Có tên trong danh mục không có nghĩa là được phép.", text, StringComparison.Ordinal);
        Assert.Contains("Ngày 22 tháng 11 năm 2026: áp dụng Phụ lục 1", text, StringComparison.Ordinal);
        Assert.Contains("Đang xem Phụ lục 2, không phải phụ lục của ngày này", text, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("main li mark"), mark => Assert.Equal("tế bào gốc", mark.TextContent));
        Assert.Equal(3, page.QuerySelectorAll("main li mark").Length);
    }

    [Fact]
    public async Task A_name_that_could_not_be_read_and_a_line_printed_twice_are_said()
    {
        var text = (await app.Browser.PageAsync("/vi/regulations/23-2024-tt-byt/techniques?appendix=2")).QuerySelector("main")!.TextContent;

        Assert.Contains("Không đọc được tên trong bản sao", text, StringComparison.Ordinal);
        Assert.Contains("dòng này in lặp trong bản sao", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("appendix=3")]
    [InlineData("on=2026-13-01")]
    [InlineData("limit=0")]
    [InlineData("colour=red")]
    public async Task What_cannot_be_read_is_refused(string query) => await app.Browser.JsonAsync("/api/v1/techniques?" + query, HttpStatusCode.BadRequest);

    private async Task<string> FoundAsync(string query) => Lines(await app.Browser.JsonAsync("/api/v1/techniques?" + query));

    private static string Lines(JsonElement page) => string.Join(' ', page.GetProperty("items").EnumerateArray().Select(i => $"{i.GetProperty("appendix")}/{i.GetProperty("item")}"));
}
