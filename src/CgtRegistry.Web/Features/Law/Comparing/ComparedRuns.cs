using CgtRegistry.Domain.Law.Comparing;

namespace CgtRegistry.Web.Features.Law.Comparing;

/// <summary>Puts what did not change together, so that a reader sees the differences and can unfold the rest.</summary>
internal static class ComparedRuns
{
    // So many words on both sides of a change are enough to know where one is.
    private const int WordsInSight = 14;
    private const int FewestFolded = 3 * WordsInSight;

    /// <summary>Neighbouring parts in which nothing differs as one group; every other part alone.</summary>
    public static IEnumerable<(IReadOnlyList<PartDifference> Parts, bool Same)> Of(IReadOnlyList<PartDifference> parts)
    {
        var same = new List<PartDifference>();
        foreach (var part in parts)
        {
            if (part.IsSame)
            {
                same.Add(part);
                continue;
            }

            if (same.Count > 0)
            {
                yield return (same, true);
                same = [];
            }

            yield return ([part], false);
        }

        if (same.Count > 0)
        {
            yield return (same, true);
        }
    }

    /// <summary>A long run of kept words cut into what stays in sight and what is folded between.</summary>
    /// <param name="run">The run.</param>
    /// <param name="first">Nothing stands before it, so its beginning need not be shown.</param>
    /// <param name="last">Nothing stands after it, so its end need not be shown.</param>
    public static (string Head, string Folded, string Tail) Cut(WordRun run, bool first, bool last)
    {
        if (run.Kind is not RunKind.Kept || run.Words < FewestFolded)
        {
            return (run.Text, "", "");
        }

        var head = first && !last ? 0 : After(run.Text, WordsInSight);
        var tail = last ? run.Text.Length : BeforeLast(run.Text, WordsInSight);
        return (run.Text[..head], run.Text[head..tail], run.Text[tail..]);
    }

    private static int After(string text, int words)
    {
        var at = 0;
        while (words-- > 0 && at < text.Length)
        {
            at = text.IndexOfAny([' ', '\n'], at + 1) is > 0 and var next ? next : text.Length;
        }

        return at;
    }

    private static int BeforeLast(string text, int words)
    {
        var at = text.Length;
        while (words-- > 0 && at > 0)
        {
            at = Math.Max(0, text.LastIndexOfAny([' ', '\n'], at - 1));
        }

        return at;
    }
}
