using System.Globalization;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Techniques;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Law.Techniques;

/// <summary>One technique in both appendices, with its place in the comparison.</summary>
public sealed record FoundChange(TechniqueChange Change, string Key);

/// <summary>The same as data.</summary>
/// <param name="Change">What becomes of it.</param>
/// <param name="Now">The line of Appendix 2; none when it goes out.</param>
/// <param name="Before">The lines of Appendix 1 it takes the place of, or the one that goes out.</param>
public sealed record TechniqueChangeItem(TechniqueChangeKind Change, TechniqueItem? Now, IReadOnlyList<TiedTechniqueItem> Before);

/// <summary>A line of Appendix 1 with what ties it to one of Appendix 2.</summary>
public sealed record TiedTechniqueItem(TechniqueTie? Tie, TechniqueItem Technique);

/// <summary>Shows what becomes of techniques when Appendix 2 takes the place of Appendix 1.</summary>
public sealed class TechniqueComparisonReader(LiveRegister live)
{
    // What is new and what is gone is what people come for.
    private static readonly TechniqueChangeKind[] Order =
        [TechniqueChangeKind.ComesIn, TechniqueChangeKind.GoesOut, TechniqueChangeKind.Renamed, TechniqueChangeKind.NameNotHeld, TechniqueChangeKind.Same];

    /// <summary>The changes that pass a filter: new ones first, then those gone, renamed, unreadable, the same.</summary>
    public IReadOnlyList<FoundChange> List(TechniqueComparisonFilter filter)
    {
        var register = live.Current;
        var held = HeldTechniques.In(register);
        return
        [
            .. (filter.Words is { } words ? Across(held, TechniqueWords.Read(words, register)) : held.CellAndGeneChanges)
                .Where(c => filter.Change is null || c.Kind == filter.Change)
                .Select((c, at) => new FoundChange(c, KeyOf(c, at)))
                .OrderBy(c => c.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>A change as data.</summary>
    public TechniqueChangeItem Item(FoundChange found)
    {
        var held = HeldTechniques.In(live.Current);
        return new TechniqueChangeItem(found.Change.Kind, found.Change.Now is { } now ? Line(now) : null, [.. found.Change.Before.Select(b => new TiedTechniqueItem(b.Tie, Line(b.Technique)))]);

        TechniqueItem Line(PlacedTechnique technique) => TechniqueItem.Of(technique, held.Tied(technique));
    }

    private static IEnumerable<TechniqueChange> Across(HeldTechniques held, TechniqueWords words)
    {
        var found = FoldedChapter.Find(held.Chapters, words).Select(l => l.Technique.Line).ToHashSet<ListedTechnique>(ReferenceEqualityComparer.Instance);
        return held.Changes.Where(c => c.Lines.Any(l => found.Contains(l.Line)));
    }

    // Two lines can bear the same number; then the order of the list decides.
    private static string KeyOf(TechniqueChange change, int at)
    {
        var line = change.Now ?? change.Before[0].Technique;
        return string.Create(CultureInfo.InvariantCulture, $"{Array.IndexOf(Order, change.Kind)}/{line.Chapter.Id}/{line.Line.Item:000000}/{at:000000}");
    }
}
