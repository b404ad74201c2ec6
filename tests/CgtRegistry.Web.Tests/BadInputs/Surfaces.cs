namespace CgtRegistry.Web.Tests.BadInputs;

/// <summary>Every address that takes free words; <c>{0}</c> stands for them.</summary>
internal static class Surfaces
{
    public const string InstitutionsData = "/api/v1/institutions?q={0}";
    public const string VerdictData = "/api/v1/check?therapy=msc&condition=knee-osteoarthritis&institution={0}";
    public const string SearchData = "/api/v1/search?q={0}";

    // True as soon as /api/v1/search and /vi/search answer.
    public static readonly string[] Words =
    [
        InstitutionsData,
        "/vi/institutions?q={0}",
        "/en/institutions?q={0}",
        VerdictData,
        "/vi/check?therapy=msc&condition=knee-osteoarthritis&institution={0}",
        "/en/check?institution=bach-mai-hospital&condition=knee-osteoarthritis&therapy={0}",
        "/vi/check?q={0}",
        SearchData,
        "/vi/search?q={0}",
        "/en/search?q={0}",
        "/api/v1/therapies?q={0}",
        "/vi/therapies?q={0}",
        "/api/v1/trials?q={0}",
        "/vi/trials?q={0}",
        "/api/v1/instruments?q={0}",
        "/vi/regulations?q={0}",
        "/api/v1/techniques?q={0}",
        "/vi/regulations/23-2024-tt-byt/techniques?q={0}",
        "/api/v1/techniques/compare?q={0}",
        "/api/v1/sources?q={0}",
        "/api/v1/authorisations?q={0}",
    ];

    /// <summary>Whether it is a search that decides nothing, over everything, over trials or over the technique list; these have limits of their own.</summary>
    public static bool IsSearch(string surface) => surface.Contains("/search?", StringComparison.Ordinal) || surface.Contains("/techniques", StringComparison.Ordinal) || surface.Contains("/trials?", StringComparison.Ordinal);

    public static bool IsData(string surface) => surface.StartsWith("/api/", StringComparison.Ordinal);
}
