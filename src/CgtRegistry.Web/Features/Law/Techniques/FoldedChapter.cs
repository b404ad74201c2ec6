using System.Globalization;
using System.Runtime.CompilerServices;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Techniques;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Web.Features.Law.Techniques;

/// <summary>A line of a chapter, with what makes it one of a kind: a number can be printed twice.</summary>
/// <param name="Technique">The line where it stands.</param>
/// <param name="Copy">How many lines before it in the chapter bear the same number.</param>
public sealed record ChapterLine(PlacedTechnique Technique, int Copy)
{
    /// <summary>Its place in the order of the whole list.</summary>
    public string Key { get; } = string.Create(CultureInfo.InvariantCulture, $"{Technique.Chapter.Id}/{Technique.Line.Item:000000}/{Copy:000}");
}

/// <summary>
/// The lines of a chapter, found by the words of their names. The words are folded once for each chapter object, and
/// pictures of the register share the objects, so a new publication folds only what it changed.
/// </summary>
internal sealed class FoldedChapter
{
    private static readonly ConditionalWeakTable<TechniqueChapter, FoldedChapter> Known = [];

    private readonly Dictionary<string, (FoldedWord Word, int[] Lines)[]> _words;
    private readonly ILookup<string, int> _codes;

    private FoldedChapter(TechniqueChapter chapter)
    {
        Lines = [.. chapter.Lines.GroupBy(l => l.Item).OrderBy(g => g.Key).SelectMany(same => same.Index().Select(l => new ChapterLine(new PlacedTechnique(chapter, l.Item), l.Index)))];
        _words = Each(l => l.Words).GroupBy(p => p.Part, p => p.At).Select(g => (Word: g.Key, Lines: g.Distinct().ToArray()))
            .GroupBy(w => w.Word.Folded, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _codes = Each(l => TechniqueCodes.Read(l.Line.Code).Concat(TechniqueCodes.Read(l.Line.LinkedCode))).ToLookup(p => p.Part, p => p.At, StringComparer.OrdinalIgnoreCase);
    }

    private IReadOnlyList<ChapterLine> Lines { get; }

    private static FoldedChapter Of(TechniqueChapter chapter) => Known.GetValue(chapter, c => new FoldedChapter(c));

    /// <summary>
    /// The lines of some chapters that hold what is asked, all of them when nothing is. Whole words come first; only where
    /// nobody holds them may the last one be unfinished.
    /// </summary>
    public static IReadOnlyList<ChapterLine> Find(IEnumerable<TechniqueChapter> chapters, TechniqueWords? asked)
    {
        var folded = chapters.Select(Of).ToList();
        if (asked is null)
        {
            return [.. folded.SelectMany(c => c.Lines)];
        }

        List<ChapterLine> whole = [.. folded.SelectMany(c => c.Holding(asked, unfinished: false))];
        return whole.Count > 0 ? whole : [.. folded.SelectMany(c => c.Holding(asked, unfinished: true))];
    }

    private IEnumerable<ChapterLine> Holding(TechniqueWords asked, bool unfinished)
    {
        var found = new bool[Lines.Count];
        foreach (var way in asked.Ways)
        {
            for (var (held, at) = (Held(way, unfinished), 0); at < found.Length; at++)
            {
                found[at] |= held[at] == way.Words.Count + way.Codes.Count;
            }
        }

        return Lines.Where((_, at) => found[at]);
    }

    // For each line, how many of the words and codes it holds, one after the other.
    private int[] Held(WayToAsk way, bool unfinished)
    {
        var held = new int[Lines.Count];
        var step = 0;
        foreach (var (at, word) in way.Words.Index())
        {
            Mark(unfinished && at == way.Words.Count - 1
                ? _words.Where(w => w.Key.StartsWith(word.Folded, StringComparison.Ordinal)).SelectMany(w => w.Value).SelectMany(w => w.Lines)
                : _words.GetValueOrDefault(word.Folded, []).Where(w => word.Fits(w.Word)).SelectMany(w => w.Lines));
        }

        foreach (var code in way.Codes)
        {
            Mark(_codes[code]);
        }

        return held;

        void Mark(IEnumerable<int> lines)
        {
            foreach (var line in lines)
            {
                held[line] += held[line] == step ? 1 : 0;
            }

            step++;
        }
    }

    private IEnumerable<(T Part, int At)> Each<T>(Func<PlacedTechnique, IEnumerable<T>> parts) =>
        Lines.Index().SelectMany(l => parts(l.Item.Technique).Select(p => (p, l.Index)));
}
