using CgtRegistry.Web.Api;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Primitives;

namespace CgtRegistry.Web.Http;

/// <summary>
/// Answers only to the host names of the setting AllowedHosts. The framework's own filter would answer before our
/// error pages and headers, so it is opened and this one takes its place.
/// </summary>
internal static class KnownHosts
{
    public static void AddKnownHosts(this IServiceCollection services) => services.PostConfigure<HostFilteringOptions>(options => options.AllowedHosts = ["*"]);

    public static void UseKnownHosts(this WebApplication app)
    {
        var allowed = (app.Configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(h => new StringSegment(h)).ToList();
        app.Use(async (http, next) =>
        {
            if (http.Request.Host.HasValue && HostString.MatchesAny(http.Request.Host.Host, allowed))
            {
                await next(http);
                return;
            }

            http.Request.Host = new HostString("localhost"); // an unknown name never reaches a page or a log
            await Problems.WriteAsync(http, StatusCodes.Status400BadRequest, "malformed", new FieldError("Host", "unknown-host"));
        });
    }
}
