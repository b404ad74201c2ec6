using System.ComponentModel;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Contested;

/// <summary>Contradictions between sources as data.</summary>
internal static class ContradictionEndpoints
{
    public static void MapContradictions(this RouteGroupBuilder api)
    {
        api.MapGet("/contradictions", List).WithName("contradictions").WithSummary("Points on which sources contradict each other, both sides, never merged.").Produces<Page<Contradiction>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/contradictions/{slug}", Get).WithName("contradiction").WithSummary("One contradiction, the complete public record.").Produces<Contradiction>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(
        [Description("Slug of a therapy it speaks of.")] string? therapy,
        [Description("Slug of an institution it speaks of.")] string? institution,
        [Description("open or settled.")] string? status,
        string? limit,
        string? cursor,
        ContradictionReader reader,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var filter = new ContradictionFilter(asked.Words("therapy", therapy), asked.Words("institution", institution), asked.OneOf<ContradictionStatus>("status", status));
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var address = $"contradictions{Links.Query(("therapy", therapy), ("institution", institution), ("status", status))}";
        var page = reader.List(filter).Cut(ContradictionReader.SortKey, address, limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(page);
    }

    private static IResult Get(string slug, ContradictionReader reader) => reader.Find(slug) is { } found ? Results.Ok(found) : Problems.NotFound();
}
