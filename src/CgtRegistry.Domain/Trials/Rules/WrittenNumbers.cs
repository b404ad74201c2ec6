using System.Globalization;
using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>
/// Compares the numbers of a Vietnamese and an English text, each written in its own way (1.234,5 and 1,234.5). Small numbers
/// may be words in one of them; digits within a name (CD19) are no numbers.
/// </summary>
internal static partial class WrittenNumbers
{
    private static readonly string[] VietnameseWords = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    private static readonly string[] EnglishWords = ["zero|no|none", "one|single|a|an|once", "two|double|twice|both", "three|triple", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Numbers that only one of the texts has, as “vi 10”, “en 12”.</summary>
    public static IReadOnlyList<string> Differences(string vi, string en)
    {
        var (left, right) = (Numbers(vi, '.', ','), Numbers(WithMonths(en), ',', '.'));
        return
        [
            .. left.Except(right).Where(n => !IsWord(n, en, EnglishWords)).Select(n => $"vi {n.ToString(CultureInfo.InvariantCulture)}"),
            .. right.Except(left).Where(n => !IsWord(n, Plain.Composed(vi), VietnameseWords)).Select(n => $"en {n.ToString(CultureInfo.InvariantCulture)}"),
        ];
    }

    private static List<decimal> Numbers(string text, char group, char point) =>
        [.. Number().Matches(WithPowers(text)).Select(m => Read(m.Value, group, point)).OfType<decimal>().Distinct().Order()];

    // A separator before three digits groups thousands where the language groups by it; otherwise it is a decimal point.
    private static decimal? Read(string number, char group, char point)
    {
        var plain = Regex.IsMatch(number, $@"\A[1-9][0-9]{{0,2}}(\{group}[0-9]{{3}})+(\{point}[0-9]+)?\z") ? number.Replace(group.ToString(), "", StringComparison.Ordinal) : number;
        return decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value / 1.000000000000000000000000000000m : null;
    }

    private static string WithPowers(string text) => Superscripts().Replace(text, m => " ^ " + string.Concat(m.Value.Select(c => (char)('0' + CharUnicodeInfo.GetDigitValue(c)))));

    private static string WithMonths(string text) =>
        Month().Replace(text, m => $" {Array.FindIndex(Months, n => n.StartsWith(m.Value[..3], StringComparison.OrdinalIgnoreCase)) + 1} ");

    private static bool IsWord(decimal number, string text, string[] words) =>
        number >= 0 && number < words.Length && number == decimal.Truncate(number) && Regex.IsMatch(text, $@"\b({words[(int)number]})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"(?<![\p{L}0-9.,]|\p{L}-)[0-9]+([.,][0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", RegexOptions.CultureInvariant)]
    private static partial Regex Superscripts();

    // Only beside a number: “may” is also a verb.
    [GeneratedRegex(@"(?<=[0-9]\s)(January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(January|February|March|April|May|June|July|August|September|October|November|December)(?=\s[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
