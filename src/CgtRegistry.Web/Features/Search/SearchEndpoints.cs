using System.ComponentModel;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Trials.Finding;
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
    private const string TrialMark = "~";

    public static void MapSearch(this RouteGroupBuilder api) => api.MapGet("/search", FindAsync)
        .WithName("search")
        .WithSummary("Everything in the register by name, number or identifier, with or without diacritics, in either language.")
        .Produces<SearchAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> FindAsync(
        [Description("Up to 12 words: a name, a number, an address. Left out or empty: nothing is searched.")] string? q,
        [Description("institution, therapy, condition, authorisation, notice, trial, instrument, provision, contradiction or source.")] string? kind,
        string? limit,
        string? cursor,
        SearchReader reader,
        Cursors cursors,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var asked = new AskedFor(clock);
        var words = SearchWords.Read(asked, "q", q);
        var known = KindOf(asked, kind);
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var list = $"search{Links.Query(("q", words), ("kind", kind))}";
        if (Paging.Read(list, limit, cursor, cursors, out var errors) is not { } page)
        {
            return Problems.Validation(errors);
        }

        var result = await reader.FindAsync(words, known, cancellationToken);
        var (items, next) = await PageAsync(result, reader, page, cancellationToken);
        return Results.Ok(new SearchAnswer(items, next is null ? null : cursors.Write(list, next), new Total(result.Total, Exact: true), [.. result.Similar.Select(reader.Item)]));
    }

    // Names first, then trials by their texts: the key of a trial begins with a sign that stands behind all others.
    private static async Task<(List<SearchItem> Items, string? Next)> PageAsync(SearchResult result, SearchReader reader, (int Size, string? After) page, CancellationToken cancellationToken)
    {
        var amongTrials = page.After?.StartsWith(TrialMark, StringComparison.Ordinal) is true;
        var hits = amongTrials ? [] : result.Hits.SkipWhile(h => page.After is not null && string.CompareOrdinal(h.SortKey, page.After) <= 0).Take(page.Size).ToList();
        List<SearchItem> items = [.. hits.Select(reader.Item)];
        if (items.Count == page.Size && (result.Trials > 0 || hits[^1] != result.Hits[^1]))
        {
            return (items, hits[^1].SortKey);
        }

        if (result.Trials == 0 || items.Count == page.Size)
        {
            return (items, null);
        }

        var found = await reader.TrialsAsync(result.Words!, amongTrials ? TrialPlace.Read(page.After![TrialMark.Length..]) : null, page.Size - items.Count, cancellationToken);
        items.AddRange(found.Items.Select(t => SearchReader.Item(t, result.Words!)));
        return (items, found.Hits.HasMore ? TrialMark + found.Hits.Places[^1] : null);
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
