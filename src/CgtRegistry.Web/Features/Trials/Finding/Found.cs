namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>What a search found in one segment.</summary>
internal sealed class Found
{
    private readonly DocSet _worded;
    private readonly Dictionary<TrialFacet, DocSet> _filters;

    public Found(SegmentSearch search, IReadOnlyDictionary<TrialFacet, IReadOnlyList<string>> filters, IReadOnlyList<DocSet> terms)
    {
        Search = search;
        _worded = search.Live();
        foreach (var term in terms)
        {
            _worded.Keep(term.Bits);
        }

        _filters = filters.Where(f => f.Value.Count > 0).ToDictionary(f => f.Key, f => search.Having(f.Key, f.Value));
        All = Without(null);
        Total = All.Count();
    }

    public SegmentSearch Search { get; }

    /// <summary>The documents found.</summary>
    public DocSet All { get; }

    public int Total { get; }

    /// <summary>Counts the values of a facet, as if it had no filter.</summary>
    public void CountInto(Dictionary<string, int> counts, TrialFacet facet)
    {
        var free = _filters.ContainsKey(facet) ? Without(facet) : All;
        Search.Column(facet).CountInto(counts, free, ReferenceEquals(free, All) ? Total : free.Count());
    }

    private DocSet Without(TrialFacet? facet)
    {
        var rest = _filters.Where(f => f.Key != facet).ToList();
        if (rest.Count == 0)
        {
            return _worded;
        }

        var set = Search.Copy(_worded);
        rest.ForEach(f => set.Keep(f.Value.Bits));
        return set;
    }
}
