using System.Text.RegularExpressions;
using DiffPlex;

namespace CgtRegistry.Web.Features.Law.Comparing;

/// <summary>What became of a run of words.</summary>
public enum RunKind
{
    Kept,
    Removed,
    Added,
}

/// <summary>Words one after another that were kept, taken out or put in; line breaks are kept in them.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Text">The words.</param>
/// <param name="Words">How many there are.</param>
public sealed record WordRun(RunKind Kind, string Text, int Words);

/// <summary>Compares two wordings word by word.</summary>
public static partial class WordDifference
{
    // Where less than this share stayed, single words in common are chance: the whole is shown as replaced.
    private const double FewestKept = 0.25;

    /// <summary>The runs of both wordings: without those added the left one, without those removed the right one.</summary>
    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var diff = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Pieces);
        var (old, now) = (diff.PiecesOld, diff.PiecesNew);
        var kept = old.Length - diff.DiffBlocks.Sum(b => b.DeleteCountA);
        if (kept < FewestKept * Math.Max(old.Length, now.Length))
        {
            return [.. Runs([new Stretch(RunKind.Removed, old), new Stretch(RunKind.Added, now)])];
        }

        var stretches = new List<Stretch>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            stretches.Add(new(RunKind.Kept, Cut(now, at, block.InsertStartB - at)));
            stretches.Add(new(RunKind.Removed, Cut(old, block.DeleteStartA, block.DeleteCountA)));
            stretches.Add(new(RunKind.Added, Cut(now, block.InsertStartB, block.InsertCountB)));
            at = block.InsertStartB + block.InsertCountB;
        }

        stretches.Add(new(RunKind.Kept, Cut(now, at, now.Length - at)));
        return [.. Runs(WithoutIslands([.. stretches.Where(s => s.Words.Count > 0)]))];
    }

    // One word kept between two changes is chance and only breaks the reading: it is taken out and put in again.
    private static IEnumerable<Stretch> WithoutIslands(List<Stretch> stretches) => stretches.Index().SelectMany<(int Index, Stretch Item), Stretch>(s =>
        s.Item is { Kind: RunKind.Kept, Words.Count: 1 } && s.Index > 0 && s.Index < stretches.Count - 1
            ? [s.Item with { Kind = RunKind.Removed }, s.Item with { Kind = RunKind.Added }]
            : [s.Item]);

    // Between two kept runs everything removed comes first, then everything added.
    private static IEnumerable<WordRun> Runs(IEnumerable<Stretch> stretches)
    {
        List<string> removed = [], added = [];
        foreach (var stretch in stretches.Where(s => s.Words.Count > 0).Append(new Stretch(RunKind.Kept, [])))
        {
            switch (stretch.Kind)
            {
                case RunKind.Removed:
                    removed.AddRange(stretch.Words);
                    break;
                case RunKind.Added:
                    added.AddRange(stretch.Words);
                    break;
                default:
                    foreach (var run in new[] { new Stretch(RunKind.Removed, removed), new Stretch(RunKind.Added, added), stretch }.Where(s => s.Words.Count > 0))
                    {
                        yield return new WordRun(run.Kind, string.Concat(run.Words), run.Words.Count(w => w.Any(char.IsLetterOrDigit)));
                    }

                    (removed, added) = ([], []);
                    break;
            }
        }
    }

    private static IReadOnlyList<string> Cut(IReadOnlyList<string> words, int start, int count) => [.. words.Skip(start).Take(count)];

    private static string[] Pieces(string text) => [.. Piece().Matches(text).Select(m => m.Value)];

    // Every word carries the blank before it, so that the pieces put together are the wording again.
    [GeneratedRegex(@"\n|[^\S\n]*(?:[\p{L}\p{M}\p{N}]+|[^\s])|[^\S\n]+")]
    private static partial Regex Piece();

    private sealed record Stretch(RunKind Kind, IReadOnlyList<string> Words);
}
