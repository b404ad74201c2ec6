using System.ComponentModel;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Search;

/// <summary>What a search found, as data.</summary>
/// <param name="Items">Records one of whose names fits, best first.</param>
/// <param name="NextCursor">Where the next page begins.</param>
/// <param name="Total">How many there are.</param>
/// <param name="DidYouMean">Records that only look alike, when nothing was found; never matches.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchItem> Items, string? NextCursor, Total? Total, IReadOnlyList<SearchItem> DidYouMean);

/// <summary>Search over everything that has a name or a number.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this RouteGroupBuilder api) => api.MapGet("/search", Find)
        .WithName("search")
        .WithSummary("Everything in the register by name, number or identifier, with or without diacritics, in either language.")
        .Produces<SearchAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static IResult Find(
        [Description("Up to 12 words: a name, a number, an address. Left out or empty: nothing is searched.")] string? q,
        [Description("institution, therapy, condition, authorisation, notice, trial, instrument, provision, contradiction or source.")] string? kind,
        string? limit,
        string? cursor,
        SearchReader reader,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var words = SearchWords.Read(asked, "q", q);
        var known = KindOf(asked, kind);
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var result = reader.Find(words, known);
        var page = result.Hits.Cut(h => h.SortKey, $"search{Links.Query(("q", words), ("kind", kind))}", limit, cursor, cursors, out var errors);
        return page is null
            ? Problems.Validation(errors)
            : Results.Ok(new SearchAnswer([.. page.Items.Select(reader.Item)], page.NextCursor, page.Total, [.. result.Similar.Select(reader.Item)]));
    }

    /// <summary>The kind asked for; only kinds a search finds are allowed.</summary>
    public static RecordKind? KindOf(AskedFor asked, string? kind)
    {
        if (string.IsNullOrEmpty(kind))
        {
            return null;
        }

        var found = SearchReader.Kinds.Where(k => AskedFor.Code(k) == kind).Select(k => (RecordKind?)k).FirstOrDefault();
        if (found is null)
        {
            asked.Refuse("kind", "not-allowed", string.Join(", ", SearchReader.Kinds.Select(k => AskedFor.Code(k))));
        }

        return found;
    }
}
