using CgtRegistry.Domain.People;
using Microsoft.Playwright;

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>Chromium in the hands of somebody who is signed in.</summary>
internal static class StaffBrowser
{
    private const string SessionCookie = "__Host-cgt";

    /// <summary>A window in which somebody of a role is signed in; nobody when no role is given.</summary>
    public static async Task<IPage> OpenAsync(this Browser browser, StaffRegister staff, WorkRole? role, int width, bool scripts = true)
    {
        var page = await browser.OpenAsync(width, scripts);
        if (role is { } who)
        {
            // Playwright gives each cookie a domain, which a name with __Host- forbids.
            var session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("Network.setCookie", new() { ["name"] = SessionCookie, ["value"] = staff.Of(who).Cookie(SessionCookie)!, ["url"] = Secure(staff), ["secure"] = true, ["httpOnly"] = true, ["path"] = "/" });
        }

        return page;
    }

    /// <summary>Address of the running register, without a slash at the end.</summary>
    public static string Address(this StaffRegister staff) => staff.Running.Browser.BaseAddress!.ToString().TrimEnd('/');

    private static string Secure(StaffRegister staff) => new UriBuilder(staff.Address()) { Scheme = Uri.UriSchemeHttps }.ToString();
}
