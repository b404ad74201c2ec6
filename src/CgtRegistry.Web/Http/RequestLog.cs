using System.Diagnostics;

namespace CgtRegistry.Web.Http;

/// <summary>One structured line per request; nothing a client sends is written but the path, cut and cleaned.</summary>
internal static class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CgtRegistry.Requests");
        app.Use(async (http, next) =>
        {
            var start = Stopwatch.GetTimestamp();
            await next(http);
            if (log.IsEnabled(LogLevel.Information) && !http.Request.Path.StartsWithSegments("/health"))
            {
                var path = http.Request.Path.Value ?? "";
                log.LogInformation(
                    "{Method} {Path} {Status} {Milliseconds}",
                    string.Concat(http.Request.Method.Where(char.IsAsciiLetter).Take(10)),
                    string.Concat(path.Where(c => !char.IsControl(c)).Take(200)),
                    http.Response.StatusCode,
                    (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        });
    }
}
