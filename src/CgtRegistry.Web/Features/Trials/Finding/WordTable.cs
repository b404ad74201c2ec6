using System.Text;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>Words in order of their letters, in as little memory as they need; a word is known by its place.</summary>
internal sealed class WordTable
{
    private readonly byte[] _letters;
    private readonly int[] _starts;

    /// <param name="words">Sorted by <see cref="InOrder"/>, each once.</param>
    public WordTable(IReadOnlyList<string> words)
    {
        _starts = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            _starts[i + 1] = checked(_starts[i] + Encoding.UTF8.GetByteCount(words[i]));
        }

        _letters = new byte[_starts[^1]];
        for (var i = 0; i < words.Count; i++)
        {
            Encoding.UTF8.GetBytes(words[i], _letters.AsSpan(_starts[i]));
        }
    }

    public int Count => _starts.Length - 1;

    public string this[int word] => Encoding.UTF8.GetString(Letters(word));

    public ReadOnlySpan<byte> Letters(int word) => _letters.AsSpan(_starts[word].._starts[word + 1]);

    /// <summary>The place of a word, or a negative number.</summary>
    public int Find(string word)
    {
        var letters = Encoding.UTF8.GetBytes(word);
        var at = FirstFrom(letters);
        return at < Count && Letters(at).SequenceEqual(letters) ? at : -1;
    }

    /// <summary>The places of all words that begin so.</summary>
    public Range Beginning(string opening)
    {
        var letters = Encoding.UTF8.GetBytes(opening);
        var from = FirstFrom(letters);
        letters[^1]++; // no byte of UTF-8 is 255, so this is the next opening of the same length
        return from..FirstFrom(letters);
    }

    /// <summary>Order by code point, which is the order of the bytes of UTF-8; plain order of UTF-16 is not.</summary>
    public static int InOrder(string one, string other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        return same == one.Length || same == other.Length ? one.Length - other.Length : Placed(one[same]) - Placed(other[same]);
    }

    private static int Placed(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;

    private int FirstFrom(ReadOnlySpan<byte> letters)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Letters(middle).SequenceCompareTo(letters) < 0)
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
}
