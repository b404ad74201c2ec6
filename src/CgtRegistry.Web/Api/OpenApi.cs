namespace CgtRegistry.Web.Api;

/// <summary>The description of the API at /openapi/v1.json, generated from the endpoints and approved by a test.</summary>
internal static class OpenApi
{
    public static void AddRegistryOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Vietnam Cell and Gene Therapy Register";
            document.Info.Version = "v1";
            document.Info.Description = "Who may give which cell or gene therapy for which condition, since when, by which decision. Reading is public; only registering a trial needs a session. Errors are application/problem+json (RFC 9457).";
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));
}
