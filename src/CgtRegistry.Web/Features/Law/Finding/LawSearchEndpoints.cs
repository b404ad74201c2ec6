using System.ComponentModel;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.Law.Finding;

/// <summary>The search of the law as data.</summary>
internal static class LawSearchEndpoints
{
    public static void MapLawSearch(this RouteGroupBuilder api) =>
        api.MapGet("/provisions", FindAsync).WithName("provisions").WithSummary("Places in the law by words, phrases in quotation marks, number of a document or citation, as the law stands on a day.")
            .Produces<Page<LawHitItem>>().ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> FindAsync(
        [Description("Words with or without marks, “phrases”, a number such as 29/2018/TT-BYT, or a citation such as Điều 94.")] string? q,
        [Description("Form of the document.")] string? kind,
        [Description("Effect status of the document on the day.")] string? status,
        [Description("Slug of the issuer, or its name without marks.")] string? issuer,
        [Description("The day, ISO; today in Vietnam when left out.")] string? on,
        string? limit,
        string? cursor,
        LawSearchReader reader,
        Cursors cursors,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var asked = new AskedFor(clock);
        var query = new LawSearchQuery { Q = q, Kind = kind, Status = status, Issuer = issuer, On = on };
        var filter = query.Read(asked);
        if (filter.Words is null && asked.Errors.Count == 0)
        {
            asked.Refuse("q", "required", "words, a number or a citation");
        }

        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var found = await reader.FindAsync(filter, cancellationToken);
        var page = found.Hits.Cut(h => h.SortKey, "provisions" + query.Address(), limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(new Page<LawHitItem>([.. page.Items.Select(h => LawSearchReader.Item(found, h))], page.NextCursor, page.Total));
    }
}
