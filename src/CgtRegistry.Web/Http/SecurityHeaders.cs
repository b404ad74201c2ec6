using System.Security.Cryptography;

namespace CgtRegistry.Web.Http;

/// <summary>Headers on every answer. The content security policy has no exceptions: nothing inline runs without the nonce.</summary>
internal static class SecurityHeaders
{
    private const string NonceKey = "csp-nonce";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use(async (http, next) =>
    {
        Apply(http);
        await next(http);
    });

    /// <summary>Sets the headers; error pages call it again because an error clears what was set.</summary>
    public static void Apply(HttpContext http)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        http.Items[NonceKey] = nonce;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = IsWorkplace(http) ? "no-store" : "no-cache";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }
    }

    // Pages of the workplace are for one person's eyes: no copy stays in the browser or on the way.
    private static bool IsWorkplace(HttpContext http) => http.Request.Path.StartsWithSegments("/vi/staff") || http.Request.Path.StartsWithSegments("/en/staff");

    /// <summary>The nonce of this answer, for its script tag.</summary>
    public static string Nonce(this HttpContext http) => http.Items[NonceKey] as string ?? "";
}
