using System.ComponentModel;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Sources;

/// <summary>What sources say, as data: complete records, since a statement without its caveat and source would mislead.</summary>
internal static class StatementEndpoints
{
    public static void MapStatements(this RouteGroupBuilder api)
    {
        api.MapGet("/statements", List).WithName("statements").WithSummary("What sources say, each with its source and grade; never facts of the register.").Produces<Page<Statement>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/statements/{slug}", Get).WithName("statement").WithSummary("One statement, the complete public record.").Produces<Statement>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(
        string? predicate,
        [Description("A, B, C, D or E.")] string? grade,
        [Description("Slug of an institution it speaks of, or that makes it.")] string? institution,
        [Description("Slug of a therapy it speaks of.")] string? therapy,
        [Description("Slug of a condition it speaks of.")] string? condition,
        [Description("Slug of a source it is in.")] string? source,
        string? limit,
        string? cursor,
        [Description("json (default) or csv: the whole list as a file.")] string? format,
        StatementReader reader,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var filter = new StatementFilter(
            asked.OneOf<Predicate>("predicate", predicate),
            asked.OneOf<EvidenceGrade>("grade", grade),
            asked.Words("institution", institution),
            asked.Words("therapy", therapy),
            asked.Words("condition", condition),
            asked.Words("source", source));
        var csv = asked.OneOf<ListFormat>("format", format) is ListFormat.Csv;
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var list = reader.List(filter);
        if (csv)
        {
            return Csv.File(
                "statements.csv",
                ["slug", "predicate", "evidence", "relation", "relaysAuthority", "textVi", "textEn", "caveatVi", "caveatEn", "institutions", "therapies", "conditions", "sources"],
                list.Select(s => (object?[])
                [
                    s.Id, AskedFor.Code(s.Predicate), s.Grade, AskedFor.Code(s.Relation), s.RelaysAuthority ? "true" : "false", s.Text.Vi, s.Text.En, s.Caveat?.Vi, s.Caveat?.En,
                    string.Join(' ', s.About.Institutions), string.Join(' ', s.About.Therapies), string.Join(' ', s.About.Conditions), string.Join(' ', s.Citations.Select(c => c.Source)),
                ]));
        }

        var address = $"statements{Links.Query(("predicate", predicate), ("grade", grade), ("institution", institution), ("therapy", therapy), ("condition", condition), ("source", source))}";
        var page = list.Cut(s => s.Id.Value, address, limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(page);
    }

    private static IResult Get(string slug, StatementReader reader) => reader.Find(slug) is { } found ? Results.Ok(found) : Problems.NotFound();
}
