namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>
/// Finds trials by words and facets, in memory. It never changes: a new one is made from the old and takes its place as a whole,
/// so a search sees one state from beginning to end. A big segment holds what was there when it was built, a small one what
/// changed since; documents it replaces are masked in the big one.
/// </summary>
public sealed class TrialIndex
{
    /// <summary>After so many changes it is time to build a new one.</summary>
    public const int ManyChanges = 2_000;

    private readonly Segment _base;
    private readonly ulong[] _baseLive;
    private readonly Segment _changes;
    private readonly ulong[] _changesLive;
    private readonly IReadOnlyDictionary<string, TrialEntry> _changed;
    private readonly IReadOnlySet<string> _removed;

    private TrialIndex(Segment built, ulong[] baseLive, IReadOnlyDictionary<string, TrialEntry> changed, IReadOnlySet<string> removed)
    {
        (_base, _baseLive, _changed, _removed) = (built, baseLive, changed, removed);
        _changes = Segment(changed.Values);
        _changesLive = All(_changes);
        Count = baseLive.Sum(System.Numerics.BitOperations.PopCount) + changed.Count;
    }

    /// <summary>An index of nothing.</summary>
    public static TrialIndex Empty { get; } = Build([]);

    /// <summary>How many trials it holds.</summary>
    public int Count { get; }

    /// <summary>How many trials were changed or removed since it was built.</summary>
    public int Changes => _changed.Count + _removed.Count;

    /// <summary>Builds an index; entries are read once and not kept.</summary>
    public static TrialIndex Build(IEnumerable<TrialEntry> entries)
    {
        var built = Segment(entries);
        return new TrialIndex(built, All(built), new Dictionary<string, TrialEntry>(), new HashSet<string>());
    }

    /// <summary>Builds an index from entries that are read one after the other.</summary>
    public static async Task<TrialIndex> BuildAsync(IAsyncEnumerable<TrialEntry> entries)
    {
        var builder = new SegmentBuilder();
        await foreach (var entry in entries)
        {
            builder.Add(entry);
        }

        var built = builder.Build();
        return new TrialIndex(built, All(built), new Dictionary<string, TrialEntry>(), new HashSet<string>());
    }

    /// <summary>The index after some changes.</summary>
    /// <param name="changed">Entries that are new or take the place of older ones.</param>
    /// <param name="removed">Ids of trials that are no more.</param>
    public TrialIndex With(IEnumerable<TrialEntry> changed, IEnumerable<string> removed)
    {
        var (entries, gone, live) = (new Dictionary<string, TrialEntry>(_changed, StringComparer.Ordinal), new HashSet<string>(_removed, StringComparer.Ordinal), (ulong[])_baseLive.Clone());
        foreach (var id in removed)
        {
            Mask(live, id);
            entries.Remove(id);
            gone.Add(id);
        }

        foreach (var entry in changed)
        {
            Mask(live, entry.Id);
            entries[entry.Id] = entry;
            gone.Remove(entry.Id);
        }

        return new TrialIndex(_base, live, entries, gone);
    }

    /// <summary>Finds trials.</summary>
    public TrialHits Search(TrialSearch search)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(search.Limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(search.Limit, TrialSearch.MostOnPage);
        using var inBase = new SegmentSearch(_base, _baseLive, search.Day);
        using var inChanges = new SegmentSearch(_changes, _changesLive, search.Day);
        return new SearchRun(search, _changes.Documents == 0 ? [inBase] : [inBase, inChanges], Count).Hits();
    }

    private void Mask(ulong[] live, string id)
    {
        if (_base.Find(id) is >= 0 and var document)
        {
            live[document >> 6] &= ~(1UL << document);
        }
    }

    private static Segment Segment(IEnumerable<TrialEntry> entries)
    {
        var builder = new SegmentBuilder();
        foreach (var entry in entries)
        {
            builder.Add(entry);
        }

        return builder.Build();
    }

    private static ulong[] All(Segment segment)
    {
        var live = new ulong[DocSet.LengthFor(segment.Documents)];
        for (var document = 0; document < segment.Documents; document++)
        {
            live[document >> 6] |= 1UL << document;
        }

        return live;
    }
}
