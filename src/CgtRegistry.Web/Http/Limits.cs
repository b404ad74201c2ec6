using System.Threading.RateLimiting;
using CgtRegistry.Web.Api;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CgtRegistry.Web.Http;

/// <summary>What one request and one client may ask for.</summary>
internal static class Limits
{
    /// <summary>Longest search or name, in characters.</summary>
    public const int WordsLength = 200;

    /// <summary>Most values of one form: a list of 200 rows of the data set has about two thousand.</summary>
    public const int FormValues = 4096;

    private const int RequestsForOneSignIn = 30; // 300 requests in ten seconds, ten sign-ins in a minute

    private static readonly string[] Doors = [.. new[] { "vi", "en" }.SelectMany(l => new[] { $"/{l}/staff/sign-in", $"/{l}/staff/reset", $"/{l}/staff/invitation" })];

    public static void Set(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.Limits.MaxConcurrentConnections = 2000;
        kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
        kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1);
    }

    public static void AddRegistryRateLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(EveryRequest(), SignIns());
        limiter.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : 10;
            context.HttpContext.Response.Headers.RetryAfter = wait.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return new ValueTask(Problems.WriteAsync(context.HttpContext, StatusCodes.Status429TooManyRequests, "rate-limited"));
        };
    });

    private static PartitionedRateLimiter<HttpContext> EveryRequest() => PartitionedRateLimiter.Create<HttpContext, string>(http =>
    {
        if (http.Request.Path.StartsWithSegments("/health") || http.Request.Path.StartsWithSegments("/assets"))
        {
            return RateLimitPartition.GetNoLimiter("free");
        }

        var settings = http.RequestServices.GetRequiredService<RegistrySettings>();
        return RateLimitPartition.GetSlidingWindowLimiter(Network(http.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = settings.RequestsPerTenSeconds,
            Window = TimeSpan.FromSeconds(10),
            SegmentsPerWindow = 5,
        });
    });

    // Forms that try to prove who somebody is, or ask for a letter: one network sends few of them.
    private static PartitionedRateLimiter<HttpContext> SignIns() => PartitionedRateLimiter.Create<HttpContext, string>(http =>
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !Doors.Any(door => http.Request.Path.StartsWithSegments(door, StringComparison.OrdinalIgnoreCase)))
        {
            return RateLimitPartition.GetNoLimiter("free");
        }

        var settings = http.RequestServices.GetRequiredService<RegistrySettings>();
        return RateLimitPartition.GetSlidingWindowLimiter("sign-in " + Network(http.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = Math.Max(1, settings.RequestsPerTenSeconds / RequestsForOneSignIn),
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        });
    });

    // One household or office counts as one client: /24 of IPv4, /56 of IPv6.
    internal static string Network(System.Net.IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        var bytes = address.IsIPv4MappedToIPv6 ? address.MapToIPv4().GetAddressBytes() : address.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, bytes.Length == 4 ? 3 : 7));
    }
}
