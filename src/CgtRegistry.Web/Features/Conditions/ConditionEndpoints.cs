using System.ComponentModel;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Conditions;

/// <summary>Conditions as data.</summary>
internal static class ConditionEndpoints
{
    public static void MapConditions(this RouteGroupBuilder api)
    {
        api.MapGet("/conditions", List).WithName("conditions").WithSummary("Diseases and uses for which therapies are given.").Produces<Page<ConditionSummary>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/conditions/{slug}", Get).WithName("condition").WithSummary("One condition, the complete public record.").Produces<Condition>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(
        [Description("Words of any of its names.")] string? q,
        string? limit,
        string? cursor,
        [Description("json (default) or csv: the whole list as a file.")] string? format,
        ConditionReader reader,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var words = asked.Words("q", q);
        var csv = asked.OneOf<ListFormat>("format", format) is ListFormat.Csv;
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var list = reader.List(words);
        if (csv)
        {
            return Csv.File(
                "conditions.csv",
                ["slug", "nameVi", "nameEn", "mesh", "icd10", "parents", "authorisations", "permissions", "trials", "statements", "notices"],
                list.Select(reader.Summary).Select(s => (object?[])[s.Slug, s.Name.Vi, s.Name.En, s.MeshId, s.Icd10, string.Join("; ", s.Parents), s.Authorisations, s.Permissions, s.Trials, s.Statements, s.Notices]));
        }

        var page = list.Cut(c => c.Id.Value, $"conditions{Links.Query(("q", q))}", limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(new Page<ConditionSummary>([.. page.Items.Select(reader.Summary)], page.NextCursor, page.Total));
    }

    private static IResult Get(string slug, LiveRegister live) =>
        live.Current.Conditions.TryGetValue(new ConditionId(slug), out var found) ? Results.Ok(found) : Problems.NotFound();
}
