namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>Puts the nearest known word in the place of one that is nowhere; among equally near ones the most frequent.</summary>
internal static class Corrector
{
    public static string? Correct(string word, IReadOnlyList<SegmentSearch> searches) => !Slips.MayBe(word) ? null : searches
        .SelectMany(search => Near(search, word))
        .GroupBy(found => (found.Word, found.Edits))
        .Select(g => (g.Key.Word, g.Key.Edits, Held: g.Sum(f => f.Held)))
        .OrderBy(f => f.Edits).ThenByDescending(f => f.Held).ThenBy(f => f.Word, StringComparer.Ordinal)
        .Select(f => f.Word)
        .FirstOrDefault();

    private static IEnumerable<(string Word, int Edits, int Held)> Near(SegmentSearch search, string word)
    {
        var (segment, live) = (search.Segment, search.Live());
        return segment.Slips.Near(word)
            .Select(near => (Word: segment.Words.Table[near.Word], near.Edits, Held: segment.Words.CountIn(live, near.Word)))
            .Where(near => near.Held > 0);
    }
}
