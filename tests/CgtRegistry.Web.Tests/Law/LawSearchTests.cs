using System.Net;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Law;

/// <summary>The words of the law are found by words, phrases and citations, as they stand on a day.</summary>
public class LawSearchTests(EmptyRegister app) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await app.Register.PublishAsync(
    [
        A.Source(),
        A.Instrument("decree", from: new(2020, 1, 1)),
        Article(1, "Ghép tế bào gốc tạo máu phải được phép.", until: "2022-01-01"),
        Article(2, "1. Tế bào được lưu giữ.\n2. Gốc của mẫu được ghi lại:\na) Nguồn gốc tế bào;\nb) Ngày lấy mẫu."),
        Article(3, "Bảo quản mô theo quy định. Ảnh CHỤP Ở ĐÂY."),
        Article(4, "Bao quan không dấu; \"phép\" & | ! ( ) : * <-> được viết nguyên."),
    ]);

    [Theory]
    [InlineData("tế bào gốc", "2021-01-01", "dieu-1 dieu-2/khoan-2/diem-a")]
    [InlineData("te bao goc", "2021-01-01", "dieu-1 dieu-2/khoan-2/diem-a")]
    [InlineData("\"tế bào gốc\"", "2021-01-01", "dieu-1")]
    [InlineData("“te bao goc”", "2021-01-01", "dieu-1")]
    [InlineData("\"tế bào gốc\"", "2023-01-01", "")]
    [InlineData("bảo quản", "2021-01-01", "dieu-3")]
    [InlineData("bao quan", "2021-01-01", "dieu-3 dieu-4")]
    [InlineData("tế bảo", "2021-01-01", "")]
    [InlineData("ảnh chụp ở đây", "2021-01-01", "dieu-3")]
    [InlineData("anh chup o day", "2021-01-01", "dieu-3")]
    [InlineData("Điều 3", "2021-01-01", "dieu-3")]
    [InlineData("điểm b khoản 2 Điều 2", "2021-01-01", "dieu-2/khoan-2/diem-b")]
    [InlineData("1/2020/NĐ-CP mô", "2021-01-01", "dieu-3")]
    [InlineData("99/1999/NĐ-CP mô", "2021-01-01", "")]
    public async Task Words_find_the_smallest_place_that_holds_them(string words, string on, string places)
    {
        var found = await app.Browser.JsonAsync("/api/v1/provisions" + Answers.Query(("q", words), ("on", on)));

        Assert.Equal(places, string.Join(' ', found.GetProperty("items").Each("path").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("' | 'a")]
    [InlineData("a:* & !b")]
    [InlineData("((\"")]
    [InlineData("\\' <-> x")]
    [InlineData("%00 \u0001")]
    [InlineData("\"\"")]
    public async Task No_words_break_the_search(string words)
    {
        using var response = await app.Browser.GetAsync("/api/v1/provisions" + Answers.Query(("q", words)));

        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{(int)response.StatusCode}");
    }

    [Fact]
    public async Task Found_words_are_marked_and_nothing_else()
    {
        var page = await app.Browser.PageAsync("/vi/regulations/search?q=mau&on=2021-01-01");

        Assert.NotEmpty(page.QuerySelectorAll("mark"));
        Assert.All(page.QuerySelectorAll("mark"), m => Assert.Contains(m.TextContent.ToLowerInvariant(), new[] { "mẫu", "máu" }));
    }

    [Theory]
    [InlineData("kind=law", 0)]
    [InlineData("kind=decree", 1)]
    [InlineData("status=in-force", 1)]
    [InlineData("status=fully-expired", 0)]
    [InlineData("issuer=van-ban-thu", 1)]
    [InlineData("issuer=nobody", 0)]
    public async Task Hits_are_narrowed_by_what_their_document_is(string filter, int hits)
    {
        var found = await app.Browser.JsonAsync($"/api/v1/provisions?q=quy+định&on=2021-01-01&{filter}");

        Assert.Equal(hits, found.GetProperty("total").GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Nothing_asked_is_refused_by_the_API_and_explained_by_the_page()
    {
        var refused = await app.Browser.JsonAsync("/api/v1/provisions", HttpStatusCode.BadRequest);
        var page = await app.Browser.PageAsync("/en/regulations/search");

        Assert.True(refused.GetProperty("errors").TryGetProperty("q", out _));
        Assert.Empty(page.QuerySelectorAll(".usa-error-message"));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static Provision Article(int number, string words, string? until = null) => new()
    {
        Id = new($"decree/dieu-{number}"),
        Instrument = new("decree"),
        Path = $"dieu-{number}",
        Versions = [A.Version(until: until) with { Gist = null, Wording = new Wording(new LocalText(words), A.Citation()) }],
        Citations = [A.Citation()],
    };
}
