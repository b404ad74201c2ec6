using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CgtRegistry.Web.Accounts.Sessions;

/// <summary>Begins a session. Whatever session the browser had is over: every proof of who somebody is has a key of its own.</summary>
internal static class SessionStart
{
    /// <param name="http">The request.</param>
    /// <param name="person">Whose session.</param>
    /// <param name="proved">The account's security stamp when its factors were proved.</param>
    public static async Task BeginSessionAsync(this HttpContext http, SignedInPerson person, string? proved)
    {
        await http.SignOutAsync(SignedIn.Scheme);

        // The handler of this request would write the new session under the old key; a fresh one finds that key ended.
        var scheme = await http.RequestServices.GetRequiredService<IAuthenticationSchemeProvider>().GetSchemeAsync(SignedIn.Scheme);
        var handler = ActivatorUtilities.CreateInstance<CookieAuthenticationHandler>(http.RequestServices);
        await handler.InitializeAsync(scheme!, http);
        var principal = SignedIn.PrincipalOf(person);
        await handler.SignInAsync(principal, new AuthenticationProperties(new Dictionary<string, string?> { [SessionStore.Proved] = proved }));
        http.User = principal;
    }
}
