using System.ComponentModel;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.History;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Sources;

/// <summary>A record that rests on a source, as data.</summary>
public sealed record CitedByDocument(string Kind, string Id, LocalText Name, EvidenceGrade? Evidence, string? Place, string Url);

/// <summary>Sources as data.</summary>
internal static class SourceEndpoints
{
    public static void MapSources(this RouteGroupBuilder api)
    {
        api.MapGet("/sources", List).WithName("sources").WithSummary("Documents the register knows something from, newest first.").Produces<Page<SourceSummary>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/sources/{slug}", Get).WithName("source").WithSummary("One source, the complete public record.").Produces<Source>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/sources/{slug}/cited-by", Cited).WithName("source-cited-by").WithSummary("Every record that rests on a source.").Produces<Page<CitedByDocument>>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(
        [Description("Words of title, publisher or address.")] string? q,
        string? kind,
        [Description("Language of the document, such as vi or en.")] string? language,
        [Description("The publisher, exactly as recorded.")] string? publisher,
        string? limit,
        string? cursor,
        [Description("json (default) or csv: the whole list as a file.")] string? format,
        SourceReader reader,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var filter = new SourceFilter(asked.Words("q", q), asked.OneOf<SourceKind>("kind", kind), asked.Words("language", language), asked.Words("publisher", publisher));
        var csv = asked.OneOf<ListFormat>("format", format) is ListFormat.Csv;
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var list = reader.List(filter);
        if (csv)
        {
            return Csv.File(
                "sources.csv",
                ["slug", "kind", "publisher", "title", "language", "url", "publishedOn", "readOn", "citedBy"],
                reader.Summaries(list).Select(s => (object?[])[s.Slug, AskedFor.Code(s.Kind), s.Publisher, s.Title, s.Language, s.Url, s.PublishedOn, s.ReadOn, s.CitedBy]));
        }

        var address = $"sources{Links.Query(("q", q), ("kind", kind), ("language", language), ("publisher", publisher))}";
        var page = list.Cut(SourceReader.SortKey, address, limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(new Page<SourceSummary>(reader.Summaries(page.Items), page.NextCursor, page.Total));
    }

    private static IResult Get(string slug, SourceReader reader) => reader.Find(slug) is { } found ? Results.Ok(found) : Problems.NotFound();

    private static IResult Cited(string slug, string? limit, string? cursor, SourceReader reader, Cursors cursors, LiveRegister live)
    {
        if (reader.Find(slug) is not { } source)
        {
            return Problems.NotFound();
        }

        var page = reader.CitedBy(source).Cut(c => c.SortKey, $"sources/{slug}/cited-by", limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(new Page<CitedByDocument>([.. page.Items.Select(Document)], page.NextCursor, page.Total));

        CitedByDocument Document(CitedBy cited) => new(
            Links.AskedForKind(cited.Record.Kind), cited.Record.Id, RecordTitles.Of(live.Current, cited.Record), cited.Evidence, cited.Place, Links.To("vi", cited.Record));
    }
}
