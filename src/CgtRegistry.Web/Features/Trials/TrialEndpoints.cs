using System.ComponentModel;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Data;
using CgtRegistry.Web.Features.Fhir;
using CgtRegistry.Web.Features.Trials.Finding;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>Clinical trials as data.</summary>
internal static class TrialEndpoints
{
    public static void MapTrials(this RouteGroupBuilder api)
    {
        api.MapGet("/trials", ListAsync).WithName("trials").WithSummary("Clinical trials of cell and gene therapy. Registered is not approved.")
            .Produces<Page<TrialSummary>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/trials/{id}", GetAsync).WithName("trial").WithSummary("One trial, the complete public record; an id of another registry leads here.")
            .Produces<TrialDocument>().Produces(StatusCodes.Status308PermanentRedirect).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/trials/{id}/export", ExportAsync).WithName("trial-export").WithSummary("One trial as a file: every record held of it.")
            .Produces(StatusCodes.Status200OK, contentType: "application/x-ndjson", additionalContentTypes: ["text/csv", "application/json", "application/xml", FhirEndpoints.MediaType])
            .Produces(StatusCodes.Status308PermanentRedirect).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(
        [Description("Words of its numbers, title, parties, therapies or conditions.")] string? q,
        [Description("early-1, 1, 1-2, 2, 2-3, 3, 4 or not-applicable; one version of the record stating it is enough.")] string? phase,
        [Description("Conduct on the day.")] string? status,
        [Description("Slug; narrower conditions are found too.")] string? condition,
        [Description("Slug; narrower therapies are found too.")] string? therapy,
        [Description("Slug of a sponsor, collaborator or site.")] string? institution,
        [Description("ISO 3166 code of a country of recruitment.")] string? country,
        [Description("Year of start, as any version states it.")] string? year,
        [Description("Kind of cell or gene therapy, as the words of the record show it.")] string? kind,
        [Description("cgt: cell and gene therapy; vietnam: a sponsor or a place in Vietnam; all when left out.")] string? scope,
        [Description("relevance (default; without words cell and gene therapy and Vietnam first), newest or oldest start, number, updated.")] string? sort,
        [Description("The day, ISO; today in Vietnam when left out.")] string? on,
        string? limit,
        string? cursor,
        [Description("json (default) or csv: the whole list as a file.")] string? format,
        TrialReader reader,
        Cursors cursors,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var asked = new AskedFor(clock);
        var query = new TrialQuery { Q = q, Phase = phase, Status = status, Condition = condition, Therapy = therapy, Institution = institution, Country = country, Year = year, Kind = kind, Scope = scope, Sort = sort, On = on };
        var filter = query.Read(asked);
        var csv = asked.OneOf<ListFormat>("format", format) is ListFormat.Csv;
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        if (csv)
        {
            return CsvOf(reader, filter, cancellationToken);
        }

        var list = "trials" + query.Address();
        if (Paging.Read(list, limit, cursor, cursors, out var errors) is not { } page)
        {
            return Problems.Validation(errors);
        }

        var found = await reader.ListAsync(filter, TrialPlace.Read(page.After), page.Size, [], cancellationToken);
        var next = found.Hits.HasMore ? cursors.Write(list, found.Hits.Places[^1].ToString()) : null;
        return Results.Ok(new Page<TrialSummary>([.. found.Items.Select(TrialReader.Summary)], next, new Total(found.Hits.Total, Exact: true)));
    }

    private static CsvStream CsvOf(TrialReader reader, TrialFilter filter, CancellationToken cancellationToken) => new(
        "trials.csv",
        ["id", "titleVi", "titleEn", "sponsor", "conditions", "therapies", "institutions", "countries", "on", "status", "lastKnownStatus", "recordedOn", "statuses", "phases", "starts", "retrospective", "overdue"],
        reader.AllAsync(filter, cancellationToken).Select(TrialReader.Summary).Select(s => (object?[])
        [
            s.Id, s.Title.Vi, s.Title.En, s.Sponsor, Several(s.Conditions), Several(s.Therapies), Several(s.Institutions), Several(s.Countries), filter.On,
            AskedFor.Code(s.Status), AskedFor.Code(s.LastKnownStatus), s.RecordedOn, Several(s.Statuses.Select(x => AskedFor.Code(x))), Several(s.Phases), Several(s.Starts.Select(d => d.ToString())),
            s.Retrospective switch { true => "true", false => "false", null => null }, Several(s.Overdue.Select(x => AskedFor.Code(x))),
        ]));

    private static async Task<IResult> GetAsync(string id, TrialReader reader, TimeProvider clock, CancellationToken cancellationToken) =>
        await reader.FindAsync(id, new AskedFor(clock).Day("on", null), cancellationToken) is { } found ? Results.Ok(TrialDocument.Of(found, new AskedFor(clock).Day("on", null)))
        : await reader.FindByOtherIdAsync(id, cancellationToken) is { } ours ? Results.Redirect($"/api/v1/trials/{Uri.EscapeDataString(TrialNumbers.InAddress(ours))}", permanent: true, preserveMethod: true)
        : Problems.NotFound();

    private static async Task<IResult> ExportAsync(
        string id,
        [Description("ndjson (the register's own form, default), csv, ctgov-json, who-xml, ictrp-xml or fhir.")] string? format,
        TrialReader reader,
        LiveRegister live,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (TrialExport.All.FirstOrDefault(e => e.Format == (string.IsNullOrEmpty(format) ? "ndjson" : format)) is not { } export)
        {
            return Problems.Validation(new FieldError("format", "not-allowed", string.Join(", ", TrialExport.All.Select(e => e.Format))));
        }

        return await reader.FindAsync(id, new AskedFor(clock).Day("on", null), cancellationToken) is { } found ? TrialFile.Of(found, export, live.Current)
            : await reader.FindByOtherIdAsync(id, cancellationToken) is { } ours ? Results.Redirect($"/api/v1/trials/{Uri.EscapeDataString(TrialNumbers.InAddress(ours))}/export{Links.Query(("format", format))}", permanent: true, preserveMethod: true)
            : Problems.NotFound();
    }

    private static string Several(IEnumerable<string> values) => string.Join("; ", values);
}
