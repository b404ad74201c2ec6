using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Law.Techniques;

/// <summary>A line of the technique list where it stands.</summary>
/// <param name="chapter">Its chapter, which says the appendix.</param>
/// <param name="line">The line.</param>
public sealed class PlacedTechnique(TechniqueChapter chapter, ListedTechnique line)
{
    public TechniqueChapter Chapter => chapter;

    public ListedTechnique Line => line;

    /// <summary>The words of its name as they are compared; folded once, for the list is long.</summary>
    public IReadOnlyList<FoldedWord> Words => field ??= Folding.Tokens(line.Name);

    public void Deconstruct(out TechniqueChapter placedIn, out ListedTechnique listed) => (placedIn, listed) = (chapter, line);
}
