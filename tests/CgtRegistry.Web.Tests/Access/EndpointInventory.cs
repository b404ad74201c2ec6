using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Tests.Running;
using Microsoft.AspNetCore.Routing;

namespace CgtRegistry.Web.Tests.Access;

/// <summary>Every address the program really answers, with what it says is done there.</summary>
internal static class EndpointInventory
{
    public static IReadOnlyList<(string Method, string Address, Act? Act)> Of(StartedRegister register) =>
    [
        .. register.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<DoesAttribute>() is not null || !IsFramework(e))
            .SelectMany(e => Methods(e).Select(method => (method, Address(e), e.Metadata.GetMetadata<DoesAttribute>()?.Act)))
            .Distinct()
            .OrderBy(e => e.Item2, StringComparer.Ordinal).ThenBy(e => e.method, StringComparer.Ordinal),
    ];

    // Pages answer GET; forms go to addresses of their own. Blazor also lists POST for each page, which no form of ours uses.
    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods
            ? endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is null ? methods : methods.Where(m => m == "GET")
            : ["*"];

    private static string Address(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    // The framework's own script and redirect, which are closed because they say nothing.
    private static bool IsFramework(RouteEndpoint endpoint) => Address(endpoint).StartsWith("/_framework/", StringComparison.Ordinal);
}
