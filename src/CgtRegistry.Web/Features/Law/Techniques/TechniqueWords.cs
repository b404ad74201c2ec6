using CgtRegistry.Domain;
using CgtRegistry.Domain.Law.Techniques;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Web.Features.Law.Techniques;

/// <summary>One way to ask: all its words and codes must be held.</summary>
public sealed record WayToAsk(IReadOnlyList<FoldedWord> Words, IReadOnlyList<string> Codes);

/// <summary>
/// What is searched for in the technique list: words with or without marks, codes such as 2.512, and for a term of the
/// glossary its other names too.
/// </summary>
public sealed class TechniqueWords
{
    private static readonly char[] Around = [',', ';', '.', '(', ')', '"', '“', '”'];

    private TechniqueWords(IReadOnlyList<WayToAsk> ways) => Ways = ways;

    /// <summary>The ways to ask, the one that was typed first; none when the letters are of another script.</summary>
    public IReadOnlyList<WayToAsk> Ways { get; }

    /// <summary>Reads the words as typed.</summary>
    public static TechniqueWords Read(string text, Register register)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => (Text: p, Code: TechniqueCodes.Whole(p.Trim(Around)))).ToList();
        var words = Folding.Tokens(string.Join(' ', parts.Where(p => p.Code is null).Select(p => p.Text)));
        List<string> codes = [.. parts.Select(p => p.Code).OfType<string>()];
        return new TechniqueWords(LookAlikes.HasForeignLetters(text) || words.Count + codes.Count == 0
            ? []
            : [.. TermNames.Of(register).Renamed(words).Prepend(words).Select(w => new WayToAsk(w, codes))]);
    }

    /// <summary>A name cut where a word that was asked for begins or ends.</summary>
    public IEnumerable<(string Text, bool Asked)> Marked(string name)
    {
        var words = Ways.SelectMany(w => w.Words).Distinct().ToList();
        foreach (var (at, word) in name.Split(' ').Index())
        {
            yield return (at == 0 ? "" : " ", false);
            foreach (var piece in Pieces(word))
            {
                yield return (piece, Folding.Tokens(piece) is { Count: > 0 } tokens && tokens.All(t => words.Exists(w => w.Fits(t))));
            }
        }
    }

    // Words and the signs between them, so that of “(CAR-T)” only the letters are marked.
    private static IEnumerable<string> Pieces(string word)
    {
        for (var start = 0; start < word.Length;)
        {
            var end = start + 1;
            while (end < word.Length && char.IsLetterOrDigit(word[end]) == char.IsLetterOrDigit(word[start]))
            {
                end++;
            }

            yield return word[start..end];
            start = end;
        }
    }
}
