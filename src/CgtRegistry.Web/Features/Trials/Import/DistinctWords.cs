using System.Text;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>
/// Gathers the folded words of long texts, each once, in the order of first use. The words of a record are never texts of their
/// own: they stay where they were folded, and each thread keeps that room for the next record.
/// </summary>
internal sealed class DistinctWords
{
    [ThreadStatic]
    private static DistinctWords? _ofThread;

    private readonly FoldedText _folded = new();
    private readonly HashSet<Range> _places;
    private char[] _words = [];

    private DistinctWords() => _places = new(new SameWord(_folded));

    /// <summary>The words of the texts of one record, in UTF-8 with single spaces between them.</summary>
    public static byte[] Of(IEnumerable<string?> texts) => (_ofThread ??= new DistinctWords()).Read(texts);

    private byte[] Read(IEnumerable<string?> texts)
    {
        _folded.Clear();
        _places.Clear();
        foreach (var text in texts)
        {
            _folded.Add(text);
        }

        var all = _folded.Words;
        if (_words.Length <= all.Length)
        {
            _words = new char[all.Length * 2 + 1];
        }

        var length = 0;
        foreach (var place in all.Split(' '))
        {
            if (_places.Add(place))
            {
                all[place].CopyTo(_words.AsSpan(length));
                length += all[place].Length;
                _words[length++] = ' ';
            }
        }

        return Encoding.UTF8.GetBytes(_words, 0, Math.Max(length - 1, 0));
    }

    private sealed class SameWord(FoldedText text) : IEqualityComparer<Range>
    {
        public bool Equals(Range x, Range y) => text.Words[x].SequenceEqual(text.Words[y]);

        public int GetHashCode(Range place) => string.GetHashCode(text.Words[place]);
    }
}
