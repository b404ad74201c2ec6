using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using CgtRegistry.Web.Seed;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Law;

/// <summary>The text of a document on a day over HTTP, and what the head of its page says to harvesters.</summary>
public sealed class InstrumentTextTests(FilledRegister app) : IClassFixture<FilledRegister>, IAsyncLifetime
{
    private const string Address = "/api/v1/instruments/demo-circular/text";

    public async ValueTask InitializeAsync() => await app.Register.Get<ReferenceLoader>().LoadDemoAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("", null, "application/akn+xml")]
    [InlineData("?format=akn", null, "application/akn+xml")]
    [InlineData("?format=md", null, "text/markdown")]
    [InlineData("?format=txt", null, "text/plain")]
    [InlineData("", "text/markdown", "text/markdown")]
    [InlineData("", "text/plain;q=0.5, text/markdown;q=0.1", "text/plain")]
    [InlineData("?format=txt", "application/akn+xml", "text/plain")]
    public async Task The_parameter_or_else_the_accept_header_chooses_the_format(string query, string? accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address + query);
        request.Headers.Accept.ParseAdd(accept ?? "*/*");
        using var response = await app.Browser.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, expected), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.NotNull(response.Headers.ETag);
    }

    [Theory]
    [InlineData("2026-06-30", "âm 80 độ", "âm 150 độ")]
    [InlineData("2026-07-01", "âm 150 độ", "âm 80 độ")]
    public async Task The_text_is_that_of_the_day(string on, string holds, string lacks)
    {
        foreach (var format in new[] { "akn", "md", "txt" })
        {
            var text = await app.Browser.GetStringAsync($"{Address}?on={on}&format={format}");

            Assert.Contains(holds, text, StringComparison.Ordinal);
            Assert.DoesNotContain(lacks, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("akn")]
    [InlineData("md")]
    [InlineData("txt")]
    public async Task Every_format_says_its_day_its_source_and_that_the_official_text_prevails(string format)
    {
        var text = await app.Browser.GetStringAsync($"{Address}?on=2026-07-01&format={format}");

        Assert.Contains("01 tháng 7 năm 2026", text, StringComparison.Ordinal);
        Assert.Contains("Mức A: Tập văn bản minh họa", text, StringComparison.Ordinal);
        Assert.Contains("bản chính thức có giá trị", text, StringComparison.Ordinal);
        Assert.Contains("Sổ đăng ký chưa có lời văn của điều này.", text, StringComparison.Ordinal);
        Assert.Contains("Dữ liệu minh họa, không phải dữ liệu thật.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_without_any_words_is_given_without_any()
    {
        var document = XDocument.Parse(await app.Browser.GetStringAsync("/api/v1/instruments/draft-law-blood-stem-cells/text"));

        Assert.DoesNotContain(document.Descendants(), e => e.Name.LocalName is "article");
        Assert.Contains(document.Descendants(), e => e.Name.LocalName is "remark");
    }

    [Theory]
    [InlineData("?format=pdf")]
    [InlineData("?on=2026-13-01")]
    [InlineData("?day=2026-01-01")]
    public async Task A_wrong_parameter_is_400(string query) => await app.Browser.JsonAsync(Address + query, HttpStatusCode.BadRequest);

    [Fact]
    public async Task An_unknown_document_is_404() => await app.Browser.JsonAsync("/api/v1/instruments/no-such-act/text", HttpStatusCode.NotFound);

    [Fact]
    public async Task A_type_nobody_writes_is_406()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("image/png") } } };
        using var response = await app.Browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Fact]
    public async Task The_head_of_the_page_speaks_eli()
    {
        var page = await app.Browser.PageAsync("/vi/regulations/demo-circular?on=2026-08-01");

        Assert.Equal("02/TT-MINHHOA", Eli("id_local"));
        Assert.Equal("2024-12-15", Eli("date_document"));
        Assert.Equal("2026-08-01", Eli("version_date"));
        Assert.EndsWith("#InForce-partiallyInForce", page.QuerySelector("meta[property='eli:in_force']")!.GetAttribute("resource"), StringComparison.Ordinal);
        Assert.EndsWith("/vi/regulations/demo-circular-amending", page.QuerySelector("meta[property='eli:amended_by']")!.GetAttribute("resource"), StringComparison.Ordinal);
        Assert.Contains("eli: http://data.europa.eu/eli/ontology#", page.DocumentElement.GetAttribute("prefix"), StringComparison.Ordinal);

        foreach (var other in page.QuerySelectorAll("link[rel=alternate][type]"))
        {
            using var response = await app.Browser.GetAsync(other.GetAttribute("href"));
            Assert.Equal(other.GetAttribute("type"), response.Content.Headers.ContentType?.MediaType);
        }

        string? Eli(string property) => page.QuerySelector($"meta[property='eli:{property}']")?.GetAttribute("content");
    }

    [Fact]
    public async Task What_is_not_known_is_left_out_of_the_head() =>
        Assert.Null((await app.Browser.PageAsync("/vi/regulations/draft-law-blood-stem-cells")).QuerySelector("meta[property='eli:in_force']"));
}
