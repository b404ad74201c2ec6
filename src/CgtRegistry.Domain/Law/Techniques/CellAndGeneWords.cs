using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Law.Techniques;

/// <summary>
/// Says whether the name of a technique speaks of cell or gene therapy. A help for finding: whether a technique is one is
/// decided by the people who tie it to a therapy.
/// </summary>
public static class CellAndGeneWords
{
    private static readonly IReadOnlyList<FoldedWord>[] Phrases =
    [
        .. new[]
        {
            "tế bào gốc", "liệu pháp tế bào", "trị liệu tế bào", "tế bào trị liệu", "công nghệ tế bào", "nuôi cấy tế bào", "nguyên bào sợi",
            "liệu pháp gen", "gen trị liệu", "trị liệu gen", "CAR-T", "tế bào NK", "tế bào CIK", "diệt tự nhiên",
        }.Select(Folding.Tokens),
    ];

    /// <summary>Whether one of the phrases of the field stands in the name.</summary>
    public static bool In(string name)
    {
        var words = Folding.Tokens(name);
        return Phrases.Any(phrase => Enumerable.Range(0, Math.Max(0, words.Count - phrase.Count + 1)).Any(at => phrase.Index().All(p => p.Item.Fits(words[at + p.Index]))));
    }
}
