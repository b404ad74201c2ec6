using System.Numerics;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>
/// The words nearest to one that is nowhere: up to two letters wrong, missing, too many or in the wrong order. Only words of five
/// letters or more: almost any edit of a short folded syllable is another real syllable.
/// </summary>
internal sealed class Slips(WordTable table)
{
    private const int Most = 2;
    private const int Shortest = 5;
    private const int Longest = 40;
    private const ulong Other = 1UL << 63;

    // Which letters each word has: most words are told apart by them without being compared.
    private readonly ulong[] _letters = [.. Enumerable.Range(0, table.Count).Select(w => Letters(table.Letters(w)))];

    /// <summary>Whether a word may be a slip of the finger.</summary>
    public static bool MayBe(string word) => word.Length is >= Shortest and <= Longest && word.All(char.IsAsciiLetterLower);

    /// <summary>Words near to one, with how far they are from it.</summary>
    public IEnumerable<(int Word, int Edits)> Near(string word)
    {
        var asked = System.Text.Encoding.ASCII.GetBytes(word);
        var letters = Letters(asked);
        for (var at = 0; at < _letters.Length; at++)
        {
            // An edit changes two letters at most.
            if (BitOperations.PopCount(_letters[at] ^ letters) <= 2 * Most && Edits(asked, table.Letters(at)) is <= Most and var edits)
            {
                yield return (at, edits);
            }
        }
    }

    /// <summary>The number of edits from one word to another; more than two are not counted.</summary>
    internal static int Edits(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (Math.Abs(one.Length - other.Length) > Most || one.Length > Longest || other.Length is < Shortest or > Longest + Most)
        {
            return Most + 1;
        }

        Span<int> before = stackalloc int[Longest + Most + 1];
        Span<int> previous = stackalloc int[Longest + Most + 1];
        Span<int> current = stackalloc int[Longest + Most + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var edits = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    edits = Math.Min(edits, before[j - 2] + 1);
                }

                current[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > Most)
            {
                return Most + 1;
            }

            var free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return previous[other.Length];
    }

    // A word with anything but the 26 letters is no correction of one.
    private static ulong Letters(ReadOnlySpan<byte> word)
    {
        var letters = 0UL;
        foreach (var letter in word)
        {
            letters |= letter is >= (byte)'a' and <= (byte)'z' ? 1UL << (letter - 'a') : 0x1FUL << 58 | Other;
        }

        return letters;
    }
}
