namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>Files of trial records in the workplace: what they need and the forms they come with.</summary>
internal static class TrialFileFeature
{
    public static void AddTrialFiles(this IServiceCollection services)
    {
        services.AddSingleton<TrialReadings>();
        services.AddSingleton<TakingInProgress>();
        services.AddSingleton<TakingIn>();
        services.AddSingleton<TakingInRounds>();
        services.AddHostedService(provider => provider.GetRequiredService<TakingInRounds>());
        services.AddSingleton<ImportQuota>();
        services.AddScoped<TrialFileDesk>();
        services.AddScoped<UploadedTrialFiles>();
    }

    public static void MapTrialFiles(this IEndpointRouteBuilder app)
    {
        app.MapSendTrialFile();
        app.MapDecideTrialFile();
    }
}
