using System.Net;
using System.Text.Json;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Api;

/// <summary>Lists are cut by key, never by position, and never silently.</summary>
public class PagingTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    private const string List = "/api/v1/institutions";

    public static TheoryData<string> Lists => [.. PublicData.Lists];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_list_is_whole_when_its_pages_are_put_together(string list)
    {
        var pages = await WalkAsync($"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=9");

        var items = pages.SelectMany(p => p.GetProperty("items").EnumerateArray()).Select(i => i.GetRawText()).ToList();
        Assert.Equal(items.Distinct(), items);
        Assert.Equal(pages[0].GetProperty("total").GetProperty("value").GetInt32(), items.Count);
        Assert.All(pages.SkipLast(1), p => Assert.Equal(9, p.GetProperty("items").GetArrayLength()));
        Assert.True(items.Count > 0 || list.EndsWith("authorisations", StringComparison.Ordinal), "The list is empty.");
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_list_refuses_what_it_does_not_know(string list)
    {
        var more = list + (list.Contains('?', StringComparison.Ordinal) ? '&' : '?');

        foreach (var (parameter, field) in new[] { ("surprise=1", "surprise"), ("limit=0", "limit"), ("limit=101", "limit"), ("cursor=AAAA", "cursor") })
        {
            var problem = await app.Browser.JsonAsync(more + parameter, HttpStatusCode.BadRequest);
            Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), $"{more}{parameter}");
        }
    }

    [Theory]
    [InlineData("", 7)]
    [InlineData("", 100)]
    [InlineData("&kind=hospital", 1)]
    [InlineData("&q=vinmec", 2)]
    public async Task The_pages_together_are_the_whole_list_without_repetition(string filter, int limit)
    {
        var pages = await WalkAsync($"{List}?limit={limit}{filter}");

        var slugs = pages.SelectMany(p => p.GetProperty("items").Each("slug")).ToList();
        Assert.Equal(slugs.Distinct(), slugs);
        Assert.Equal(pages[0].GetProperty("total").GetProperty("value").GetInt32(), slugs.Count);
        Assert.True(pages[0].GetProperty("total").GetProperty("exact").GetBoolean());
        Assert.All(pages.SkipLast(1), p => Assert.Equal(limit, p.GetProperty("items").GetArrayLength()));
        if (filter.Length == 0)
        {
            Assert.Equal(app.Register.Picture.Institutions.Keys.Select(i => i.Value).Order(StringComparer.Ordinal), slugs);
        }
    }

    [Fact]
    public async Task A_record_published_while_paging_neither_repeats_nor_hides_an_older_one()
    {
        var first = await app.Browser.JsonAsync($"{List}?limit=10");
        var before = app.Register.Picture.Institutions.Keys.Select(i => i.Value).ToList();
        await app.Register.PublishAsync(A.Source(), A.Institution("0-first-of-all"), A.Institution("zzz-last-of-all"));

        var rest = await WalkAsync($"{List}?limit=10&cursor={first.Text("nextCursor")}");

        var slugs = first.GetProperty("items").Each("slug").Concat(rest.SelectMany(p => p.GetProperty("items").Each("slug"))).ToList();
        Assert.Equal(slugs.Distinct(), slugs);
        Assert.Empty(before.Except(slugs));
        Assert.Contains("zzz-last-of-all", slugs);
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_a_changed_one_is_refused()
    {
        var cursor = (await app.Browser.JsonAsync($"{List}?limit=5")).Text("nextCursor");
        var changed = (cursor[0] == 'A' ? 'B' : 'A') + cursor[1..];

        foreach (var wrong in new[] { $"kind=hospital&cursor={cursor}", $"cursor={changed}", $"cursor={cursor[..^2]}", $"cursor={cursor}AA", "cursor=", "cursor=!!!", "cursor=AAAA", "cursor=" + new string('A', 5000) })
        {
            var problem = await app.Browser.JsonAsync($"{List}?limit=5&{wrong}", HttpStatusCode.BadRequest);
            Assert.Equal("/problems/validation", problem.Text("type"));
            Assert.True(problem.GetProperty("errors").TryGetProperty("cursor", out _), wrong);
        }
    }

    [Fact]
    public async Task The_same_cursor_goes_on_with_another_limit()
    {
        var first = await app.Browser.JsonAsync($"{List}?limit=3");

        var next = await app.Browser.JsonAsync($"{List}?limit=4&cursor={first.Text("nextCursor")}");

        Assert.Equal(app.Register.Picture.Institutions.Keys.Select(i => i.Value).Order(StringComparer.Ordinal).Skip(3).Take(4), next.GetProperty("items").Each("slug"));
    }

    [Fact]
    public async Task The_table_holds_the_whole_list()
    {
        using var response = await app.Browser.GetAsync($"{List}?format=csv");
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(app.Register.Picture.Institutions.Count + 1, System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private async Task<List<JsonElement>> WalkAsync(string address)
    {
        List<JsonElement> pages = [];
        for (var next = address; ;)
        {
            pages.Add(await app.Browser.JsonAsync(next));
            if (!pages[^1].TryGetProperty("nextCursor", out var cursor) || cursor.ValueKind is JsonValueKind.Null)
            {
                return pages;
            }

            next = $"{address.Split("&cursor=")[0]}&cursor={cursor.GetString()}";
            Assert.True(pages.Count < 500, "The list never ends.");
        }
    }
}
