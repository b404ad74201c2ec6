using CgtRegistry.Web.Features.Trials.Finding;

namespace CgtRegistry.Web.Tests.Trials.Finding;

/// <summary>What the index must answer, worked out by reading every entry.</summary>
internal sealed class TrialOracle(IReadOnlyCollection<TrialEntry> entries)
{
    /// <summary>All trials in the order asked for, the counts, and the corrections.</summary>
    public (List<string> Ids, Dictionary<TrialFacet, Dictionary<string, int>> Counts, List<Correction> Corrections) Answer(TrialSearch search)
    {
        var keys = entries.ToDictionary(e => e.Id, Keys);
        var question = new Question(search.Alternatives, k => keys.Values.Any(e => e.Contains(k)), o => keys.Values.Any(e => e.Any(k => k.StartsWith(o, StringComparison.Ordinal))));
        var terms = search.Words is null ? [] : question.Read(search.Words);
        var corrections = new List<Correction>();
        for (var at = 0; at < terms.Count; at++)
        {
            if (!entries.Any(e => Holds(e, terms[at])) && terms[at] is { Words.Count: 1, Others.Count: 0, Numbers.Count: 0 } lost && Nearest(lost.Words[0]) is { } better)
            {
                corrections.Add(new(lost.Words[0], better));
                terms[at] = new Term([better]);
            }
        }

        var worded = entries.Where(e => (search.Words is null || terms.Count > 0) && terms.TrueForAll(t => Holds(e, t))).ToList();
        var found = worded.Where(e => search.Filters.All(f => Passes(e, f.Key, f.Value, search.Day)));
        var weights = terms.Select(t => Relevance.Weight(entries.Count(e => Holds(e, t)), entries.Count)).ToList();
        return (
            [.. found.OrderBy(e => Rank(e, search, terms, weights)).ThenBy(e => search.Order is TrialOrder.Relevance ? -(e.Start ?? -1) : 0).ThenBy(e => e.Id, StringComparer.Ordinal).Select(e => e.Id)],
            search.Counted.ToDictionary(facet => facet, facet => worded.Where(e => search.Filters.All(f => f.Key == facet || Passes(e, f.Key, f.Value, search.Day))).SelectMany(e => e.Of(facet, search.Day)).CountBy(v => v).ToDictionary()),
            corrections);
    }

    /// <summary>Words one edit away: a letter gone, another letter, a letter more, two letters in the other order.</summary>
    private static IEnumerable<string> OneEdit(string word)
    {
        for (var at = 0; at <= word.Length; at++)
        {
            var (head, tail) = (word[..at], word[at..]);
            foreach (var letter in "abcdefghijklmnopqrstuvwxyz")
            {
                yield return head + letter + tail;
                yield return tail.Length > 0 ? head + letter + tail[1..] : word;
            }

            yield return tail.Length > 0 ? head + tail[1..] : word;
            yield return tail.Length > 1 ? head + tail[1] + tail[0] + tail[2..] : word;
        }
    }

    private static bool Passes(TrialEntry entry, TrialFacet facet, IReadOnlyList<string> values, DateOnly day) => values.Count == 0 || entry.Of(facet, day).Intersect(values).Any();

    private static bool Holds(TrialEntry entry, Term term) =>
        Whole(entry, term)
        || (term.Unfinished && Words(entry).Any(w => w.StartsWith(term.Words[^1], StringComparison.Ordinal)))
        || Keys(entry).Any(k => term.Numbers.Contains(k) || (term.NumberOpening is { } opening && k.StartsWith(opening, StringComparison.Ordinal)));

    private static bool Whole(TrialEntry entry, Term term) => term.Others.Prepend([.. term.Words]).Any(phrase => phrase.All(Words(entry).Contains));

    private static bool Titled(TrialEntry entry, IReadOnlyList<string> phrase)
    {
        var title = Split(entry.TitleWords);
        return phrase.Count == 1 ? title.Contains(phrase[0]) : phrase.Zip(phrase.Skip(1)).All(pair => title.Zip(title.Skip(1)).Contains(pair));
    }

    private static long Rank(TrialEntry entry, TrialSearch search, List<Term> terms, List<int> weights) => search.Order switch
    {
        TrialOrder.Newest => -(entry.Start ?? -1),
        TrialOrder.Oldest => entry.Start ?? int.MaxValue,
        TrialOrder.Updated => -(entry.Updated ?? -1),
        TrialOrder.Number => 0,
        _ => terms.Count > 0 ? -Score(entry, terms, weights) : (entry.CellAndGene ? 0 : 2) + (entry.Vietnam ? 0 : 1),
    };

    private static int Score(TrialEntry entry, List<Term> terms, List<int> weights)
    {
        var marks = Split(entry.MarkedWords);
        var score = terms.Sum(t => t.Words.Count) > 1 && Titled(entry, [.. terms.SelectMany(t => t.Words)]) ? weights.Sum() : 0;
        foreach (var (term, weight) in terms.Zip(weights))
        {
            var titled = term.Others.Prepend([.. term.Words]).Any(p => Titled(entry, p)) || (term.Unfinished && Split(entry.TitleWords).Any(w => w.StartsWith(term.Words[^1], StringComparison.Ordinal)));
            score += (titled ? 2 * weight : 0)
                + (term.Unfinished && Whole(entry, term) ? weight : 0)
                + (term.Numbers.Any(Keys(entry).Contains) ? 1_000_000 : 0)
                + (term.Marks.Count(marks.Contains) * Math.Max(1, weight / (1 + term.Marks.Count)));
        }

        return score;
    }

    private string? Nearest(string word)
    {
        if (word.Length < 5 || !word.All(char.IsAsciiLetterLower))
        {
            return null;
        }

        var known = entries.SelectMany(e => Words(e).Distinct()).Where(w => w.Length >= 5).CountBy(w => w).ToDictionary();
        var one = OneEdit(word).ToHashSet();
        return new IEnumerable<string>[] { one, one.SelectMany(OneEdit) }.Select(near => near.Where(known.ContainsKey).Distinct()
            .OrderByDescending(w => known[w]).ThenBy(w => w, StringComparer.Ordinal).FirstOrDefault()).FirstOrDefault(w => w is not null);
    }

    private static HashSet<string> Keys(TrialEntry entry) => [.. entry.Numbers.Prepend(entry.Id).SelectMany(NumberKeys.Of)];

    private static string[] Words(TrialEntry entry) => [.. Split(entry.TitleWords), .. Split(entry.OtherWords)];

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
