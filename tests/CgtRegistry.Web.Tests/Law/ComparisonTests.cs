using System.Net;
using System.Text.Json;
using CgtRegistry.Web.Seed;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Law;

/// <summary>Comparisons over HTTP, on the demonstration circular: a changed, a new, a repealed, a renumbered article, and one whose new words are not held.</summary>
public sealed class ComparisonTests(FilledRegister app) : IClassFixture<FilledRegister>, IAsyncLifetime
{
    private const string Data = "/api/v1/instruments/demo-circular/compare";
    private const string Days = "?from=2026-06-30&to=2026-07-01";

    public async ValueTask InitializeAsync() => await app.Register.Get<ReferenceLoader>().LoadDemoAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Two_days_differ_part_by_part()
    {
        var answer = await app.Browser.JsonAsync(Data + Days);

        Assert.Equal(
            [("changed", "dieu-2/diem-b"), ("added", "dieu-3/khoan-1a"), ("changed", "dieu-3/khoan-2"), ("removed", "dieu-4"), ("same", "dieu-4"), ("not-held", "dieu-6")],
            answer.GetProperty("differences").EnumerateArray().Select(d => (d.Text("change"), Side(d).Text("path"))));
        Assert.Equal((2, 1, 1, 1, 1), Count(answer.GetProperty("count")));
    }

    [Fact]
    public async Task A_renumbered_article_says_where_it_stood()
    {
        var moved = (await app.Browser.JsonAsync(Data + Days)).GetProperty("differences").EnumerateArray().Single(d => d.GetProperty("moved").GetBoolean());

        Assert.Equal(("dieu-5", "dieu-4"), (moved.GetProperty("before").Text("path"), moved.GetProperty("after").Text("path")));
    }

    [Fact]
    public async Task Words_are_marked_word_by_word()
    {
        var point = (await app.Browser.JsonAsync(Data + Days)).GetProperty("differences").EnumerateArray().First();

        Assert.Equal(["kept", "removed", "added", "kept"], point.GetProperty("words").Each("kind"));
        Assert.Equal([" 80", " 150"], point.GetProperty("words").Each("text").Skip(1).Take(2));
    }

    [Fact]
    public async Task Words_that_are_not_held_are_neither_given_nor_taken_away()
    {
        var missing = (await app.Browser.JsonAsync(Data + Days)).GetProperty("differences").EnumerateArray().Last();

        Assert.False(missing.TryGetProperty("words", out var words) && words.ValueKind is not JsonValueKind.Null);
        Assert.Equal((true, false), (missing.GetProperty("before").GetProperty("wordsHeld").GetBoolean(), missing.GetProperty("after").GetProperty("wordsHeld").GetBoolean()));
    }

    [Fact]
    public async Task Without_days_the_latest_change_is_shown()
    {
        var answer = await app.Browser.JsonAsync(Data);

        Assert.Equal("2026-06-30", answer.GetProperty("left").Text("on"));
        Assert.NotEmpty(answer.GetProperty("differences").EnumerateArray());
    }

    [Fact]
    public async Task Between_days_without_a_change_nothing_differs()
    {
        var answer = await app.Browser.JsonAsync(Data + "?from=2025-02-01&to=2025-03-01");

        Assert.Empty(answer.GetProperty("differences").EnumerateArray());
        Assert.Empty(answer.GetProperty("effects").EnumerateArray());
    }

    [Fact]
    public async Task Two_documents_can_be_compared()
    {
        var answer = await app.Browser.JsonAsync(Data + "?with=demo-circular-amending&on=2026-08-01");

        Assert.Equal("demo-circular-amending", answer.GetProperty("right").Text("instrument"));
        Assert.Contains(answer.GetProperty("differences").EnumerateArray(), d => d.Text("change") == "added");
    }

    [Theory]
    [InlineData("?from=yesterday", "from")]
    [InlineData("?to=2026-02-30", "to")]
    [InlineData("?from=2026-07-02&to=2026-07-01", "from")]
    [InlineData("?with=no-such-document", "with")]
    [InlineData("?with=demo-circular-amending&from=2026-01-01", "with")]
    [InlineData("?on=2026-01-01", "on")]
    public async Task What_cannot_be_compared_is_refused_with_its_field(string query, string field)
    {
        var problem = await app.Browser.JsonAsync(Data + query, HttpStatusCode.BadRequest);
        var page = await app.Browser.PageAsync("/vi/regulations/demo-circular/compare" + query, HttpStatusCode.BadRequest);

        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _));
        Assert.NotNull(page.QuerySelector($".usa-alert--error a[href$='#f-{field}']"));
        Assert.NotNull(page.QuerySelector($"#f-{field}"));
    }

    [Theory]
    [InlineData("/api/v1/instruments/no-such-act/compare")]
    [InlineData("/vi/regulations/no-such-act/compare")]
    public async Task A_document_that_is_not_in_the_register_is_404(string address)
    {
        using var response = await app.Browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("vi", "đã bỏ: 80", "đã thêm: 150", "Chuyển chỗ")]
    [InlineData("en", "removed: 80", "added: 150", "Moved")]
    public async Task The_page_says_in_words_what_was_removed_added_and_moved(string language, string removed, string added, string moved)
    {
        var page = await app.Browser.PageAsync($"/{language}/regulations/demo-circular/compare{Days}");

        Assert.Contains(removed, page.QuerySelectorAll("del").Select(d => d.TextContent));
        Assert.Contains(added, page.QuerySelectorAll("ins").Select(i => i.TextContent));
        Assert.Contains(moved, page.QuerySelector("#dieu-4")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#dieu-6 del, #dieu-6 ins"));
    }

    [Fact]
    public async Task Parts_that_did_not_change_are_folded_but_there()
    {
        var page = await app.Browser.PageAsync($"/vi/regulations/demo-circular/compare{Days}");

        Assert.Contains(page.QuerySelectorAll("details.cgt-diff__same"), d => d.TextContent.Contains("Văn bản này không có thật", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cause_of_a_change_stands_beside_it()
    {
        var page = await app.Browser.PageAsync($"/vi/regulations/demo-circular/compare{Days}");

        Assert.Contains("03/TT-MINHHOA", page.QuerySelector("#dieu-2-diem-b")!.TextContent, StringComparison.Ordinal);
    }

    private static JsonElement Side(JsonElement difference) =>
        difference.TryGetProperty("after", out var after) && after.ValueKind is JsonValueKind.Object ? after : difference.GetProperty("before");

    private static (int, int, int, int, int) Count(JsonElement count)
    {
        return (Number("changed"), Number("added"), Number("removed"), Number("moved"), Number("notHeld"));

        int Number(string property) => count.GetProperty(property).GetInt32();
    }
}
