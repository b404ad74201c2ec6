using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CgtRegistry.Web.Tests.Running;

/// <summary>Asks over HTTP and reads the answer.</summary>
internal static class Answers
{
    public static async Task<JsonElement> JsonAsync(this HttpClient browser, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await browser.GetAsync(address);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{address}: {(int)response.StatusCode} instead of {(int)expected}: {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    public static async Task<IHtmlDocument> PageAsync(this HttpClient browser, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await browser.GetAsync(address);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{address}: {(int)response.StatusCode} instead of {(int)expected}");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(body);
    }

    public static string Query(params (string Name, string? Value)[] parameters) =>
        "?" + string.Join('&', parameters.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    /// <summary>One property of every item of a list, such as the slugs.</summary>
    public static List<string?> Each(this JsonElement list, string property) => [.. list.EnumerateArray().Select(item => item.GetProperty(property).GetString())];

    public static List<string?> Strings(this JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString())];
}
