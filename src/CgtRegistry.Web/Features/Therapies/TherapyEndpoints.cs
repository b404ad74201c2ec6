using System.ComponentModel;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Therapies;

/// <summary>Therapies as data.</summary>
internal static class TherapyEndpoints
{
    public static void MapTherapies(this RouteGroupBuilder api)
    {
        api.MapGet("/therapies", List).WithName("therapies").WithSummary("Cell and gene therapies: techniques and products.").Produces<Page<TherapySummary>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/therapies/{slug}", Get).WithName("therapy").WithSummary("One therapy, the complete public record.").Produces<Therapy>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(
        [Description("Words of any of its names.")] string? q,
        string? kind,
        string? limit,
        string? cursor,
        [Description("json (default) or csv: the whole list as a file.")] string? format,
        TherapyReader reader,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var filter = new TherapyFilter(asked.Words("q", q), asked.OneOf<TherapyKind>("kind", kind));
        var csv = asked.OneOf<ListFormat>("format", format) is ListFormat.Csv;
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var list = reader.List(filter);
        if (csv)
        {
            return Csv.File(
                "therapies.csv",
                ["slug", "nameVi", "nameEn", "kind", "parents", "authorisations", "permissions", "trials", "statements", "notices"],
                list.Select(reader.Summary).Select(s => (object?[])[s.Slug, s.Name.Vi, s.Name.En, AskedFor.Code(s.Kind), string.Join("; ", s.Parents), s.Authorisations, s.Permissions, s.Trials, s.Statements, s.Notices]));
        }

        var page = list.Cut(t => t.Id.Value, $"therapies{Links.Query(("q", q), ("kind", kind))}", limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(new Page<TherapySummary>([.. page.Items.Select(reader.Summary)], page.NextCursor, page.Total));
    }

    private static IResult Get(string slug, LiveRegister live) =>
        live.Current.Therapies.TryGetValue(new TherapyId(slug), out var found) ? Results.Ok(found) : Problems.NotFound();
}
