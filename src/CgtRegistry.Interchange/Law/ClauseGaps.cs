using System.Globalization;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Interchange.Law;

/// <summary>
/// Finds clauses that a source lost: numbers that are missing between others, and numbers without words. Whether the
/// clause was repealed or only lost in printing the text does not say, so a person has to look.
/// </summary>
internal static class ClauseGaps
{
    public static IEnumerable<(string Rule, string Clauses)> In(string text)
    {
        var clauses = ArticleText.Parse(text).Children.Where(c => c.Level is UnitLevel.Clause).ToList();
        var numbers = clauses.Select(c => c.Number).Where(n => char.IsAsciiDigit(n[^1])).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToHashSet();
        var missing = Enumerable.Range(1, numbers.DefaultIfEmpty().Max()).Where(n => !numbers.Contains(n)).ToList();
        if (missing.Count > 0)
        {
            yield return ("clauses-missing", string.Join(", ", missing));
        }

        var empty = clauses.Where(c => c.Words(text).TrimEnd('.', '-') == c.Number).Select(c => c.Number).ToList();
        if (empty.Count > 0)
        {
            yield return ("clauses-without-text", string.Join(", ", empty));
        }
    }
}
