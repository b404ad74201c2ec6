using System.Text.RegularExpressions;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Web.Features.Law.Finding;

/// <summary>
/// The words of a search of the law. A word written with marks is meant with them; words between quotation marks follow
/// each other.
/// </summary>
public sealed partial class LawWords
{
    private readonly IReadOnlyList<IReadOnlyList<string>> _groups;

    private LawWords(IReadOnlyList<IReadOnlyList<string>> groups) => _groups = groups;

    /// <summary>Whether there is anything to look for.</summary>
    public bool IsEmpty => _groups.Count == 0;

    /// <summary>The query for words without marks, in the database's syntax.</summary>
    public string Folded => Query(_groups, Folding.Plain);

    /// <summary>The query for all words one after another, without marks.</summary>
    public string Together => string.Join(" <-> ", _groups.SelectMany(g => g).Select(w => $"'{Folding.Plain(w)}'"));

    /// <summary>The query for words written with marks; none when all were written without.</summary>
    public string? AsWritten => _groups.Select(g => g.Where(IsMarked).ToList()).ToList() is var marked && marked.Exists(g => g.Count > 0)
        ? Query([.. _groups.SelectMany(g => g.All(IsMarked) ? [g] : g.Where(IsMarked).Select(w => (IReadOnlyList<string>)[w]))], w => w)
        : null;

    /// <summary>Reads the words as sent.</summary>
    public static LawWords Read(string text) => new([.. Piece().Matches(Folding.Normalized(text).ToLowerInvariant()).Select(p => Words(p.Value)).SelectMany(Groups).Where(g => g.Count > 0)]);

    /// <summary>Whether a word of a text is one of those looked for.</summary>
    public bool Has(string word)
    {
        var written = Folding.Normalized(word).ToLowerInvariant();
        return _groups.Any(g => g.Any(w => w == written || (!IsMarked(w) && w == Folding.Plain(written))));
    }

    /// <summary>The words of a text with their places.</summary>
    public static MatchCollection In(string text) => Word().Matches(text);

    private static IEnumerable<IReadOnlyList<string>> Groups((bool Phrase, IReadOnlyList<string> Words) piece) =>
        piece.Phrase ? [piece.Words] : piece.Words.Select(w => (IReadOnlyList<string>)[w]);

    private static (bool Phrase, IReadOnlyList<string> Words) Words(string piece) =>
        (piece[0] is '"' or '“' or '”', [.. Word().Matches(piece).Select(w => w.Value).Where(w => Folding.Plain(w).Length > 0)]);

    private static bool IsMarked(string word) => Folding.Plain(word) != word;

    // Every word is quoted, so that none of its characters means anything to the database.
    private static string Query(IEnumerable<IReadOnlyList<string>> groups, Func<string, string> spelt) =>
        string.Join(" & ", groups.Select(g => string.Join(" <-> ", g.Select(w => $"'{spelt(w)}'"))));

    [GeneratedRegex("[\"“”][^\"“”]*[\"“”]?|[^\"“”]+")]
    private static partial Regex Piece();

    [GeneratedRegex(@"[\p{L}\p{Nd}\p{Mn}]+")]
    private static partial Regex Word();
}
