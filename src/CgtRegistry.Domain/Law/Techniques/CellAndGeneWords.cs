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
    public static bool In(IReadOnlyList<FoldedWord> name)
    {
        for (var at = 0; at < name.Count; at++)
        {
            foreach (var phrase in Phrases)
            {
                if (phrase[0].Fits(name[at]) && at + phrase.Count <= name.Count && phrase.Index().All(p => p.Item.Fits(name[at + p.Index])))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
