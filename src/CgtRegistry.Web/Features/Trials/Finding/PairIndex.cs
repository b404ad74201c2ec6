using System.Runtime.InteropServices;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>Which documents hold one word directly after another in their titles: in Vietnamese two syllables are mostly one word.</summary>
/// <param name="pairs">Places of both words in the table of titles, ascending.</param>
/// <param name="postings">Documents of each pair.</param>
internal sealed class PairIndex(ulong[] pairs, Postings postings)
{
    /// <summary>Adds the documents that hold a pair.</summary>
    public void AddTo(DocSet set, int first, int second)
    {
        if (first >= 0 && second >= 0 && Array.BinarySearch(pairs, Pair(first, second)) is >= 0 and var found)
        {
            postings.AddTo(set, found);
        }
    }

    public static ulong Pair(int first, int second) => ((ulong)(uint)first << 32) | (uint)second;
}

/// <summary>Collects the pairs of words of titles.</summary>
internal sealed class PairsBuilder
{
    private readonly Dictionary<ulong, int> _pairs = new(new Mixed());
    private readonly PostingsBuilder _postings = new(frequent: 8);
    private readonly List<int> _document = [];
    private readonly List<int> _seen = [];
    private int _now;

    /// <summary>Adds the next document.</summary>
    /// <param name="line">Its words in order, numbered as they were first met.</param>
    public void Add(IReadOnlyList<int> line)
    {
        _document.Clear();
        _now++;
        for (var i = 1; i < line.Count; i++)
        {
            var pair = PairIndex.Pair(line[i - 1], line[i]);
            if (!_pairs.TryGetValue(pair, out var number))
            {
                _pairs[pair] = number = _pairs.Count;
                _seen.Add(0);
            }

            if (_seen[number] != _now)
            {
                _seen[number] = _now;
                _document.Add(number);
            }
        }

        _postings.Add(CollectionsMarshal.AsSpan(_document));
    }

    /// <param name="order">For each document the place at which it was added.</param>
    /// <param name="places">Places of the words in the table.</param>
    public PairIndex Build(int[] order, int[] places)
    {
        var pairs = new ulong[_pairs.Count];
        var met = new int[_pairs.Count];
        foreach (var ((pair, number), at) in _pairs.Select((p, at) => (p, at)))
        {
            pairs[at] = PairIndex.Pair(places[(int)(pair >> 32)], places[(int)(uint)pair]);
            met[at] = number;
        }

        Array.Sort(pairs, met);
        var renamed = new int[met.Length];
        for (var place = 0; place < met.Length; place++)
        {
            renamed[met[place]] = place;
        }

        return new PairIndex(pairs, _postings.Build(order, renamed));
    }

    // The numbers of frequent words are small: put together as they are, most pairs would meet in few places.
    private sealed class Mixed : IEqualityComparer<ulong>
    {
        public bool Equals(ulong x, ulong y) => x == y;

        public int GetHashCode(ulong obj) => (int)((obj * 0x9E3779B97F4A7C15) >> 32);
    }
}
