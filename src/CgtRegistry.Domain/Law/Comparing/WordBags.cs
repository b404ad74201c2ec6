namespace CgtRegistry.Domain.Law.Comparing;

/// <summary>Measures how alike two parts are by the words they share; the order of words does not count.</summary>
internal sealed class WordBags
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<TextPart, int[]> _bags = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many words a part has.</summary>
    public int Count(TextPart part) => Bag(part).Length;

    /// <summary>The words shared as a share of all words of both, from 0 to 1; a word that occurs twice counts twice.</summary>
    public double Likeness(TextPart one, TextPart other)
    {
        var (a, b) = (Bag(one), Bag(other));
        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (double)shared / (a.Length + b.Length - shared);
    }

    /// <summary>The most alike two parts can be, given how long they are: spares most comparisons.</summary>
    public double LikenessAtMost(TextPart one, TextPart other)
    {
        var (a, b) = (Count(one), Count(other));
        return a == 0 || b == 0 ? 0 : (double)Math.Min(a, b) / Math.Max(a, b);
    }

    private int[] Bag(TextPart part)
    {
        if (!_bags.TryGetValue(part, out var bag))
        {
            bag = [.. Words(part.Words).Select(Number).Order()];
            _bags.Add(part, bag);
        }

        return bag;
    }

    private int Number(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            _numbers.Add(word, number = _numbers.Count);
        }

        return number;
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }
}
