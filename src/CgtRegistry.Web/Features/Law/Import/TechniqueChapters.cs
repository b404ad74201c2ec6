using System.Globalization;
using System.Text.RegularExpressions;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Interchange;
using CgtRegistry.Interchange.Law;

namespace CgtRegistry.Web.Features.Law.Import;

/// <summary>
/// Makes chapters of the lines of the national technique list. Every line goes into the register as it is printed; what
/// looks wrong in it (a number twice, a number missing, a name that could not be read) is said and left standing.
/// </summary>
internal static partial class TechniqueChapters
{
    // Circular 23/2024/TT-BYT, Articles 1 and 3, with the days moved by Circular 25/2026/TT-BYT, Article 3.
    private static readonly Period FirstAppendix = new(new DateOnly(2024, 10, 18), new DateOnly(2028, 1, 1));
    private static readonly Period SecondAppendix = new(new DateOnly(2028, 1, 1));
    private static readonly Citation PeriodMoved = new(new SourceId("diepxuan-25-2026-tt-byt"), EvidenceGrade.A, "Art. 3");
    private static readonly SourceId Annex = new("circular-23-2024-annex");

    /// <summary>The chapters of both appendices, in order.</summary>
    public static IReadOnlyList<TechniqueChapter> Of(IEnumerable<TechniqueLine> lines, Citation citation, List<Complaint> complaints) =>
        [.. lines.GroupBy(l => l.Appendix).OrderBy(a => a.Key).SelectMany(appendix => Appendix(appendix.Key, [.. appendix], citation, complaints))];

    private static IEnumerable<TechniqueChapter> Appendix(int number, IReadOnlyList<TechniqueLine> lines, Citation citation, List<Complaint> complaints)
    {
        Check(lines, complaints);
        foreach (var chapter in Numbered(lines).GroupBy(l => l.Chapter).OrderBy(c => c.Key))
        {
            var printed = chapter.Select(l => l.Line).ToList();
            var heading = printed.Where(l => l.Chapter.Length > 0).CountBy(l => l.Chapter).MaxBy(h => h.Value).Key;
            complaints.AddRange(printed.Where(l => l.Chapter != heading).Select(l => About(l, "chapter", l.Chapter, "chapter-misread") with { Repaired = true }));
            var place = Place(number, printed.Min(l => l.Item), printed.Max(l => l.Item));
            var applies = number == 1 ? FirstAppendix : SecondAppendix;
            yield return new TechniqueChapter
            {
                Id = TechniqueChapterId.Of(number, chapter.Key),
                Appendix = number,
                Heading = heading,
                Lines = [.. printed.Select(l => new ListedTechnique(l.Item, l.Name, l.Code, l.ItemInChapter, l.LinkedCode, l.Page))],
                From = applies.From,
                Until = applies.Until,
                Citations = [citation with { Source = Annex, Place = place }, citation with { Place = place }, PeriodMoved],
            };
        }
    }

    // A chapter whose number could not be read is the one the lines around stand in.
    private static IEnumerable<(int Chapter, TechniqueLine Line)> Numbered(IEnumerable<TechniqueLine> lines)
    {
        int? running = null;
        foreach (var line in lines)
        {
            running = LeadingNumber().Match(line.Chapter) is { Success: true } printed
                ? int.Parse(printed.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
                : running ?? throw new RefusedFileException("technique-without-chapter", $"{Name(line)} stands in no chapter. Put it right and import the file again.");
            yield return (running.Value, line);
        }
    }

    private static void Check(IReadOnlyList<TechniqueLine> lines, List<Complaint> complaints)
    {
        var seen = new SortedSet<int>();
        complaints.AddRange(lines.Where(l => !seen.Add(l.Item)).Select(l => About(l, "item", l.Name, "item-twice") with { AsPrinted = true }));
        complaints.AddRange(lines.Where(l => l.Name.Length == 0).Select(l => About(l, "name", l.Chapter, "technique-without-name") with { AsPrinted = true }));
        var next = 1;
        foreach (var item in seen)
        {
            if (item > next)
            {
                complaints.Add(new Complaint(Place(lines[0].Appendix, next, item - 1), "item", "", "items-missing") { AsPrinted = true });
            }

            next = item + 1;
        }
    }

    private static Complaint About(TechniqueLine line, string field, string value, string rule) => Complaint.About(Name(line), field, value, rule);

    private static string Place(int appendix, int first, int last) => string.Create(CultureInfo.InvariantCulture, $"Appendix {appendix}, items {first}–{last}");

    private static string Name(TechniqueLine line) => string.Create(CultureInfo.InvariantCulture, $"Appendix {line.Appendix}, item {line.Item}");

    [GeneratedRegex(@"^(\d{1,2})\.")]
    private static partial Regex LeadingNumber();
}
