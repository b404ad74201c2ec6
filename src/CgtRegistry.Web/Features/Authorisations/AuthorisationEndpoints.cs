using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Features.Authorisations;

/// <summary>Approved indications and authorisations as data.</summary>
internal static class AuthorisationEndpoints
{
    private static readonly string[] Columns =
    [
        "on", "standing", "therapy", "therapyVi", "therapyEn", "condition", "conditionVi", "conditionEn", "institution", "institutionVi", "requires",
        "claimant", "province", "evidence", "instruments", "provisions", "since", "needsReview", "review", "authorisation", "statement", "source", "demo",
    ];

    public static void MapAuthorisations(this RouteGroupBuilder api)
    {
        api.MapGet("/authorisations", List).WithName("authorisations")
            .WithSummary("How therapies stand for conditions at places on a day: by an authorisation, or only because a source says so.")
            .Produces<Page<Indication>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/authorisations/{slug}", Get).WithName("authorisation").WithSummary("One authorisation with its life: the complete public record, and whether its legal basis has changed by the day.")
            .Produces<Authorisation>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(
        [Description("Words of a therapy, condition, institution, instrument or number.")] string? q,
        [Description("Slug of the therapy named.")] string? therapy,
        [Description("Slug of the condition named, or not-named.")] string? condition,
        [Description("Slug of the institution named or speaking of itself, or not-named.")] string? institution,
        [Description("Slug of a province since July 2025.")] string? province,
        [Description("licensed, licensed-with-conditions, suspended, revoked, expired, reported or claimed.")] string? standing,
        [Description("Evidence grade A to E.")] string? evidence,
        [Description("Slug of an instrument it rests on, or that the source names.")] string? basis,
        [Description("needed: only authorisations whose legal basis has changed by the day, or may have.")] string? review,
        [Description("The day, in Vietnam's calendar; today when not given.")] string? on,
        string? limit,
        string? cursor,
        [Description("json (default) or csv: the whole list as a file.")] string? format,
        AuthorisationReader reader,
        LiveRegister live,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var filter = new IndicationFilter(asked.Day("on", on))
        {
            Words = asked.Words("q", q),
            Therapy = asked.Words("therapy", therapy),
            Condition = asked.Words("condition", condition),
            Institution = asked.Words("institution", institution),
            Province = asked.Words("province", province),
            Standing = asked.OneOf<Verdict>("standing", standing),
            Evidence = asked.OneOf<EvidenceGrade>("evidence", evidence),
            Basis = asked.Words("basis", basis),
            Review = asked.OneOf<ReviewMark>("review", review),
        };
        var csv = asked.OneOf<ListFormat>("format", format) is ListFormat.Csv;
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var list = reader.List(filter);
        if (csv)
        {
            return Csv.File("authorisations.csv", Columns, list.Select(i => Cells(i, filter.On, live.Current)));
        }

        var query = Links.Query(("q", q), ("therapy", therapy), ("condition", condition), ("institution", institution), ("province", province), ("standing", standing), ("evidence", evidence), ("basis", basis), ("review", review), ("on", on));
        var page = list.Cut(i => i.Key(), "authorisations" + query, limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(page);
    }

    private static object?[] Cells(Indication row, DateOnly on, Register register)
    {
        var therapy = Names.Of(register, new(RecordKind.Therapy, row.Therapy.Value));
        var condition = row.Condition is { } c ? Names.Of(register, new(RecordKind.Condition, c.Value)) : null;
        var institution = row.Institution is { } i ? Names.Of(register, new(RecordKind.Institution, i.Value)) : null;
        return
        [
            on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), AskedFor.Code(row.Standing),
            row.Therapy, therapy.Vi, therapy.En, row.Condition, condition?.Vi, condition?.En, row.Institution, institution?.Vi,
            string.Join("; ", (row.Requires ?? []).Select(q => AskedFor.Code(q))), row.Claimant, row.Province, row.Evidence,
            string.Join("; ", row.Instruments), string.Join("; ", row.LegalBasis.Select(p => $"{p.Provision} v{p.Version}")),
            row.Since, row.NeedsReview ? "yes" : "", string.Join(" ", row.Review.Select(r => r.Text.Vi)), row.Authorisation, row.Statement, row.Source, row.Demo ? "yes" : "",
        ];
    }

    private static IResult Get(string slug, [Description("The day of the review, ISO; today in Vietnam when left out.")] string? on, AuthorisationReader reader, TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var day = asked.Day("on", on);
        return asked.Errors.Count > 0 ? Problems.Validation(asked.Errors)
            : reader.Find(slug, day) is { } found ? Results.Ok(Document(found, day))
            : Problems.NotFound();
    }

    // The record itself, and beside its own fields what is derived for the day.
    private static JsonObject Document(AuthorisationDetails found, DateOnly on)
    {
        var record = JsonSerializer.SerializeToNode(found.Authorisation, RecordJson.Options)!.AsObject();
        record["on"] = JsonSerializer.SerializeToNode(on, RecordJson.Options);
        record["standing"] = JsonSerializer.SerializeToNode(found.Standing, RecordJson.Options);
        record["since"] = JsonSerializer.SerializeToNode(found.Since, RecordJson.Options);
        record["needsReview"] = found.Review.Count > 0;
        record["review"] = JsonSerializer.SerializeToNode(found.Review, RecordJson.Options);
        return record;
    }
}
