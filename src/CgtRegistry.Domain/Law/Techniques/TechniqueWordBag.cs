using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Law.Techniques;

/// <summary>The words of a technique's name, for comparing it with others.</summary>
internal sealed class TechniqueWordBag(PlacedTechnique technique)
{
    // Beyond a quarter of other words the names speak of different things.
    private const double LeastCommon = 0.75;

    private readonly IReadOnlyList<FoldedWord> _words = technique.Words;
    private Dictionary<string, int>? _counts;

    public PlacedTechnique Technique => technique;

    /// <summary>The name without marks; empty when it could not be read.</summary>
    public string Folded => field ??= string.Join(' ', _words.Select(w => w.Folded));

    public int Length => _words.Count;

    public IReadOnlyDictionary<string, int> Counts => _counts ??= _words.CountBy(w => w.Folded).ToDictionary(StringComparer.Ordinal);

    /// <summary>Whether both names are the same words with the same marks.</summary>
    public bool SaysTheSame(TechniqueWordBag other) => Length > 0 && Length == other.Length && _words.Index().All(w => w.Item.Fits(other._words[w.Index]));

    /// <summary>
    /// How near the shorter name is to this longer one: the share of words in common when all its words are here; nothing
    /// when one is not, for a technique with another word in its name is another technique.
    /// </summary>
    public double Contains(TechniqueWordBag shorter)
    {
        var near = 2.0 * shorter.Length / (Length + shorter.Length);
        return shorter.Length > 0 && near >= LeastCommon && shorter.Counts.All(w => Counts.GetValueOrDefault(w.Key) >= w.Value) ? near : 0;
    }

    /// <summary>The share of words two names have in common, whatever the others are.</summary>
    public double Likeness(TechniqueWordBag other) =>
        Length + other.Length == 0 ? 0 : 2.0 * Counts.Sum(w => Math.Min(w.Value, other.Counts.GetValueOrDefault(w.Key))) / (Length + other.Length);
}
