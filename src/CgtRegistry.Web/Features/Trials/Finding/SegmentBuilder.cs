using System.Text;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>Builds a segment from entries in any order, keeping none of them.</summary>
internal sealed class SegmentBuilder
{
    private readonly WordsBuilder _words = new();
    private readonly WordsBuilder _titles = new();
    private readonly WordsBuilder _marks = new();
    private readonly WordsBuilder _numbers = new();
    private readonly PairsBuilder _pairs = new();
    private readonly Dictionary<TrialFacet, FacetColumn.Builder> _facets = Enum.GetValues<TrialFacet>().Where(f => f is not TrialFacet.Status).ToDictionary(f => f, _ => new FacetColumn.Builder());
    private readonly ConductColumns.Builder _conduct = new();
    private readonly List<string> _ids = [];
    private readonly List<(int Start, int Updated, byte Scope)> _ranks = [];

    public void Add(TrialEntry entry)
    {
        _ids.Add(entry.Id);
        _ranks.Add((Newness.Of(entry.Start), Newness.Of(entry.Updated), (byte)((entry.CellAndGene ? 0 : 2) + (entry.Vietnam ? 0 : 1))));
        _titles.Read(entry.TitleWords);
        _pairs.Add(_titles.Line);
        _titles.Close();
        _words.Read(entry.TitleWords);
        _words.Read(entry.OtherWords);
        _words.Close();
        _marks.Read(entry.MarkedWords);
        _marks.Close();
        foreach (var key in entry.Numbers.Prepend(entry.Id).SelectMany(NumberKeys.Of))
        {
            _numbers.Read(key);
        }

        _numbers.Close();
        foreach (var (facet, column) in _facets)
        {
            column.Add(entry.Of(facet, default));
        }

        _conduct.Add(entry.Conduct);
    }

    public Segment Build()
    {
        var idPlaces = Places(_ids);
        var keys = _ranks.Select((r, at) => ((long)r.Start << 26) | (uint)idPlaces[at]).ToArray();
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(keys, order);
        idPlaces = [.. order.Select(at => idPlaces[at])];
        var (ids, idStarts) = Ids(order);
        int[] starts = [.. order.Select(at => _ranks[at].Start)];
        int[] updates = [.. order.Select(at => _ranks[at].Updated)];
        byte[] scopes = [.. order.Select(at => _ranks[at].Scope)];
        var titles = _titles.Build(order, out var places);
        var words = _words.Build(order, out _);
        return new Segment
        {
            Documents = order.Length,
            Words = words,
            Slips = new Slips(words.Table),
            Titles = titles,
            Marks = _marks.Build(order, out _),
            Numbers = _numbers.Build(order, out _),
            Pairs = _pairs.Build(order, places),
            Conduct = _conduct.Build(order),
            Facets = _facets.ToDictionary(f => f.Key, f => f.Value.Build(order)),
            Ids = ids,
            IdStarts = idStarts,
            Starts = starts,
            Updates = updates,
            Scopes = scopes,
            Orders = new Dictionary<TrialOrder, DocOrder>
            {
                [TrialOrder.Newest] = new(null, null),
                [TrialOrder.Oldest] = DocOrder.By(d => starts[d] == Newness.None ? Newness.None : Newness.Turned(starts[d]), idPlaces),
                [TrialOrder.Number] = DocOrder.By(_ => 0, idPlaces),
                [TrialOrder.Updated] = DocOrder.By(d => updates[d], idPlaces),
                [TrialOrder.Relevance] = DocOrder.By(d => (scopes[d] * Segment.Tier) + starts[d], idPlaces),
            },
        };
    }

    private static int[] Places(List<string> ids)
    {
        string[] sorted = [.. ids];
        int[] order = [.. Enumerable.Range(0, ids.Count)];
        Array.Sort(sorted, order, StringComparer.Ordinal);
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        return places;
    }

    private (byte[] Ids, int[] Starts) Ids(int[] order)
    {
        var starts = new int[order.Length + 1];
        for (var document = 0; document < order.Length; document++)
        {
            starts[document + 1] = starts[document] + Encoding.UTF8.GetByteCount(_ids[order[document]]);
        }

        var ids = new byte[starts[^1]];
        for (var document = 0; document < order.Length; document++)
        {
            Encoding.UTF8.GetBytes(_ids[order[document]], ids.AsSpan(starts[document]));
        }

        return (ids, starts);
    }
}
