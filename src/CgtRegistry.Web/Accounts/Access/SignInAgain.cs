namespace CgtRegistry.Web.Accounts;

/// <summary>Leads people to where they prove who they are, and back to where they were.</summary>
internal static class SignInAgain
{
    public static Task LeadAsync(HttpContext http, Access access)
    {
        var language = http.Request.Path.StartsWithSegments("/en") ? "en" : "vi";
        var page = access is Access.ProveAgain ? "prove" : "sign-in";
        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString.ToString() : http.Request.Path.ToString();
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = $"/{language}/staff/{page}?return={Uri.EscapeDataString(back)}";
        http.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
