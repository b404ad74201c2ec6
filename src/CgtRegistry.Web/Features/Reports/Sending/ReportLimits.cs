using CgtRegistry.Web.Api;
using CgtRegistry.Web.Http;

namespace CgtRegistry.Web.Features.Reports.Sending;

/// <summary>What one network may send and ask about reports.</summary>
public sealed class ReportLimits(TimeProvider clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Reports taken in.</summary>
    public NetworkQuota Reports { get; } = new(clock, most: 5, Hour);

    /// <summary>Files taken in, also with forms that were then shown again.</summary>
    public NetworkQuota Files { get; } = new(clock, most: 40, Hour);

    /// <summary>Receipts asked for that do not exist.</summary>
    public NetworkQuota Guesses { get; } = new(clock, most: 20, Hour);

    /// <summary>The network of a request.</summary>
    public static string NetworkOf(HttpContext http) => Limits.Network(http.Connection.RemoteIpAddress);

    /// <summary>Answers that it was too often.</summary>
    public static async Task<IResult> TooOftenAsync(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Problems.WriteAsync(http, StatusCodes.Status429TooManyRequests, "rate-limited");
        return Results.Empty;
    }
}
