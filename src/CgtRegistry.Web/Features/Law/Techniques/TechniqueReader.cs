using CgtRegistry.Domain;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Law.Techniques;

/// <summary>A line that was found.</summary>
/// <param name="Line">The line.</param>
/// <param name="Tied">The entry that ties it to therapies, if anybody has tied it.</param>
public sealed record FoundTechnique(ChapterLine Line, TechniqueListEntry? Tied)
{
    public TechniqueChapter Chapter => Line.Technique.Chapter;
    public ListedTechnique Listed => Line.Technique.Line;
}

/// <summary>Searches the national technique list (Circular 23/2024/TT-BYT). Listed is not permitted.</summary>
public sealed class TechniqueReader(LiveRegister live)
{
    /// <summary>The list as it is held now.</summary>
    public HeldTechniques Held => HeldTechniques.In(live.Current);

    /// <summary>The lines that pass a filter, in the order of the list.</summary>
    public IReadOnlyList<FoundTechnique> List(TechniqueFilter filter)
    {
        var register = live.Current;
        var held = HeldTechniques.In(register);
        return [.. FoldedChapter.Find(held.Chapters.Where(c => InReach(c, filter)), WordsOf(filter.Words)).Select(l => new FoundTechnique(l, held.Tied(l.Technique))).Where(f => Passes(f, filter, register))];
    }

    /// <summary>The words of a search, for marking what was found.</summary>
    public TechniqueWords? WordsOf(string? text) => text is null ? null : TechniqueWords.Read(text, live.Current);

    /// <summary>The therapies a line is found under: those it is tied to and the wider ones they are cases of.</summary>
    public IEnumerable<TherapyId> FoundUnder(FoundTechnique found) =>
        found.Tied is null ? [] : live.Current.Therapies.Keys.Where(t => found.Tied.Therapies.Any(own => Reaches(live.Current, t, own)));

    private static bool InReach(TechniqueChapter chapter, TechniqueFilter filter) =>
        (filter.Chapter is null || chapter.Id == filter.Chapter)
        && (filter.Appendices?.Contains(chapter.Appendix) ?? (filter.Chapter is not null || chapter.Applies.Covers(filter.On)));

    private static bool Passes(FoundTechnique found, TechniqueFilter filter, Register register) =>
        (!filter.OnlyTied || found.Tied is not null) && (filter.Therapy is not { } asked || (found.Tied?.Therapies.Any(own => Reaches(register, asked, own)) ?? false));

    private static bool Reaches(Register register, TherapyId asked, TherapyId own) => register.TherapyLineage.Between(asked, own) is Kinship.Same or Kinship.Wider;
}
