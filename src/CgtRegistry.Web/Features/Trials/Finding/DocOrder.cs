using System.Numerics;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>All documents of a segment in one order, to walk from any place on.</summary>
/// <param name="documents">The documents in order; none when they are numbered in it.</param>
/// <param name="places">The place of each document.</param>
internal sealed class DocOrder(int[]? documents, int[]? places)
{
    public int Document(int at) => documents is null ? at : documents[at];

    /// <summary>Where the documents after a place begin.</summary>
    public int FirstAfter(Segment segment, TrialOrder order, TrialPlace place)
    {
        var (low, high) = (0, segment.Documents);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (segment.Place(order, Document(middle)) <= place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The first documents of a set from a place of the order on.</summary>
    public IEnumerable<int> First(DocSet set, int size, int from, int most)
    {
        if (documents is null || places is null)
        {
            return Numbered(set, from, most);
        }

        // Few documents are looked up and sorted; many are met soon when all are walked.
        return (long)size * size < (long)most * documents.Length ? Sorted(set, size, from, most) : Walked(set, from, most);
    }

    private static List<int> Numbered(DocSet set, int from, int most)
    {
        var found = new List<int>(most);
        var bits = set.Bits;
        for (var at = from >> 6; at < bits.Length && found.Count < most; at++)
        {
            for (var left = at == from >> 6 ? bits[at] & (ulong.MaxValue << from) : bits[at]; left != 0 && found.Count < most; left &= left - 1)
            {
                found.Add((at << 6) + BitOperations.TrailingZeroCount(left));
            }
        }

        return found;
    }

    private List<int> Walked(DocSet set, int from, int most)
    {
        var found = new List<int>(most);
        for (var at = from; at < documents!.Length && found.Count < most; at++)
        {
            if (set.Contains(documents[at]))
            {
                found.Add(documents[at]);
            }
        }

        return found;
    }

    private IEnumerable<int> Sorted(DocSet set, int size, int from, int most)
    {
        var later = Numbered(set, 0, size).Select(d => places![d]).Where(place => place >= from).ToArray();
        Array.Sort(later);
        return later.Take(most).Select(place => documents![place]);
    }

    /// <summary>The order of documents by rank, equals by the place of their ids.</summary>
    public static DocOrder By(Func<int, long> rank, int[] idPlaces)
    {
        var keys = new long[idPlaces.Length];
        var documents = new int[idPlaces.Length];
        for (var document = 0; document < keys.Length; document++)
        {
            keys[document] = (rank(document) << 26) | (uint)idPlaces[document];
            documents[document] = document;
        }

        Array.Sort(keys, documents);
        var places = new int[documents.Length];
        for (var at = 0; at < documents.Length; at++)
        {
            places[documents[at]] = at;
        }

        return new DocOrder(documents, places);
    }
}
