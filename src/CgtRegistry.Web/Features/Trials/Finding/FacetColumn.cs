using System.Runtime.InteropServices;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>The values of one facet in a segment: by value the documents, and by document the values.</summary>
internal sealed class FacetColumn
{
    private readonly string[] _values;
    private readonly Postings _postings;
    private readonly int[] _starts;
    private readonly ushort[] _held;
    private readonly int _effort;
    private readonly int _documents;
    private readonly Dictionary<string, int> _places;

    private FacetColumn(string[] values, Postings postings, int[] starts, ushort[] held, int documents)
    {
        (_values, _postings, _starts, _held, _documents) = (values, postings, starts, held, documents);
        _effort = Enumerable.Range(0, values.Length).Sum(postings.Effort);
        _places = values.Index().ToDictionary(v => v.Item, v => v.Index, StringComparer.Ordinal);
    }

    /// <summary>Adds the documents that have a value.</summary>
    public void AddTo(DocSet set, string value)
    {
        if (_places.TryGetValue(value, out var place))
        {
            _postings.AddTo(set, place);
        }
    }

    /// <summary>How many documents of a set have each value.</summary>
    public void CountInto(Dictionary<string, int> counts, DocSet set, int size)
    {
        if (size == 0)
        {
            return;
        }

        var own = size == _documents ? All() : _starts.Length > 0 && size * 2 < _effort ? ByDocument(set) : ByValue(set);
        for (var place = 0; place < own.Length; place++)
        {
            if (own[place] > 0)
            {
                counts[_values[place]] = counts.GetValueOrDefault(_values[place]) + own[place];
            }
        }
    }

    private int[] All() => [.. Enumerable.Range(0, _values.Length).Select(_postings.Count)];

    private int[] ByValue(DocSet set)
    {
        var counts = new int[_values.Length];
        for (var place = 0; place < counts.Length; place++)
        {
            counts[place] = _postings.CountIn(set, place);
        }

        return counts;
    }

    private int[] ByDocument(DocSet set)
    {
        var counts = new int[_values.Length];
        var bits = set.Bits;
        for (var at = 0; at < bits.Length; at++)
        {
            for (var left = bits[at]; left != 0; left &= left - 1)
            {
                var document = (at << 6) + System.Numerics.BitOperations.TrailingZeroCount(left);
                for (var i = _starts[document]; i < _starts[document + 1]; i++)
                {
                    counts[_held[i]]++;
                }
            }
        }

        return counts;
    }

    /// <summary>Collects the values of documents.</summary>
    internal sealed class Builder
    {
        // Bits for a value cost as much as its steps long before they are as quick to count.
        private readonly PostingsBuilder _postings = new(frequent: 64);
        private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);
        private readonly List<int> _starts = [0];
        private readonly List<ushort> _held = [];
        private readonly List<int> _document = [];

        public void Add(IReadOnlyList<string> values)
        {
            _document.Clear();
            for (var at = 0; at < values.Count; at++)
            {
                var number = Number(values[at]);
                if (!_document.Contains(number))
                {
                    _document.Add(number);
                    _held.Add(checked((ushort)number));
                }
            }

            _postings.Add(CollectionsMarshal.AsSpan(_document));
            _starts.Add(_held.Count);
        }

        public FacetColumn Build(int[] order)
        {
            var (starts, held) = _held.Count < order.Length / 16 ? ([], []) : InOrder(order);
            return new FacetColumn([.. _values.OrderBy(v => v.Value).Select(v => v.Key)], _postings.Build(order, [.. Enumerable.Range(0, _values.Count)]), starts, held, order.Length);
        }

        // Where few documents have a value at all, counting by value is quick and needs no column.
        private (int[] Starts, ushort[] Held) InOrder(int[] order)
        {
            var (starts, held) = (new int[order.Length + 1], new ushort[_held.Count]);
            for (var document = 0; document < order.Length; document++)
            {
                var (from, until) = (_starts[order[document]], _starts[order[document] + 1]);
                _held.CopyTo(from, held, starts[document], until - from);
                starts[document + 1] = starts[document] + until - from;
            }

            return (starts, held);
        }

        private int Number(string value)
        {
            if (!_values.TryGetValue(value, out var number))
            {
                _values[value] = number = _values.Count;
            }

            return number;
        }
    }
}
