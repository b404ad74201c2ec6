using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Reports;

/// <summary>Somebody without an account who fills in forms, with the browser they use.</summary>
internal sealed class Visitor(StartedRegister register) : IDisposable
{
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = register.Browser.BaseAddress };
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    public async Task<IHtmlDocument> PageAsync(string address)
    {
        using var response = await AskAsync(new HttpRequestMessage(HttpMethod.Get, address));
        return await ReadAsync(response, HttpStatusCode.OK);
    }

    /// <summary>Sends the form of a page; fields not named keep what the page shows.</summary>
    public async Task<IHtmlDocument> SendAsync(IHtmlDocument page, string action, HttpStatusCode expected, (string Name, string Value)[] values, params byte[][] files)
    {
        var content = new MultipartFormDataContent();
        var form = page.Forms.Single(f => f.GetAttribute("action") == action);
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name]").Where(e => e is not IHtmlInputElement { Type: "file" } and not IHtmlInputElement { Type: "checkbox", IsChecked: false }))
        {
            var name = element.GetAttribute("name")!;
            if (values.All(v => v.Name != name))
            {
                content.Add(new StringContent(element is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)element).Value), name);
            }
        }

        foreach (var (name, value) in values)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var file in files)
        {
            content.Add(new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("image/svg+xml") } }, "files", "../../etc/x.svg");
        }

        using var response = await AskAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = content });
        return await ReadAsync(response, expected);
    }

    public void Dispose() => _browser.Dispose();

    private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        var response = await _browser.SendAsync(request);
        foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            var pair = set.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return response;
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode} instead of {(int)expected}: {page.QuerySelector("#problems, main")?.TextContent}");
        return page;
    }
}
