using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Techniques;

namespace CgtRegistry.Web.Features.Law.Techniques;

/// <summary>A line of the technique list as data. Listed is not permitted.</summary>
/// <param name="Appendix">1 or 2.</param>
/// <param name="Item">Running number in the appendix; the copy prints some twice.</param>
/// <param name="Code">Technique code of Appendix 1.</param>
/// <param name="LinkedCode">Codes of Appendix 1 that a line of Appendix 2 is tied to, as printed.</param>
/// <param name="LinkedCodes">The same codes as far as they can be read.</param>
/// <param name="ItemInChapter">Running number in the chapter (Appendix 2).</param>
/// <param name="Chapter">Id of the chapter, such as app1-02.</param>
/// <param name="ChapterHeading">Its heading as printed.</param>
/// <param name="Name">The name as printed; none when the copy is not readable there.</param>
/// <param name="Page">Page of the copy.</param>
/// <param name="From">First day the appendix applies.</param>
/// <param name="Until">First day it no longer applies.</param>
/// <param name="Entry">Id of the register's entry for a line of cell or gene therapy.</param>
/// <param name="EntryName">The name in both languages, for such an entry.</param>
/// <param name="Use">What it is for, for such an entry.</param>
/// <param name="Therapies">Therapies it is tied to.</param>
/// <param name="Conditions">Conditions it is tied to.</param>
public sealed record TechniqueItem(
    int Appendix,
    int Item,
    string? Code,
    string? LinkedCode,
    IReadOnlyList<string> LinkedCodes,
    int? ItemInChapter,
    string Chapter,
    string ChapterHeading,
    string? Name,
    int? Page,
    DateOnly From,
    DateOnly? Until,
    string? Entry,
    LocalText? EntryName,
    TechniqueUse? Use,
    IReadOnlyList<string> Therapies,
    IReadOnlyList<string> Conditions)
{
    /// <summary>A line with the entry that ties it, if there is one.</summary>
    public static TechniqueItem Of(PlacedTechnique technique, TechniqueListEntry? tied)
    {
        var (chapter, line) = technique;
        return new TechniqueItem(
            chapter.Appendix, line.Item, line.Code, line.LinkedCode, TechniqueCodes.Read(line.LinkedCode), line.ItemInChapter, chapter.Id.Value, chapter.Heading,
            line.Name.Length > 0 ? line.Name : null, line.Page, chapter.From, chapter.Until, tied?.Id.Value, tied?.Name, tied?.Use,
            [.. tied?.Therapies.Select(t => t.Value) ?? []], [.. tied?.Conditions.Select(c => c.Value) ?? []]);
    }
}
