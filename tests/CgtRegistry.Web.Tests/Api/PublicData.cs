namespace CgtRegistry.Web.Tests.Api;

/// <summary>The public addresses of the API that its manners are tested on: one line an address.</summary>
internal static class PublicData
{
    /// <summary>Lists that are paged.</summary>
    public static readonly string[] Lists =
    [
        "/api/v1/institutions",
        "/api/v1/therapies",
        "/api/v1/conditions",
        "/api/v1/authorisations",
        "/api/v1/instruments",
        "/api/v1/instruments/15-2023-qh15/effects",
        "/api/v1/instruments/15-2023-qh15/impact",
        "/api/v1/techniques?therapy=any",
        "/api/v1/techniques/compare",
        "/api/v1/trials",
        "/api/v1/trials?sort=newest",
        "/api/v1/notices",
        "/api/v1/sources",
        "/api/v1/sources/s1/cited-by",
        "/api/v1/statements",
        "/api/v1/contradictions",
        "/api/v1/history/institution/bach-mai-hospital",
        "/api/v1/search?q=vinmec",
    ];

    /// <summary>Single things.</summary>
    public static readonly string[] Things =
    [
        "/api/v1/check?institution=vinmec-times-city&therapy=msc&condition=knee-osteoarthritis",
        "/api/v1/institutions/bach-mai-hospital",
        "/api/v1/therapies/msc",
        "/api/v1/conditions/knee-osteoarthritis",
        "/api/v1/instruments/15-2023-qh15",
        "/api/v1/instruments/15-2023-qh15/compare",
        "/api/v1/trials/NCT02034669",
        "/api/v1/notices/luxcell-2024-suspension",
        "/api/v1/sources/s1",
        "/api/v1/statements/s1-f27",
        "/api/v1/contradictions/c4",
        "/api/v1/imports",
        "/api/v1/registry",
    ];
}
