using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Trials.Differences;

/// <summary>How alike two texts are by their words.</summary>
internal static class WordLikeness
{
    /// <summary>From 0, no word shared, to 1, the same words: twice the shared words by all words (Dice), each as often as it stands there.</summary>
    public static double Between(IReadOnlyDictionary<string, int> one, IReadOnlyDictionary<string, int> other)
    {
        var all = one.Values.Sum() + other.Values.Sum();
        return all == 0 ? 1 : 2.0 * one.Sum(w => Math.Min(w.Value, other.GetValueOrDefault(w.Key))) / all;
    }

    /// <summary>The words of a text and how often each stands there.</summary>
    public static IReadOnlyDictionary<string, int> WordsOf(string text) => Folding.Words(text).GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
}
