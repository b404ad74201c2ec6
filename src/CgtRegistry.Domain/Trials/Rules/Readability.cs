using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>How hard a text is to read.</summary>
internal static partial class Readability
{
    // Fewer words say nothing of a text.
    private const int FewestWords = 20;

    /// <summary>Years of school by Flesch and Kincaid (1975); none for a text too short to tell.</summary>
    public static double? GradeOf(string english)
    {
        var words = EnglishWord().Matches(english).Select(m => m.Value).ToList();
        return words.Count < FewestWords ? null : (0.39 * words.Count / Sentences(english)) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    /// <summary>Syllables of a Vietnamese sentence on average: what stands between blanks is one.</summary>
    public static double? SyllablesOfSentence(string vietnamese) => Syllable().Count(vietnamese) is var count && count < FewestWords ? null : (double)count / Sentences(vietnamese);

    private static int Sentences(string text) => Math.Max(1, SentenceEnd().Count(text.Trim()));

    // Groups of vowels, without a silent e at the end: close enough for an average.
    private static int Syllables(string word) => Math.Max(1, Vowels().Count(word) - (SilentEnd().IsMatch(word) ? 1 : 0));

    [GeneratedRegex(@"\p{L}[\p{L}’'-]*", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Syllable();

    [GeneratedRegex(@"[.!?;:](\s|\z)|\n|(?<![.!?;:\s])\z", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[aeiouy]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vowels();

    [GeneratedRegex(@"[^aeiouyl]e\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SilentEnd();
}
