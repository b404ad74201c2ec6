using System.Collections.Concurrent;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>The words of one field of all documents of a segment, and which documents hold them.</summary>
/// <param name="table">The words.</param>
/// <param name="postings">Documents of the word at each place.</param>
/// <param name="documents">How many documents the segment has.</param>
internal sealed class WordIndex(WordTable table, Postings postings, int documents)
{
    // Openings of words that many documents hold (a letter or three, mostly) are put together once; so many are remembered.
    private const int Remembered = 200;

    private readonly ConcurrentDictionary<Range, ulong[]> _openings = [];

    public WordTable Table => table;

    public bool Has(string word) => table.Find(word) >= 0;

    public bool HasBeginning(string opening) => Beginning(opening) is { } range && range.Start.Value < range.End.Value;

    /// <summary>How many of a set's documents hold the word at a place.</summary>
    public int CountIn(DocSet set, int word) => postings.CountIn(set, word);

    /// <summary>Adds the documents that hold a word.</summary>
    public void AddTo(DocSet set, string word)
    {
        if (table.Find(word) is >= 0 and var found)
        {
            postings.AddTo(set, found);
        }
    }

    /// <summary>Adds the documents that hold a word beginning so.</summary>
    public void AddBeginning(DocSet set, string opening)
    {
        var range = Beginning(opening);
        if (_openings.TryGetValue(range, out var known))
        {
            set.Add(known);
        }
        else if (_openings.Count < Remembered && IsLong(range))
        {
            set.Add(_openings.GetOrAdd(range, Together));
        }
        else
        {
            Add(set, range);
        }
    }

    private Range Beginning(string opening) => table.Beginning(opening);

    private bool IsLong(Range words)
    {
        var effort = 0L;
        for (var word = words.Start.Value; word < words.End.Value; word++)
        {
            effort += postings.Effort(word);
        }

        return effort > documents / 4;
    }

    private ulong[] Together(Range words)
    {
        using var set = new DocSet(documents);
        Add(set, words);
        return set.Bits.ToArray();
    }

    private void Add(DocSet set, Range words)
    {
        for (var word = words.Start.Value; word < words.End.Value; word++)
        {
            postings.AddTo(set, word);
        }
    }
}
