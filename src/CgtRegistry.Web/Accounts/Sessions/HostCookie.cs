namespace CgtRegistry.Web.Accounts.Sessions;

/// <summary>
/// A cookie for this host alone: <c>__Host-</c> names are taken by browsers only when Secure, from the root, without a domain.
/// Secure is set whatever the program sees of the connection: behind a proxy, and on a developer's localhost, that is plain HTTP.
/// </summary>
internal sealed class HostCookie : CookieBuilder
{
    public HostCookie(string name, SameSiteMode sameSite)
    {
        Name = "__Host-" + name;
        Path = "/";
        HttpOnly = true;
        SameSite = sameSite;
        SecurePolicy = CookieSecurePolicy.SameAsRequest;
        IsEssential = true;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var built = base.Build(context, expiresFrom);
        built.Secure = true;
        return built;
    }
}
