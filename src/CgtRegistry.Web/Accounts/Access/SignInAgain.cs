using CgtRegistry.Web.Accounts.SigningIn;
using CgtRegistry.Web.Features.Accounts.SigningIn;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Accounts;

/// <summary>Leads people to where they prove who they are, and back to where they were with what they had typed.</summary>
internal static class SignInAgain
{
    public static async Task LeadAsync(HttpContext http, Access access)
    {
        if (await HeldForms.HoldAsync(http) is { Account: not null } held)
        {
            var carried = new { Carried = http.RequestServices.GetRequiredService<HeldForms>().Seal(held) };
            IResult page = access is Access.ProveAgain
                ? http.Show<ProvePage>("/staff/prove", carried, StatusCodes.Status403Forbidden)
                : http.Show<SignInPage>("/staff/sign-in", carried, StatusCodes.Status401Unauthorized);
            await page.ExecuteAsync(http);
            return;
        }

        var language = http.Request.Path.StartsWithSegments("/en") ? "en" : "vi";
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = $"/{language}/staff/{(access is Access.ProveAgain ? "prove" : "sign-in")}?return={Uri.EscapeDataString(BackTo(http, language))}";
        http.Response.Headers.CacheControl = "no-store";
    }

    // An address that takes forms shows nothing by itself: from there people go back to the page the form stood on.
    private static string BackTo(HttpContext http, string language) =>
        HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString.ToString()
        : Uri.TryCreate(http.Request.Headers.Referer.ToString(), UriKind.Absolute, out var page) && page.Authority == http.Request.Host.Value ? ReturnAddress.Of(language, page.PathAndQuery)
        : ReturnAddress.Of(language, null);
}
