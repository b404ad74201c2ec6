using System.Globalization;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Interchange.Law;

/// <summary>The order of articles in a text: 7, 7a, 7b, 8; letters in the order of the Vietnamese alphabet.</summary>
internal sealed class ArticleOrder : IComparer<string>
{
    private ArticleOrder()
    {
    }

    public static ArticleOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => Key(x).CompareTo(Key(y));

    private static (int Number, int Letter) Key(string? path)
    {
        var number = path?[(path.LastIndexOf('-') + 1)..] ?? "";
        var digits = string.Concat(number.TakeWhile(char.IsAsciiDigit));
        var letter = PointLetters.Printed(number[digits.Length..]);
        return (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : int.MaxValue, letter.Length == 0 ? -1 : PointLetters.Rank(letter[0]));
    }
}
