using System.ComponentModel;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.Trials.Versions;

/// <summary>The past of a trial as data.</summary>
internal static class TrialPastEndpoints
{
    public static void MapTrialVersions(this RouteGroupBuilder api)
    {
        api.MapGet("/trials/{id}/versions", ListAsync).WithName("trial-versions")
            .WithSummary("All versions of a trial, newest first: who published what, when and why, and what it changed in which record.")
            .Produces<Page<TrialVersion>>().Produces(StatusCodes.Status308PermanentRedirect).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/trials/{id}/versions/{n:int}", GetAsync).WithName("trial-version")
            .WithSummary("A trial as it was after the n-th publication that brought or changed one of its records, complete.")
            .Produces<TrialVersionDocument>().Produces(StatusCodes.Status308PermanentRedirect).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/trials/{id}/compare", CompareAsync).WithName("trial-compare")
            .WithSummary("What differs between two versions of a trial, record by record: outcomes, size, eligibility, dates, status, each with its weight and the stage of the trial.")
            .Produces<ComparedVersions>().Produces(StatusCodes.Status308PermanentRedirect).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(string id, string? limit, string? cursor, TrialPastReader reader, TrialReader trials, Cursors cursors, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } past)
        {
            return await ElsewhereAsync(id, "/versions", trials, cancellationToken);
        }

        var page = past.Versions.Reverse().ToList().Cut(v => $"{int.MaxValue - v.Version:0000000000}", $"trials/{id}/versions", limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(page);
    }

    private static async Task<IResult> GetAsync(string id, int n, TrialPastReader reader, TrialReader trials, CancellationToken cancellationToken) =>
        await reader.FindAsync(id, cancellationToken) is not { } past ? await ElsewhereAsync(id, $"/versions/{n}", trials, cancellationToken)
        : n < 1 || n > past.Versions.Count ? Problems.NotFound()
        : Results.Ok(reader.Document(past, n));

    private static async Task<IResult> CompareAsync(
        string id,
        [Description("The earlier version; the one before the later when left out.")] string? from,
        [Description("The later version; the last when left out.")] string? to,
        TrialPastReader reader,
        TrialReader trials,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } past)
        {
            return await ElsewhereAsync(id, "/compare" + Layout.Links.Query(("from", from), ("to", to)), trials, cancellationToken);
        }

        var asked = new AskedFor(clock);
        var (earlier, later) = new VersionQuery(from, to).Read(asked, past.Versions.Count);
        return asked.Errors.Count > 0 ? Problems.Validation(asked.Errors) : Results.Ok(past.Between(earlier, later));
    }

    private static async Task<IResult> ElsewhereAsync(string id, string rest, TrialReader trials, CancellationToken cancellationToken) =>
        await trials.FindByOtherIdAsync(id, cancellationToken) is { } ours
            ? Results.Redirect($"/api/v1/trials/{Uri.EscapeDataString(ours)}{rest}", permanent: true, preserveMethod: true)
            : Problems.NotFound();
}
