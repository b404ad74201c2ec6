using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Sessions;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Authentication;

namespace CgtRegistry.Web.Tests.Running;

/// <summary>Somebody signed in, with the browser they use: it keeps its cookies and sends forms as pages have them.</summary>
internal sealed class Colleague : IDisposable
{
    private readonly HttpClient _browser;
    private readonly ConcurrentDictionary<string, string> _cookies;

    private Colleague(StartedRegister register, SignedInPerson person, string? cookie)
    {
        (_browser, Person) = (new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = register.Browser.BaseAddress }, person);
        _cookies = new(StringComparer.Ordinal);
        if (cookie is not null)
        {
            _cookies["__Host-cgt"] = cookie;
        }
    }

    public SignedInPerson Person { get; }

    /// <summary>A browser in which nobody is signed in yet.</summary>
    public static Colleague Nobody(StartedRegister register) => new(register, null!, cookie: null);

    /// <summary>A cookie as the browser holds it; tests replay it.</summary>
    public string? Cookie(string name) => _cookies.GetValueOrDefault(name);

    /// <summary>Puts a cookie into the browser.</summary>
    public void Keep(string name, string value) => _cookies[name] = value;

    /// <summary>Makes an account and signs it in, past the pages that do this for people.</summary>
    public static async Task<Colleague> SignInAsync(StartedRegister register, WorkRole role, string? institution = null, SignInMethod? method = null)
    {
        var now = register.Clock.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            Role = role,
            Institution = role is WorkRole.Applicant ? institution ?? "hospital" : institution,
            Pseudonym = $"T-{Guid.NewGuid():N}"[..10],
            FullName = "Người thử",
            CreatedAt = now,
        };
        account.UserName = account.Email = $"{account.Id:N}@example.vn";
        account.NormalizedUserName = account.NormalizedEmail = account.Email.ToUpperInvariant();
        await using (var work = register.Get<Workplace>().Open(Acting.System))
        {
            work.Add(account);
            await work.KeepAsync();
        }

        var person = new SignedInPerson(account.Id, role, account.Institution, account.Pseudonym, method ?? (role is WorkRole.Applicant ? SignInMethod.OneTimeCode : SignInMethod.Passkey), now);
        return new Colleague(register, person, await CookieAsync(register, person));
    }

    /// <summary>Asks for an address.</summary>
    public async Task<HttpResponseMessage> GetAsync(string address) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Opens a page that must be there.</summary>
    public async Task<IHtmlDocument> PageAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await GetAsync(address);
        return await ReadAsync(address, response, expected);
    }

    /// <summary>Fills in the form of a page that leads to an address, and sends it; fields not named keep what the page shows.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(IHtmlDocument page, string action, params (string Name, string? Value)[] values)
    {
        var form = page.Forms.OfType<IHtmlFormElement>().FirstOrDefault(f => f.GetAttribute("action") == action || f.QuerySelector($"[formaction='{action}']") is not null)
            ?? throw new InvalidOperationException($"The page has no form to {action}; it has {string.Join(", ", page.Forms.Select(f => f.GetAttribute("action")))}.");
        var filled = Shown(form).Where(f => values.All(v => v.Name != f.Key)).ToList();
        filled.AddRange(values.Where(v => v.Value is not null).Select(v => new KeyValuePair<string, string>(v.Name, v.Value!)));
        HttpContent content = form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(filled) : new FormUrlEncodedContent(filled);
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = content });
    }

    /// <summary>Sends a form that must be taken; the address it leads to.</summary>
    public async Task<string> TakenAsync(IHtmlDocument page, string action, params (string Name, string? Value)[] values)
    {
        using var response = await SendFormAsync(page, action, values);
        Assert.True(response.StatusCode == HttpStatusCode.SeeOther, $"{action}: {(int)response.StatusCode}: {Problems(await response.Content.ReadAsStringAsync())}");
        return response.Headers.Location!.ToString();
    }

    /// <summary>Sends a form that must be refused; the page that is shown again.</summary>
    public async Task<IHtmlDocument> RefusedAsync(IHtmlDocument page, string action, HttpStatusCode expected, params (string Name, string? Value)[] values)
    {
        using var response = await SendFormAsync(page, action, values);
        return await ReadAsync(action, response, expected);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (!_cookies.IsEmpty)
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

    public void Dispose() => _browser.Dispose();

    private static async Task<string> CookieAsync(StartedRegister register, SignedInPerson person)
    {
        var scheme = register.Get<Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>>().Get(SignedIn.Scheme);
        var key = await register.Get<SessionStore>().StoreAsync(new AuthenticationTicket(SignedIn.PrincipalOf(person), SignedIn.Scheme));
        var holder = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity([new("Microsoft.AspNetCore.Authentication.Cookies-SessionId", key)], SignedIn.Scheme));
        return scheme.TicketDataFormat.Protect(new AuthenticationTicket(holder, new AuthenticationProperties { ExpiresUtc = register.Clock.GetUtcNow().AddHours(12) }, SignedIn.Scheme));
    }

    private static async Task<IHtmlDocument> ReadAsync(string address, HttpResponseMessage response, HttpStatusCode expected)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{address}: {(int)response.StatusCode} instead of {(int)expected}: {response.Headers.Location}");
        return new HtmlParser().ParseDocument(body);
    }

    private static string Problems(string body) => new HtmlParser().ParseDocument(body).QuerySelector("#problems")?.TextContent ?? body[..Math.Min(300, body.Length)];

    private static IEnumerable<KeyValuePair<string, string>> Shown(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" }:
                    continue;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement select when select.Value is { } chosen:
                    yield return new(name, chosen);
                    break;
            }
        }
    }

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> values)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }
}
