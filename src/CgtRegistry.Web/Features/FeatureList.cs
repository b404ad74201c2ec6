using CgtRegistry.Web.Features.Check;
using CgtRegistry.Web.Features.Institutions;

namespace CgtRegistry.Web.Features;

/// <summary>Every feature of the register: what it needs and the addresses it answers.</summary>
internal static class FeatureList
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton<LicensingReader>();
        services.AddSingleton<InstitutionReader>();
    }

    public static void MapFeatures(this RouteGroupBuilder api)
    {
        api.MapCheck();
        api.MapInstitutions();
    }
}
