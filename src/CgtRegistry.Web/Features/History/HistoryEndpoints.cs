using System.ComponentModel;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.History;

/// <summary>Every published version of every record, as data.</summary>
internal static class HistoryEndpoints
{
    public static void MapHistory(this RouteGroupBuilder api) => api.MapGet("/history/{kind}/{**id}", ListAsync)
        .WithName("history")
        .WithSummary("All published versions of a record, newest first, with who, when, why and the complete document.")
        .Produces<Page<RecordVersion>>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ListAsync(
        [Description("Kind of record in kebab-case, such as institution or notice.")] string kind,
        [Description("Its id; ids of provisions contain slashes.")] string id,
        [Description("Only versions the register knew at this moment (with offset).")] string? knownAt,
        string? limit,
        string? cursor,
        HistoryReader reader,
        Cursors cursors,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var asked = new AskedFor(clock);
        var moment = asked.Moment("knownAt", knownAt);
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        if (new AskedFor(clock).OneOf<RecordKind>("kind", kind) is not { } known)
        {
            return Problems.NotFound();
        }

        var versions = await reader.VersionsAsync(new RecordRef(known, id), moment, cancellationToken);
        if (versions.Count == 0)
        {
            return Problems.NotFound();
        }

        var page = versions.Cut(v => $"{int.MaxValue - v.Version:0000000000}", $"history/{kind}/{id}?knownAt={knownAt}", limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(page);
    }
}
