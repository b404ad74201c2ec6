namespace CgtRegistry.Web.Http;

/// <summary>One address for one thing: a slash at the end, or capitals in the fixed part of an address, lead to the canonical one.</summary>
internal static class CanonicalPaths
{
    private const int FixedSegments = 2;

    public static void UseCanonicalPaths(this WebApplication app) => app.Use((http, next) =>
    {
        var path = http.Request.Path.Value ?? "/";
        var canonical = path.StartsWith("/fhir/", StringComparison.Ordinal) ? path.TrimEnd('/') : Canonical(path); // FHIR's types are written with capitals
        if (canonical == path || path.Contains("//", StringComparison.Ordinal))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        http.Response.Headers.Location = new PathString(canonical).ToUriComponent() + http.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    });

    // Identifiers further down keep their case: numbers of trials have capitals.
    private static string Canonical(string path)
    {
        var segments = path.TrimEnd('/').Split('/');
        for (var i = 1; i < segments.Length && i <= FixedSegments; i++)
        {
            segments[i] = segments[i].ToLowerInvariant();
        }

        return segments.Length <= 1 ? "/" : string.Join('/', segments);
    }
}
