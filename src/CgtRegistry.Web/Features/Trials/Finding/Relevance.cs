using System.Numerics;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>Something that makes a found trial better, and how much.</summary>
internal readonly record struct Merit(DocSet Documents, int Weight);

/// <summary>
/// The order of trials for words. All found trials hold all words, so only merits part them: a word in the title, rare words more
/// than frequent ones; a word as typed before a longer one; marks as typed; the whole question as a phrase of the title; and
/// before everything a number.
/// </summary>
internal static class Relevance
{
    private const int Most = 10_000_000;
    private const int OfNumber = 1_000_000;

    /// <summary>The weight of a term that so many of all trials hold.</summary>
    public static int Weight(int held, int all) => 1 + (int)Math.Round(4 * Math.Log2((all + 1.0) / (held + 1.0)));

    /// <summary>The merits of a segment's documents.</summary>
    /// <param name="search">The search in the segment.</param>
    /// <param name="terms">What is asked.</param>
    /// <param name="weights">The weight of each term.</param>
    public static List<Merit> Merits(SegmentSearch search, IReadOnlyList<Term> terms, IReadOnlyList<int> weights)
    {
        List<Merit> merits = [];
        foreach (var (term, weight) in terms.Zip(weights))
        {
            merits.Add(new(search.Titled(term), 2 * weight));
            if (term.Unfinished)
            {
                merits.Add(new(search.Whole(term), weight));
            }

            if (term.Numbers.Count > 0)
            {
                merits.Add(new(search.Numbered(term), OfNumber));
            }

            merits.AddRange(term.Marks.Select(marks => new Merit(search.Marked(marks), Math.Max(1, weight / (1 + term.Marks.Count)))));
        }

        if (terms.Sum(t => t.Words.Count) > 1)
        {
            merits.Add(new(search.Titled([.. terms.SelectMany(t => t.Words)]), weights.Sum()));
        }

        return merits;
    }

    /// <summary>The best documents of a set after a place, best first.</summary>
    public static IEnumerable<TrialPlace> Best(Segment segment, DocSet found, IReadOnlyList<Merit> merits, TrialPlace? after, int most)
    {
        if (most == 0)
        {
            return [];
        }

        var best = after is { } place ? AsGood(segment, found, merits, place, most) : null;
        if (best is not { IsFull: true })
        {
            best = new BestDocuments(most);
            var reachable = merits.Sum(m => m.Weight);
            Scan(best, found, merits, 0, reachable, (score, document) => after is not { } begun || Follows(segment, score, document, begun));
        }

        return best.InOrder().Select(b => new TrialPlace(Rank(segment, b.Score, b.Document), segment.Id(b.Document)));
    }

    // Deep in a long list the page is mostly full of trials that score as much as the last one before it.
    private static BestDocuments AsGood(Segment segment, DocSet found, IReadOnlyList<Merit> merits, TrialPlace place, int most)
    {
        var (best, reachable) = (new BestDocuments(most), Most - (int)(place.Rank / Segment.Tier));
        var from = segment.Orders[TrialOrder.Newest].FirstAfter(segment, TrialOrder.Newest, place with { Rank = place.Rank % Segment.Tier });
        Scan(best, found, merits, from, reachable, (score, document) => score == reachable && document >= from);
        return best;
    }

    private static void Scan(BestDocuments best, DocSet found, IReadOnlyList<Merit> merits, int from, int reachable, Func<int, int, bool> isWanted)
    {
        var bits = found.Bits;
        for (var block = from >> 6; block < bits.Length && !(best.IsFull && best.Least >= reachable); block++)
        {
            for (var left = bits[block] & Needed(best, merits, block); left != 0; left &= left - 1)
            {
                var document = (block << 6) + BitOperations.TrailingZeroCount(left);
                var score = Score(merits, document);
                if (best.Takes(score) && isWanted(score, document))
                {
                    best.Add(score, document);
                }
            }
        }
    }

    // Documents are met newest first, so a later one must score more than the least kept: it needs every merit without which that is out of reach.
    private static ulong Needed(BestDocuments best, IReadOnlyList<Merit> merits, int block)
    {
        var needed = ulong.MaxValue;
        if (best.IsFull)
        {
            var all = 0;
            for (var i = 0; i < merits.Count; i++)
            {
                all += merits[i].Weight;
            }

            for (var i = 0; i < merits.Count; i++)
            {
                if (all - merits[i].Weight <= best.Least)
                {
                    needed &= merits[i].Documents.Bits[block];
                }
            }
        }

        return needed;
    }

    private static int Score(IReadOnlyList<Merit> merits, int document)
    {
        var score = 0;
        for (var i = 0; i < merits.Count; i++)
        {
            if (merits[i].Documents.Contains(document))
            {
                score += merits[i].Weight;
            }
        }

        return score;
    }

    private static bool Follows(Segment segment, int score, int document, TrialPlace place)
    {
        var rank = Rank(segment, score, document);
        return rank > place.Rank || (rank == place.Rank && string.CompareOrdinal(segment.Id(document), place.Id) > 0);
    }

    private static long Rank(Segment segment, int score, int document) => ((Most - score) * Segment.Tier) + segment.Starts[document];
}
