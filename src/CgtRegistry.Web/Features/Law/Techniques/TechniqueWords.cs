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

    /// <summary>A name cut where the words that led to it begin and end.</summary>
    public IReadOnlyList<(string Text, bool Asked)> Marked(string name)
    {
        var held = Folding.Tokens(name);
        var words = Ways.FirstOrDefault(way => way.Words.All(w => held.Any(w.Fits)))?.Words ?? [.. Ways.SelectMany(way => way.Words)];
        var pieces = Pieces(name).Select(piece => (Text: piece, Asked: Folding.Tokens(piece) is { Count: > 0 } tokens && tokens.All(t => words.Any(w => w.Fits(t))))).ToList();
        List<(string Text, bool Asked)> runs = [];
        foreach (var (at, (text, asked)) in pieces.Index())
        {
            // A blank or hyphen between two words that were asked for belongs to both.
            var inside = !asked && at > 0 && at < pieces.Count - 1 && pieces[at - 1].Asked && pieces[at + 1].Asked && Folding.Tokens(text).Count == 0;
            if (runs.Count > 0 && runs[^1].Asked == (asked || inside))
            {
                runs[^1] = (runs[^1].Text + text, asked || inside);
            }
            else
            {
                runs.Add((text, asked || inside));
            }
        }

        return runs;
    }

    // Words and the signs between them.
    private static IEnumerable<string> Pieces(string name)
    {
        for (var start = 0; start < name.Length;)
        {
            var end = start + 1;
            while (end < name.Length && char.IsLetterOrDigit(name[end]) == char.IsLetterOrDigit(name[start]))
            {
                end++;
            }

            yield return name[start..end];
            start = end;
        }
    }
}
