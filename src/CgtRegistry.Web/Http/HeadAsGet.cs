using Microsoft.AspNetCore.Http.Features;

namespace CgtRegistry.Web.Http;

/// <summary>HEAD on every public address answers like GET, without the body.</summary>
internal static class HeadAsGet
{
    public static void UseHeadAsGet(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }

        var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        http.Request.Method = HttpMethods.Get;
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = HttpMethods.Head;
            http.Features.Set(body);
        }
    });
}
