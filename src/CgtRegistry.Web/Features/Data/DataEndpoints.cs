using System.Globalization;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Http;
using CgtRegistry.Web.Persistence.Registrations;
using Npgsql;

namespace CgtRegistry.Web.Features.Data;

/// <summary>All records of trials as files, streamed straight from the database: each one consistent snapshot, at most a few at a time.</summary>
internal static class DataEndpoints
{
    /// <summary>So many files are written at the same time; who comes later waits and asks again.</summary>
    public const int AtOnce = 4;

    private const string RetrySeconds = "30";

    public static void MapData(this IEndpointRouteBuilder app)
    {
        foreach (var export in TrialExport.All)
        {
            app.MapGet($"/data/{export.File}", (HttpContext http, NpgsqlDataSource database, ExportPlaces places) => GiveAsync(export, http, database, places)).ExcludeFromDescription();
        }
    }

    private static async Task GiveAsync(TrialExport export, HttpContext http, NpgsqlDataSource database, ExportPlaces places)
    {
        if (http.Request.Query.Keys.FirstOrDefault() is { } unknown)
        {
            await Problems.WriteAsync(http, StatusCodes.Status400BadRequest, "validation", new FieldError(CleanInput.Shown(unknown), "unknown-parameter"));
            return;
        }

        using var place = places.TryTake();
        if (place is null)
        {
            http.Response.Headers.RetryAfter = RetrySeconds;
            await Problems.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "overloaded");
            return;
        }

        await using var snapshot = await RegistrationSnapshot.TakeAsync(database, http.RequestAborted);
        var response = http.Response;
        var tag = $"W/\"{export.Format}-{snapshot.Publication.ToString(CultureInfo.InvariantCulture)}\"";
        response.Headers.ETag = tag;
        response.Headers.LastModified = snapshot.At.ToString("R", CultureInfo.InvariantCulture);
        response.Headers["Register-Version"] = snapshot.Publication.ToString(CultureInfo.InvariantCulture);
        if (http.Request.Headers.IfNoneMatch.ToString().Split(',').Any(t => t.Trim() == tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = export.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename={export.File}";
        if (!ReferenceEquals(response.Body, Stream.Null))
        {
            await TrialDump.WriteAsync(export, snapshot, response.Body, null, http.RequestAborted);
        }
    }
}
