using System.ComponentModel;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>Clinical trials as data.</summary>
internal static class TrialEndpoints
{
    public static void MapTrials(this RouteGroupBuilder api)
    {
        api.MapGet("/trials", List).WithName("trials").WithSummary("Clinical trials of cell and gene therapy. Registered is not approved.")
            .Produces<Page<TrialSummary>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/trials/{id}", Get).WithName("trial").WithSummary("One trial, the complete public record; an id of another registry leads here.")
            .Produces<Trial>().Produces(StatusCodes.Status308PermanentRedirect).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(
        [Description("Words of its numbers, title, parties, therapies or conditions.")] string? q,
        [Description("early-1, 1, 1-2, 2, 2-3, 3, 4 or not-applicable; one version of the record stating it is enough.")] string? phase,
        [Description("Conduct on the day.")] string? status,
        [Description("Slug; narrower conditions are found too.")] string? condition,
        [Description("Slug; narrower therapies are found too.")] string? therapy,
        [Description("Slug of a sponsor, collaborator or site.")] string? institution,
        [Description("ISO 3166 code of a country of recruitment.")] string? country,
        [Description("Year of start, as any version states it.")] string? year,
        [Description("number (default), newest or oldest start.")] string? sort,
        [Description("The day, ISO; today in Vietnam when left out.")] string? on,
        string? limit,
        string? cursor,
        [Description("json (default) or csv: the whole list as a file.")] string? format,
        TrialReader reader,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var query = new TrialQuery { Q = q, Phase = phase, Status = status, Condition = condition, Therapy = therapy, Institution = institution, Country = country, Year = year, Sort = sort, On = on };
        var filter = query.Read(asked);
        var csv = asked.OneOf<ListFormat>("format", format) is ListFormat.Csv;
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var list = reader.List(filter);
        if (csv)
        {
            return Csv.File(
                "trials.csv",
                ["id", "titleVi", "titleEn", "sponsor", "conditions", "therapies", "institutions", "countries", "on", "status", "lastKnownStatus", "recordedOn", "statuses", "phases", "starts", "retrospective"],
                list.Select(TrialReader.Summary).Select(s => (object?[])
                [
                    s.Id, s.Title.Vi, s.Title.En, s.Sponsor, Several(s.Conditions), Several(s.Therapies), Several(s.Institutions), Several(s.Countries), filter.On,
                    AskedFor.Code(s.Status), AskedFor.Code(s.LastKnownStatus), s.RecordedOn, Several(s.Statuses.Select(x => AskedFor.Code(x))), Several(s.Phases), Several(s.Starts.Select(d => d.ToString())),
                    s.Retrospective switch { true => "true", false => "false", null => null },
                ]));
        }

        var page = list.Cut(t => TrialReader.SortKey(t.Trial, filter.Sort), "trials" + query.Address(), limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(new Page<TrialSummary>([.. page.Items.Select(TrialReader.Summary)], page.NextCursor, page.Total));
    }

    private static IResult Get(string id, TrialReader reader, TimeProvider clock) =>
        reader.Find(id, new AskedFor(clock).Day("on", null)) is { } found ? Results.Ok(found.Trial)
        : reader.FindByOtherId(id) is { } ours ? Results.Redirect($"/api/v1/trials/{Uri.EscapeDataString(ours.Id.Value)}", permanent: true, preserveMethod: true)
        : Problems.NotFound();

    private static string Several(IEnumerable<string> values) => string.Join("; ", values);
}
