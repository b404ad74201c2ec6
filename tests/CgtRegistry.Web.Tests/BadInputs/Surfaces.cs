namespace CgtRegistry.Web.Tests.BadInputs;

/// <summary>Every address that takes free words; <c>{0}</c> stands for them.</summary>
internal static class Surfaces
{
    public const string InstitutionsData = "/api/v1/institutions?q={0}";
    public const string VerdictData = "/api/v1/check?therapy=msc&condition=knee-osteoarthritis&institution={0}";
    public const string SearchData = "/api/v1/search?q={0}";

    // True as soon as /api/v1/search and /vi/search answer.
    private static readonly bool SearchExists = true;

    public static readonly string[] Words =
    [
        InstitutionsData,
        "/vi/institutions?q={0}",
        "/en/institutions?q={0}",
        VerdictData,
        "/vi/check?therapy=msc&condition=knee-osteoarthritis&institution={0}",
        "/en/check?institution=bach-mai-hospital&condition=knee-osteoarthritis&therapy={0}",
        "/vi/check?q={0}",
        .. SearchExists ? [SearchData, "/vi/search?q={0}", "/en/search?q={0}"] : Array.Empty<string>(),
    ];

    public static bool IsData(string surface) => surface.StartsWith("/api/", StringComparison.Ordinal);
}
