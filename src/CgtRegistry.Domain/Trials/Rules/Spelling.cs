using System.Text;
using System.Text.RegularExpressions;
using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>
/// Slips that can be told without a dictionary: a tone mark on the wrong vowel (“hòan”), two tone marks in a syllable, marks loose
/// from their letters, Cyrillic or Greek look-alikes among Latin letters, a word twice. Nothing else about spelling is checked.
/// </summary>
internal static partial class Spelling
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>What slipped, each kind once.</summary>
    public static IEnumerable<LocalText> Slips(string language, string text)
    {
        var composed = Plain.Composed(text);
        if (composed != text)
        {
            yield return new LocalText("Dấu bị tách rời khỏi chữ (Unicode tổ hợp). Hãy gõ lại bằng Unicode dựng sẵn.", "Marks stand apart from their letters (decomposed Unicode). Please type the text again.");
        }

        if (MixedScripts().Match(composed) is { Success: true } mixed)
        {
            yield return new LocalText($"“{mixed.Value}” lẫn chữ của bảng chữ cái khác. Hãy gõ lại từ này.", $"“{mixed.Value}” mixes letters of different scripts. Please type the word again.");
        }

        if ((language is "vi" ? VietnameseTwice() : EnglishTwice()).Match(composed) is { Success: true } twice)
        {
            yield return new LocalText($"Từ lặp: “{twice.Value}”. Hãy bỏ một từ.", $"A word stands twice: “{twice.Value}”. Please remove one.");
        }

        if (language is "vi" && Word().Matches(composed).Select(m => m.Value).FirstOrDefault(w => Misplaced().IsMatch(w) || w.Normalize(NormalizationForm.FormD).Count(Tones.Contains) > 1) is { } slipped)
        {
            yield return new LocalText($"Dấu thanh đặt sai trong “{slipped}”. Hãy sửa lại.", $"The tone mark in “{slipped}” is misplaced. Please correct it.");
        }
    }

    // Greek letters that look like no Latin one belong to names of genes (IFN-γ, TGFβ).
    [GeneratedRegex(@"\b\p{L}*([A-Za-z][\p{IsCyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]|[\p{IsCyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο][A-Za-z])\p{L}*\b", RegexOptions.CultureInvariant)]
    private static partial Regex MixedScripts();

    // Vietnamese doubles words on purpose (dần dần); these are never doubled.
    [GeneratedRegex(@"\b(của|và|là|các|những|được|cho|trong|với|theo|tại|bằng|để|hoặc|bệnh|người|điều|nghiên|cứu|tế|bào) \1\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VietnameseTwice();

    [GeneratedRegex(@"\b(?!had\b|that\b)([A-Za-z]{2,}) \1\b(?!-)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EnglishTwice();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // With a letter after oa, oe, uy the mark stands on the second vowel: hoàn, khoẻn, huỳnh.
    [GeneratedRegex(@"(?<!q)[òóỏõọ][ae][nmtcpiyou]|(?<!q)[ùúủũụ]y[ntcpêu]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Misplaced();
}
