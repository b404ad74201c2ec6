namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>One search in one segment: the sets it needs are lent and given back.</summary>
/// <param name="segment">The segment.</param>
/// <param name="live">Its documents that no newer segment replaces.</param>
/// <param name="day">The day whose conduct is asked for.</param>
internal sealed class SegmentSearch(Segment segment, ulong[] live, DateOnly day) : IDisposable
{
    private readonly List<DocSet> _lent = [];

    public Segment Segment => segment;

    /// <summary>The documents that count.</summary>
    public DocSet Live() => Lent(new DocSet(live));

    /// <summary>The documents that hold a term.</summary>
    public DocSet Holding(Term term)
    {
        var found = Whole(term);
        if (term.Unfinished)
        {
            segment.Words.AddBeginning(found, term.Words[^1]);
        }

        foreach (var key in term.Numbers)
        {
            segment.Numbers.AddTo(found, key);
        }

        if (term.NumberOpening is { } opening)
        {
            segment.Numbers.AddBeginning(found, opening);
        }

        found.Keep(live);
        return found;
    }

    /// <summary>The documents that hold a term with its last word as it stands.</summary>
    public DocSet Whole(Term term)
    {
        var found = Empty();
        foreach (var phrase in term.Others.Prepend([.. term.Words]))
        {
            AddAll(found, (set, at) => segment.Words.AddTo(set, phrase[at]), phrase.Length);
        }

        return found;
    }

    /// <summary>The documents whose title holds a term, words of a phrase one after the other.</summary>
    public DocSet Titled(Term term)
    {
        var found = Empty();
        foreach (var phrase in term.Others.Prepend([.. term.Words]))
        {
            AddTitled(found, phrase);
        }

        if (term.Unfinished)
        {
            segment.Titles.AddBeginning(found, term.Words[^1]);
        }

        return found;
    }

    /// <summary>The documents whose title holds words one after the other; pair after pair, as titles rarely repeat half a phrase.</summary>
    public DocSet Titled(IReadOnlyList<string> words)
    {
        var found = Empty();
        AddTitled(found, words);
        return found;
    }

    public DocSet Marked(string marks)
    {
        var found = Empty();
        segment.Marks.AddTo(found, marks);
        return found;
    }

    public DocSet Numbered(Term term)
    {
        var found = Empty();
        foreach (var key in term.Numbers)
        {
            segment.Numbers.AddTo(found, key);
        }

        return found;
    }

    /// <summary>Ids of the trials with a number's key.</summary>
    public IEnumerable<string> Numbered(string key)
    {
        var found = Empty();
        segment.Numbers.AddTo(found, key);
        found.Keep(live);
        return segment.Orders[TrialOrder.Newest].First(found, segment.Documents, 0, TrialSearch.MostOnPage).Select(segment.Id);
    }

    /// <summary>The documents that have one of some values of a facet.</summary>
    public DocSet Having(TrialFacet facet, IReadOnlyList<string> values)
    {
        var found = Empty();
        foreach (var value in values)
        {
            Column(facet).AddTo(found, value);
        }

        return found;
    }

    /// <summary>The values of a facet.</summary>
    public FacetColumn Column(TrialFacet facet) => facet is TrialFacet.Status ? segment.Conduct.On(day) : segment.Facets[facet];

    public DocSet Copy(DocSet set) => Lent(new DocSet(set.Bits));

    public void Dispose() => _lent.ForEach(set => set.Dispose());

    private void AddTitled(DocSet found, IReadOnlyList<string> words)
    {
        if (words.Count == 1)
        {
            segment.Titles.AddTo(found, words[0]);
            return;
        }

        int[] places = [.. words.Select(segment.Titles.Table.Find)];
        AddAll(found, (set, at) => segment.Pairs.AddTo(set, places[at], places[at + 1]), words.Count - 1);
    }

    private void AddAll(DocSet found, Action<DocSet, int> add, int parts)
    {
        if (parts == 1)
        {
            add(found, 0);
            return;
        }

        var all = Empty();
        add(all, 0);
        for (var at = 1; at < parts; at++)
        {
            using var next = new DocSet(segment.Documents);
            add(next, at);
            all.Keep(next.Bits);
        }

        found.Add(all.Bits);
    }

    private DocSet Empty() => Lent(new DocSet(segment.Documents));

    private DocSet Lent(DocSet set)
    {
        _lent.Add(set);
        return set;
    }
}
