using System.Globalization;
using System.Text;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Accounts.Passwords;

/// <summary>
/// What a password must be (NIST SP 800-63B-4; ASVS 5.0 6.2): long, any characters at all, nothing that is guessed first.
/// Names and common words are no harm in a password; they are taken out before what is left is judged. All passwords are
/// compared in composed form (NFC), so that every keyboard writes the same one.
/// </summary>
internal static class PasswordRules
{
    /// <summary>Fewest characters (code points).</summary>
    public const int Least = 15;

    /// <summary>Most characters.</summary>
    public const int Most = 128;

    private const int LeastLeft = 8;
    private const int LeastDifferent = 5;
    private const int LongestUnit = 8;
    private const int MostDigits = 20; // days and telephone numbers

    /// <summary>Why a password is not taken; none when it is.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="context">Names of the person, the place and the register: the first things somebody tries.</param>
    public static Refusal? Check(string password, IEnumerable<string> context)
    {
        var composed = password.Normalize(NormalizationForm.FormC);
        return composed.EnumerateRunes().Count() switch
        {
            < Least => Of("too-short"),
            > Most => Of("too-long"),
            _ => IsGuessedFirst(composed, context) ? Of("guessed-first") : null,
        };
    }

    private static bool IsGuessedFirst(string password, IEnumerable<string> context)
    {
        var plain = CommonWords.Plain(password);
        if (plain.Distinct().Count() < LeastDifferent || IsRepeated(plain))
        {
            return true;
        }

        var left = new StringBuilder(plain);
        foreach (var word in CommonWords.All.Concat(context.SelectMany(CommonWords.PartsOf)).OrderByDescending(w => w.Length))
        {
            left.Replace(word, " ");
        }

        var rest = string.Concat(KeyboardWalks.Without(left.ToString()).Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c)));
        return StringInfo.ParseCombiningCharacters(rest).Length < LeastLeft || rest.All(char.IsAsciiDigit) && rest.Length <= MostDigits;
    }

    // abcabcabcabcabc, 2026202620262026
    private static bool IsRepeated(string text) =>
        Enumerable.Range(1, Math.Min(LongestUnit, text.Length / 2)).Any(unit => Enumerable.Range(unit, text.Length - unit).All(i => text[i] == text[i - unit]));

    private static Refusal Of(string code) => new(
        $"password-{code}", Texts.Both($"password.{code}", ("n", _ => code == "too-long" ? Most : Least)), Texts.Both($"password.{code}.do"), "password");
}
