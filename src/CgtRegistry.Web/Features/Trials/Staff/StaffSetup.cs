using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Features.Trials.Staff.Acts;
using CgtRegistry.Web.Features.Trials.Staff.Documents;
using CgtRegistry.Web.Features.Trials.Staff.Steps;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CgtRegistry.Web.Features.Trials.Staff;

/// <summary>What the applicant's side needs, and its addresses.</summary>
internal static class StaffSetup
{
    public static void AddApplications(this IServiceCollection services)
    {
        services.TryAddSingleton<ApplicationSight>();
        services.AddSingleton<ApplicationRules>();
        services.AddScoped<ApplicationDesk>();
        services.AddScoped<Persistence.Work.IdempotentRequests>();
        services.AddScoped<ApplicationReader>();
    }

    public static void MapApplications(this IEndpointRouteBuilder app)
    {
        app.MapBeginApplication();
        app.MapSaveStep();
        app.MapApplicationActs();
        app.MapDocuments();
    }
}
