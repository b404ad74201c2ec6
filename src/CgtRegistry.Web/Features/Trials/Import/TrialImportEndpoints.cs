using CgtRegistry.Web.Api;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>The reports of imports of trial records as data.</summary>
internal static class TrialImportEndpoints
{
    public static void MapTrialImports(this RouteGroupBuilder api)
    {
        api.MapGet("/imports", ListAsync).WithName("imports").WithSummary("Runs in which trial records were taken in, the newest first.")
            .Produces<Page<TrialImportSummary>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/imports/{id}", GetAsync).WithName("import").WithSummary("The report of one run: counts and the first complaints.")
            .Produces<TrialImportDocument>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/imports/{id}/complaints.csv", CsvAsync).WithName("import-complaints").WithSummary("The complaints of one run that are kept, one a line.")
            .Produces<string>(contentType: "text/csv").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(string? limit, string? cursor, TrialImportReader reader, Cursors cursors, CancellationToken cancellationToken)
    {
        if (Paging.Read("imports", limit, cursor, cursors, out var errors) is not { } asked)
        {
            return Problems.Validation(errors);
        }

        var page = await reader.ListAsync(asked.After, asked.Size, cancellationToken);
        return Results.Ok(new Page<TrialImportSummary>(page.Items, page.Next is { } next ? cursors.Write("imports", next) : null, new Total(page.Total, Exact: true)));
    }

    private static async Task<IResult> GetAsync(string id, TrialImportReader reader, CancellationToken cancellationToken) =>
        await reader.FindAsync(id, cancellationToken) is { } found ? Results.Ok(found) : Problems.NotFound();

    private static async Task<IResult> CsvAsync(string id, TrialImportReader reader, CancellationToken cancellationToken) =>
        await reader.ComplaintsAsync(id, cancellationToken) is { } complaints
            ? Csv.File($"import-{id}-complaints.csv", ["record", "field", "value", "rule", "repaired"], complaints.Select(c => (object?[])[c.Record, c.Field, c.Value, c.Rule, c.Repaired ? "true" : "false"]))
            : Problems.NotFound();
}
