namespace CgtRegistry.Web.Accounts;

/// <summary>An address that does not say what is done there is closed to everybody.</summary>
internal static class DeclaredActs
{
    public static void UseDeclaredActs(this WebApplication app) => app.Use((http, next) =>
        http.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<DoesAttribute>() is null
            ? AccessAnswers.AnswerAsync(http, Access.Hidden)
            : next(http));
}
