using System.ComponentModel;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Institutions;

/// <summary>Institutions as data.</summary>
internal static class InstitutionEndpoints
{
    public static void MapInstitutions(this RouteGroupBuilder api)
    {
        api.MapGet("/institutions", List).WithName("institutions").WithSummary("Hospitals, clinics and other bodies.").Produces<Page<InstitutionSummary>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/institutions/{slug}", Get).WithName("institution").WithSummary("One institution, the complete public record.").Produces<Institution>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(
        [Description("Words of any of its names.")] string? q,
        string? kind,
        [Description("Slug of a province since July 2025.")] string? province,
        string? ownership,
        string? limit,
        string? cursor,
        [Description("json (default) or csv: the whole list as a file.")] string? format,
        InstitutionReader reader,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var filter = new InstitutionFilter(asked.Words("q", q), asked.OneOf<InstitutionKind>("kind", kind), asked.Words("province", province), asked.OneOf<Ownership>("ownership", ownership));
        var csv = asked.OneOf<ListFormat>("format", format) is ListFormat.Csv;
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var list = reader.List(filter);
        if (csv)
        {
            return Csv.File(
                "institutions.csv",
                ["slug", "nameVi", "nameEn", "kind", "ownership", "province", "authorisations", "statements", "trials", "notices"],
                list.Select(reader.Summary).Select(s => (object?[])[s.Slug, s.Name.Vi, s.Name.En, AskedFor.Code(s.Kind), AskedFor.Code(s.Ownership), s.Province, s.Authorisations, s.Statements, s.Trials, s.Notices]));
        }

        var page = list.Cut(i => i.Id.Value, $"institutions{Links.Query(("q", q), ("kind", kind), ("province", province), ("ownership", ownership))}", limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(new Page<InstitutionSummary>([.. page.Items.Select(reader.Summary)], page.NextCursor, page.Total));
    }

    private static IResult Get(string slug, InstitutionReader reader) =>
        reader.GoesOnAs(slug) is { } survivor ? Results.Redirect($"/api/v1/institutions/{survivor}", permanent: true, preserveMethod: true)
        : reader.Find(slug) is { } found ? Results.Ok(found.Institution) : Problems.NotFound();
}
