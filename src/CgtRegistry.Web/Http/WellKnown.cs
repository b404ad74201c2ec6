using System.Text;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace CgtRegistry.Web.Http;

/// <summary>Addresses that programs know: health, robots, sitemap, security contact.</summary>
internal static class WellKnown
{
    private static readonly string[] Languages = ["vi", "en"];

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }

    public static void MapWellKnown(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", (HttpContext http) => Results.Redirect(PreferredLanguage(http))).ExcludeFromDescription();
        app.MapGet("/robots.txt", (HttpContext http, RegistrySettings settings) => Results.Text($"User-agent: *\nAllow: /\nDisallow: /api/\nSitemap: {Origin(http, settings)}sitemap.xml\n")).ExcludeFromDescription();
        app.MapGet("/.well-known/security.txt", (HttpContext http, RegistrySettings settings, TimeProvider clock) => Results.Text(
            $"Contact: {Origin(http, settings)}en/about\nExpires: {clock.GetUtcNow().AddYears(1):yyyy-MM-dd}T00:00:00Z\nPreferred-Languages: vi, en\n")).ExcludeFromDescription();
        app.MapGet("/sitemap.xml", (HttpContext http, RegistrySettings settings, LiveRegister live) => Results.Text(Sitemap(Origin(http, settings), live), "application/xml", Encoding.UTF8)).ExcludeFromDescription();
    }

    /// <summary>Vietnamese unless the browser prefers English.</summary>
    public static string PreferredLanguage(HttpContext http)
    {
        var preferred = http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(l => l is "vi" or "en");
        return preferred == "en" ? "/en" : "/vi";
    }

    /// <summary>The register's own address: the configured one, else the one asked for (its host has been checked).</summary>
    public static Uri Origin(HttpContext http, RegistrySettings settings) =>
        settings.PublicOrigin ?? new Uri($"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}/");

    private static string Sitemap(Uri origin, LiveRegister live)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var path in Languages.SelectMany(language => Links.Everything(language, live.Current)))
        {
            text.Append("<url><loc>").Append(new Uri(origin, path)).Append("</loc></url>\n");
        }

        return text.Append("</urlset>\n").ToString();
    }

}
