using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Web.Features.Law.Finding;

/// <summary>Chooses the part of an article that a searcher should see, and marks the words in it.</summary>
internal static class Passage
{
    private const int Length = 320;

    /// <summary>The smallest part that holds most of the words, and its text around them.</summary>
    public static (string Path, IReadOnlyList<PassagePiece> Pieces) Of(string wording, LawWords words)
    {
        var best = ArticleText.Parse(wording).All()
            .Where(u => u.Own < u.OwnEnd)
            .MaxBy(u => LawWords.In(wording[u.Own..u.OwnEnd]).Select(w => w.Value.ToLowerInvariant()).Where(words.Has).Distinct().Count())!;
        return (best.Path, Pieces(wording[best.Own..best.OwnEnd].Trim(), words));
    }

    /// <summary>A text with the words marked, cut around the first of them.</summary>
    public static IReadOnlyList<PassagePiece> Pieces(string text, LawWords words)
    {
        var found = LawWords.In(text).Where(w => words.Has(w.Value)).ToList();
        var start = found.Count == 0 || found[0].Index < Length / 2 ? 0 : Blank(text, found[0].Index - (Length / 3));
        var end = text.Length - start <= Length ? text.Length : Blank(text, start + Length);
        var pieces = new List<PassagePiece>();
        var at = start;
        foreach (var word in found.Where(w => w.Index >= start && w.Index + w.Length <= end))
        {
            Add(text[at..word.Index], marked: false);
            Add(word.Value, marked: true);
            at = word.Index + word.Length;
        }

        Add(text[at..end], marked: false);
        return [.. start > 0 ? [new PassagePiece("… ", false)] : Array.Empty<PassagePiece>(), .. pieces, .. end < text.Length ? [new PassagePiece(" …", false)] : Array.Empty<PassagePiece>()];

        void Add(string piece, bool marked)
        {
            if (piece.Length > 0)
            {
                pieces.Add(new PassagePiece(piece, marked));
            }
        }
    }

    private static int Blank(string text, int near) => text.LastIndexOf(' ', Math.Min(near, text.Length - 1)) is > 0 and var blank ? blank : near;
}
