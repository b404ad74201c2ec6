using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using CgtRegistry.Web.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace CgtRegistry.Web.Api;

/// <summary>What every endpoint of the API has in common: unknown parameters are refused, answers carry a strong ETag.</summary>
internal static class ApiConventions
{
    public static RouteGroupBuilder WithRegistryConventions(this RouteGroupBuilder api)
    {
        api.AddEndpointFilterFactory(RefuseUnknownParameters);
        api.AddEndpointFilter(AnswerKnownTypesAsync);
        api.AddEndpointFilter(TagAsync);
        return api;
    }

    /// <summary>Anything else under /api is a problem document, not a page.</summary>
    public static void MapUnknownApi(this IEndpointRouteBuilder app) =>
        app.Map("/api/{**path}", (HttpContext http) =>
        {
            if (HttpMethods.IsGet(http.Request.Method))
            {
                return Problems.WriteAsync(http, StatusCodes.Status404NotFound, "not-found");
            }

            http.Response.Headers.Allow = "GET, HEAD";
            return Problems.WriteAsync(http, StatusCodes.Status405MethodNotAllowed, "method-not-allowed");
        }).ExcludeFromDescription();

    private static EndpointFilterDelegate RefuseUnknownParameters(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var known = Queryable(endpoint.MethodInfo).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return async context =>
        {
            var unknown = context.HttpContext.Request.Query.Keys.FirstOrDefault(k => !known.Contains(k));
            return unknown is null
                ? await next(context)
                : Problems.Validation(new FieldError(CleanInput.Shown(unknown), "unknown-parameter", string.Join(", ", known.Except(context.HttpContext.Request.RouteValues.Keys, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))));
        };
    }

    private static IEnumerable<string> Queryable(MethodInfo handler) => handler.GetParameters()
        .SelectMany(p => p.GetCustomAttribute<AsParametersAttribute>() is null ? [(NameOf(p, p.Name!), p.ParameterType)] : p.ParameterType.GetProperties().Select(x => (NameOf(x, x.Name), x.PropertyType)))
        .Where(p => (Nullable.GetUnderlyingType(p.Item2) ?? p.Item2) is var type && (type == typeof(string) || type.IsPrimitive))
        .Select(p => char.ToLowerInvariant(p.Item1[0]) + p.Item1[1..]);

    private static string NameOf(ICustomAttributeProvider parameter, string name) =>
        parameter.GetCustomAttributes(typeof(FromQueryAttribute), inherit: false).Cast<FromQueryAttribute>().FirstOrDefault()?.Name ?? name;

    private static async ValueTask<object?> AnswerKnownTypesAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var accept = context.HttpContext.Request.GetTypedHeaders().Accept;
        var own = context.HttpContext.GetEndpoint()?.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().SelectMany(m => m.ContentTypes).ToHashSet() ?? [];
        var fits = accept.Count == 0 || accept.Any(a => (a.Quality ?? 1) > 0 && (own.Contains(a.MediaType.Value ?? "") || a.MediaType.Value is "*/*" or "application/*" or "application/json" or "application/problem+json" or "text/csv" or "text/*" or "text/html"));
        if (!fits)
        {
            await Problems.WriteAsync(context.HttpContext, StatusCodes.Status406NotAcceptable, "unsupported-type");
            return Results.Empty;
        }

        return await next(context);
    }

    private static async ValueTask<object?> TagAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        return answer is IResult result and not CsvStream ? new TaggedResult(result) : answer;
    }

    /// <summary>Holds an answer back until its hash is known; the same bytes have the same tag, everywhere and always.</summary>
    private sealed class TaggedResult(IResult inner) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            var body = response.Body;
            using var held = new MemoryStream();
            response.Body = held;
            try
            {
                await inner.ExecuteAsync(httpContext);
            }
            finally
            {
                response.Body = body;
            }

            var bytes = held.GetBuffer().AsMemory(0, (int)held.Length);
            if (response.StatusCode == StatusCodes.Status200OK)
            {
                var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span)[..16])}\"";
                response.Headers.ETag = tag;
                response.Headers.CacheControl = "no-cache";
                if (Matches(httpContext.Request.Headers.IfNoneMatch, tag))
                {
                    response.StatusCode = StatusCodes.Status304NotModified;
                    response.ContentType = null;
                    return;
                }
            }

            response.ContentLength = bytes.Length;
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }

        private static bool Matches(StringValues given, string tag) =>
            given.ToString() is { Length: > 0 and < 4096 } text && text.Split(',').Any(t => t.Trim() is var one && (one == "*" || one == tag));
    }
}
