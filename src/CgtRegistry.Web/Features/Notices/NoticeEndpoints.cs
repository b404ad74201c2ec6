using System.ComponentModel;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Notices;

/// <summary>Warnings and enforcement as data.</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this RouteGroupBuilder api)
    {
        api.MapGet("/notices", List).WithName("notices").WithSummary("Warnings, reviews, suspensions and sanctions, newest first.").Produces<Page<NoticeSummary>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/notices/{slug}", Get).WithName("notice").WithSummary("One notice, the complete public record.").Produces<Notice>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(
        string? kind,
        [Description("Slug of the authority that issued it.")] string? issuer,
        [Description("Slug of an institution it speaks of.")] string? institution,
        [Description("Year of the act, such as 2024.")] string? year,
        [Description("The day for which the standing is given, ISO; today in Vietnam when left out.")] string? on,
        string? limit,
        string? cursor,
        [Description("json (default) or csv: the whole list as a file.")] string? format,
        NoticeReader reader,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var filter = new NoticeFilter(asked.OneOf<NoticeKind>("kind", kind), asked.Words("issuer", issuer), asked.Words("institution", institution), asked.Words("year", year));
        var day = asked.Day("on", on);
        var csv = asked.OneOf<ListFormat>("format", format) is ListFormat.Csv;
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var list = reader.List(filter);
        if (csv)
        {
            return Csv.File(
                "notices.csv",
                ["slug", "kind", "titleVi", "titleEn", "issuerVi", "issuerEn", "day", "actNumber", "standing", "evidence", "basis", "institutions", "therapies"],
                list.Select(n => NoticeReader.Summary(n, day)).Select(s => (object?[])
                [
                    s.Slug, AskedFor.Code(s.Kind), s.Title.Vi, s.Title.En, s.Issuer.Vi, s.Issuer.En, s.Day, s.ActNumber, AskedFor.Code(s.Standing), s.Evidence, AskedFor.Code(s.Basis),
                    string.Join(' ', s.Institutions), string.Join(' ', s.Therapies),
                ]));
        }

        var address = $"notices{Links.Query(("kind", kind), ("issuer", issuer), ("institution", institution), ("year", year))}";
        var page = list.Cut(NoticeReader.SortKey, address, limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(new Page<NoticeSummary>([.. page.Items.Select(n => NoticeReader.Summary(n, day))], page.NextCursor, page.Total));
    }

    private static IResult Get(string slug, NoticeReader reader) => reader.Find(slug) is { } found ? Results.Ok(found) : Problems.NotFound();
}
