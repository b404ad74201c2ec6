using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Techniques;

namespace CgtRegistry.Web.Features.Law.Techniques;

/// <summary>
/// The national technique list as one picture of the register holds it: the whole list where it was taken in, else the
/// lines of cell and gene therapy that are tied to therapies.
/// </summary>
public sealed class HeldTechniques
{
    private static readonly ConditionalWeakTable<Register, HeldTechniques> Pictures = [];

    private readonly FrozenDictionary<(int Appendix, int Item), TechniqueListEntry> _tied;
    private readonly AppendixChanges _changes;

    private HeldTechniques(Register register)
    {
        _tied = register.Techniques.Values.DistinctBy(t => (t.Appendix, t.Item)).ToFrozenDictionary(t => (t.Appendix, t.Item));
        IsWhole = register.TechniqueChapters.Count > 0;
        Chapters = [.. (IsWhole ? register.TechniqueChapters.Values : OfTied(register)).OrderBy(c => c.Id.Value, StringComparer.Ordinal)];
        _changes = AppendixChanges.Of(Chapters);
    }

    /// <summary>Whether all lines of the list are held, not only those tied to therapies.</summary>
    public bool IsWhole { get; }

    /// <summary>The chapters of both appendices, in order.</summary>
    public IReadOnlyList<TechniqueChapter> Chapters { get; }

    /// <summary>What becomes of every line when Appendix 2 takes the place of Appendix 1.</summary>
    public IEnumerable<TechniqueChange> Changes => _changes.All.Select(c => c.Change);

    /// <summary>Those of them that speak of cell or gene therapy: tied to therapies, or by their names.</summary>
    public IEnumerable<TechniqueChange> CellAndGeneChanges => _changes.All.Where(c => c.SaysSo || c.Change.Lines.Any(l => Tied(l) is not null)).Select(c => c.Change);

    /// <summary>The list as a picture of the register holds it; made once for each.</summary>
    public static HeldTechniques In(Register register) => Pictures.GetValue(register, r => new HeldTechniques(r));

    /// <summary>How many lines an appendix has here.</summary>
    public int Count(int appendix) => Chapters.Where(c => c.Appendix == appendix).Sum(c => c.Lines.Count);

    /// <summary>The days on which an appendix applies.</summary>
    public Period? Applies(int appendix) => Chapters.FirstOrDefault(c => c.Appendix == appendix)?.Applies;

    /// <summary>The entry that ties a line to therapies; none when nobody has tied it.</summary>
    public TechniqueListEntry? Tied(PlacedTechnique technique) => _tied.GetValueOrDefault((technique.Chapter.Appendix, technique.Line.Item));

    private static IEnumerable<TechniqueChapter> OfTied(Register register) =>
        register.Techniques.Values.GroupBy(t => (t.Appendix, t.Chapter)).Select(entries => new TechniqueChapter
        {
            Id = TechniqueChapterId.Of(entries.Key.Appendix, int.TryParse(entries.Key.Chapter.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0),
            Appendix = entries.Key.Appendix,
            Heading = entries.Key.Chapter,
            Lines = [.. entries.OrderBy(t => t.Item).Select(t => new ListedTechnique(t.Item, t.Name.Vi, t.Code, LinkedCode: t.LinkedCode))],
            From = entries.Min(t => t.From),
            Until = entries.First().Until,
            Citations = entries.First().Citations,
        });
}
