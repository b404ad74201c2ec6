namespace CgtRegistry.Domain.Law.Comparing;

/// <summary>Which part of the one text is which part of the other; each belongs to at most one pair.</summary>
internal sealed class Pairs
{
    private readonly Dictionary<TextPart, TextPart> _after = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TextPart, TextPart> _before = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a part of the left text has become.</summary>
    public TextPart? AfterOf(TextPart before) => _after.GetValueOrDefault(before);

    /// <summary>What a part of the right text was.</summary>
    public TextPart? BeforeOf(TextPart after) => _before.GetValueOrDefault(after);

    /// <summary>Whether a part, of either side, belongs to no pair.</summary>
    public bool IsFree(TextPart part) => !_after.ContainsKey(part) && !_before.ContainsKey(part);

    /// <summary>Pairs the candidates of two lists, the best first; of equally good ones those that stand nearest.</summary>
    /// <param name="left">Parts of the left text.</param>
    /// <param name="right">Parts of the right text.</param>
    /// <param name="measure">How well two parts fit; none when they do not.</param>
    public void Match(IReadOnlyList<TextPart> left, IReadOnlyList<TextPart> right, Func<TextPart, TextPart, double?> measure)
    {
        var candidates = new List<(double Fit, int Distance, int Low, int High, TextPart Left, TextPart Right)>();
        foreach (var (i, l) in left.Index().Where(p => IsFree(p.Item)))
        {
            foreach (var (j, r) in right.Index().Where(p => IsFree(p.Item)))
            {
                if (measure(l, r) is { } fit)
                {
                    candidates.Add((fit, Math.Abs(i - j), Math.Min(i, j), Math.Max(i, j), l, r));
                }
            }
        }

        // No key prefers a side, so that comparing the other way round finds the same pairs.
        foreach (var (_, _, _, _, l, r) in candidates.OrderByDescending(c => c.Fit).ThenBy(c => c.Distance).ThenBy(c => c.Low).ThenBy(c => c.High).Where(c => IsFree(c.Left) && IsFree(c.Right)))
        {
            _after.Add(l, r);
            _before.Add(r, l);
        }
    }
}
