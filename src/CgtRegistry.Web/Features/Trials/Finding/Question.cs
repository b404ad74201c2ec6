using CgtRegistry.Domain.Names;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>One thing a trial must hold: a word, a phrase somebody knows other words for, or a number of a registry.</summary>
/// <param name="Words">As asked, folded.</param>
internal sealed record Term(IReadOnlyList<string> Words)
{
    /// <summary>Phrases that do as well.</summary>
    public IReadOnlyList<string[]> Others { get; init; } = [];

    /// <summary>Marks with which its words were typed.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Keys of the numbers it is, when it is one.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>The opening of a number's key it is.</summary>
    public string? NumberOpening { get; init; }

    /// <summary>Whether its last word may be longer.</summary>
    public bool Unfinished { get; init; }
}

/// <summary>Takes apart what was typed.</summary>
/// <param name="alternatives">Other words for it.</param>
/// <param name="isNumber">Whether a key is that of a known number.</param>
/// <param name="opensNumber">Whether a known number's key begins so.</param>
internal sealed class Question(Alternatives alternatives, Func<string, bool> isNumber, Func<string, bool> opensNumber)
{
    private const int LongestNumber = 8;

    /// <summary>The terms of a question, in order.</summary>
    public List<Term> Read(string text)
    {
        var tokens = Folding.Tokens(text);
        string[] words = [.. tokens.Select(t => t.Folded)];
        List<Term> terms = [];
        for (var at = 0; at < words.Length;)
        {
            var term = NumberAt(words, at) ?? PhraseAt(words, at);
            var length = term.Words.Count;
            terms.Add(term with { Marks = [.. tokens.Skip(at).Take(length).Select(t => t.Marks).OfType<string>().Distinct()] });
            at += length;
        }

        return terms;
    }

    private Term? NumberAt(string[] words, int at)
    {
        for (var length = Math.Min(LongestNumber, words.Length - at); length > 0; length--)
        {
            var window = words[at..(at + length)];
            var together = string.Concat(window);
            if (together.Length < 5 || together.Count(char.IsAsciiDigit) < 3)
            {
                continue;
            }

            string[] known = [.. NumberKeys.Of(window).Where(isNumber).Distinct()];
            var opens = at + length == words.Length && together.Length >= 6 && opensNumber(together);
            if (known.Length > 0 || opens)
            {
                return new Term(window) { Numbers = known, NumberOpening = opens ? together : null };
            }
        }

        return null;
    }

    private Term PhraseAt(string[] words, int at)
    {
        var (length, others) = alternatives.At(words, at);
        length = Math.Max(length, 1);
        var last = words[at + length - 1];

        // Behind other words a single letter is a word of its own: “CAR T”, “hepatitis B”; so is a number.
        var unfinished = at + length == words.Length && length == 1 && (last.Length > 1 || words.Length == 1) && !last.All(char.IsAsciiDigit);
        var zeros = length == 1 ? Zeros(last) : [];
        return new Term(words[at..(at + length)]) { Others = [.. others, .. zeros.Select(z => new[] { z })], Unfinished = unfinished };
    }

    // 5 and 05 are one number in the numbers of laws and protocols.
    private static IEnumerable<string> Zeros(string word)
    {
        if (word.Length is 0 or > 3 || !word.All(char.IsAsciiDigit))
        {
            return [];
        }

        var bare = word.TrimStart('0');
        return bare.Length == 0 ? [] : Enumerable.Range(bare.Length, 4 - bare.Length).Select(width => bare.PadLeft(width, '0')).Where(z => z != word);
    }
}
