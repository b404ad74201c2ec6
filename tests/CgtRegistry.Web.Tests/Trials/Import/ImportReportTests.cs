using System.Net;
using CgtRegistry.Web.Features.Trials.Import;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials.Import;

/// <summary>Whoever took a file in, or doubts it, reads what became of it: as a page, as data, as a table.</summary>
public sealed class ImportReportTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    private const string Odd = "=ask somebody@example.org";

    [Fact]
    public async Task A_run_is_reported_alike_on_its_page_and_as_data()
    {
        var run = (await app.Register.TakeInAsync(AStudy.Of("NCT92000001", status: Odd), AStudy.Of("NCT92000002"))).Run;

        var data = await app.Browser.JsonAsync($"/api/v1/imports/{run}");
        var page = await app.Browser.PageAsync($"/en/imports/{run}");

        Assert.Equal((2, 2, 0), (data.GetProperty("run").GetProperty("read").GetInt32(), data.GetProperty("run").GetProperty("new").GetInt32(), data.GetProperty("run").GetProperty("rejected").GetInt32()));
        Assert.Equal("NCT92000001", Assert.Single(data.GetProperty("complaints").EnumerateArray()).Text("record"));
        Assert.Contains("Read 2 records: 2 new", page.QuerySelector(".cgt-lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("NCT92000001", Assert.Single(page.QuerySelectorAll("tbody th")).TextContent);
    }

    [Theory]
    [InlineData("vi", "dòng 3", "hàng 12", "NCT92000001")]
    [InlineData("en", "line 3", "row 12", "NCT92000001")]
    public void Where_a_complaint_is_stands_in_the_words_of_the_page(string language, params string[] places) =>
        Assert.Equal(places, new[] { "line 3", "row 12", "NCT92000001" }.Select(p => TrialImportWords.Place(Texts.Of(language), p)));

    [Fact]
    public async Task The_newest_run_stands_first_and_pages_lead_to_the_first()
    {
        await app.Register.TakeInAsync(AStudy.Of("NCT92000003"));
        var last = (await app.Register.TakeInAsync(AStudy.Of("NCT92000003"))).Run;

        var first = await app.Browser.JsonAsync("/api/v1/imports?limit=1");
        var second = await app.Browser.JsonAsync("/api/v1/imports?limit=1&cursor=" + first.Text("nextCursor"));

        Assert.Equal(last, first.GetProperty("items")[0].GetProperty("id").GetInt64());
        Assert.True(second.GetProperty("items")[0].GetProperty("id").GetInt64() < last);
        Assert.Equal($"/vi/imports/{last}", (await app.Browser.PageAsync("/vi/imports")).QuerySelector(".cgt-list__title a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Complaints_show_no_address_and_their_cells_run_in_no_spreadsheet()
    {
        var run = (await app.Register.TakeInAsync(AStudy.Of("NCT92000004", status: Odd))).Run;

        var table = await app.Browser.GetStringAsync($"/api/v1/imports/{run}/complaints.csv");
        var page = await app.Browser.GetStringAsync($"/vi/imports/{run}");

        Assert.DoesNotContain("@example", table + page, StringComparison.Ordinal);
        Assert.Contains("'=ask [e-mail]", table, StringComparison.Ordinal);
        Assert.Contains("=ask [e-mail]", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/imports/999999")]
    [InlineData("/api/v1/imports/01")]
    [InlineData("/api/v1/imports/last")]
    [InlineData("/api/v1/imports/999999/complaints.csv")]
    [InlineData("/vi/imports/01")]
    public async Task There_is_no_report_of_a_run_that_never_was(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browser.GetAsync(address)).StatusCode);
}
