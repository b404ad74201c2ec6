namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>One search over the segments of an index.</summary>
/// <param name="search">What is asked.</param>
/// <param name="segments">The search in each segment.</param>
/// <param name="all">Number of trials in the index.</param>
internal sealed class SearchRun(TrialSearch search, IReadOnlyList<SegmentSearch> segments, int all)
{
    private readonly List<Correction> _corrections = [];

    public TrialHits Hits()
    {
        var terms = search.Words is { } words ? Terms(words) : [];
        if (search.Words is not null && terms.Count == 0)
        {
            return new TrialHits(0, [], false, Counted([]), [], [], Understood: false);
        }

        var held = terms.Select(Held).ToList();
        List<Found> found = [.. segments.Select((segment, at) => new Found(segment, search.Filters, [.. held.Select(h => h.Sets[at])]))];
        List<TrialPlace> places = [.. found.SelectMany(f => Places(f, terms, held)).Order().Take(search.Limit + 1)];
        var total = found.Sum(f => f.Total);
        return new TrialHits(total, [.. places.Take(search.Limit)], places.Count > search.Limit, Counted(found), _corrections, total == 0 ? NearNumbers(terms) : []);
    }

    private List<Term> Terms(string words)
    {
        var question = new Question(search.Alternatives, key => segments.Any(s => s.Segment.Numbers.Has(key)), opening => segments.Any(s => s.Segment.Numbers.HasBeginning(opening)));
        return question.Read(words);
    }

    // A term with the documents of each segment that hold it; corrected when there are none.
    private (Term Term, DocSet[] Sets, int Count) Held(Term term, int at)
    {
        DocSet[] sets = [.. segments.Select(s => s.Holding(term))];
        var count = sets.Sum(s => s.Count());
        if (count == 0 && term is { Words.Count: 1, Others.Count: 0, Numbers.Count: 0 } && Corrector.Correct(term.Words[0], segments) is { } better)
        {
            _corrections.Add(new Correction(term.Words[0], better));
            return Held(new Term([better]), at);
        }

        return (term, sets, count);
    }

    private IEnumerable<TrialPlace> Places(Found found, List<Term> terms, List<(Term Term, DocSet[] Sets, int Count)> held)
    {
        var segment = found.Search.Segment;
        if (search.Limit == 0 || found.Total == 0)
        {
            return [];
        }

        if (search.Order is TrialOrder.Relevance && terms.Count > 0)
        {
            var merits = Relevance.Merits(found.Search, [.. held.Select(h => h.Term)], [.. held.Select(h => Relevance.Weight(h.Count, all))]);
            return Relevance.Best(segment, found.All, merits, search.After, search.Limit + 1);
        }

        var order = segment.Orders[search.Order];
        var from = search.After is { } after ? order.FirstAfter(segment, search.Order, after) : 0;
        return order.First(found.All, found.Total, from, search.Limit + 1).Select(document => segment.Place(search.Order, document));
    }

    private Dictionary<TrialFacet, IReadOnlyList<ValueCount>> Counted(List<Found> found) => search.Counted.Distinct().ToDictionary(facet => facet, facet =>
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        found.ForEach(f => f.CountInto(counts, facet));
        return (IReadOnlyList<ValueCount>)[.. counts.Select(c => new ValueCount(c.Key, c.Value)).OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal)];
    });

    private IReadOnlyList<string> NearNumbers(List<Term> terms) =>
    [
        .. terms.SelectMany(t => NumberKeys.WithZeros(string.Concat(t.Words)))
            .SelectMany(key => segments.SelectMany(s => s.Numbered(key)))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
