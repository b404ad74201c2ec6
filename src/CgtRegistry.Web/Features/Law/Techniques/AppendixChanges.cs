using System.Runtime.CompilerServices;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Techniques;

namespace CgtRegistry.Web.Features.Law.Techniques;

/// <summary>The comparison of the two appendices; made once for the same chapters, however often the rest of the register changes.</summary>
internal sealed class AppendixChanges
{
    private static readonly ConditionalWeakTable<TechniqueChapter, AppendixChanges> Known = [];

    private readonly IReadOnlyList<TechniqueChapter> _chapters;
    private readonly Lazy<IReadOnlyList<(TechniqueChange Change, bool SaysSo)>> _changes;

    private AppendixChanges(IReadOnlyList<TechniqueChapter> chapters)
    {
        _chapters = chapters;
        _changes = new(() => [.. TechniqueComparison.Of(FoldedChapter.Find(chapters, asked: null).Select(l => l.Technique)).Select(c => (c, c.Lines.Any(l => CellAndGeneWords.In(l.Words))))]);
    }

    /// <summary>What becomes of every line, and whether a name of it speaks of cell or gene therapy.</summary>
    public IReadOnlyList<(TechniqueChange Change, bool SaysSo)> All => _changes.Value;

    public static AppendixChanges Of(IReadOnlyList<TechniqueChapter> chapters)
    {
        if (chapters.Count == 0)
        {
            return new AppendixChanges(chapters);
        }

        if (Known.TryGetValue(chapters[0], out var known) && known._chapters.SequenceEqual(chapters, ReferenceEqualityComparer.Instance))
        {
            return known;
        }

        var fresh = new AppendixChanges(chapters);
        Known.AddOrUpdate(chapters[0], fresh);
        return fresh;
    }
}
