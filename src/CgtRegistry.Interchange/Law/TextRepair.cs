using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CgtRegistry.Interchange.Law;

/// <summary>A repair that was made in a text, and how often.</summary>
/// <param name="Rule">What was wrong, such as <c>no-break-space</c>.</param>
/// <param name="Times">How many characters it touched.</param>
public sealed record TextRepaired(string Rule, int Times);

/// <summary>
/// Puts right what printing programs do to Vietnamese text: letters put together from marks, the Icelandic eth in place
/// of Đ, blanks that are none. No other letter is touched, and everything done is listed.
/// </summary>
public static partial class TextRepair
{
    /// <summary>The text with one line a paragraph, no empty lines, single blanks; and what was repaired.</summary>
    public static (string Text, IReadOnlyList<TextRepaired> Repairs) Of(string raw)
    {
        var repairs = new List<TextRepaired>();
        var text = Composed(raw, repairs);
        text = WithoutStrayCharacters(text, repairs);
        var lines = text.Split('\n').Select(l => Blanks().Replace(l, " ").Trim(' ')).Where(l => l.Length > 0);
        return (string.Join('\n', lines), repairs);
    }

    /// <summary>The text on one line, repaired; for headings, titles and names.</summary>
    public static string Line(string raw) => Of(raw).Text.Replace('\n', ' ');

    /// <summary>
    /// A number as the issuer writes it, from what a source prints: <c>44/2011/TT-B YT</c>, <c>Thông tư 08/2025/TT-BYT</c>,
    /// <c>05/2007/TT-BYT.</c> and <c>96/2023/ND-CP</c> have their blanks, words and stops taken off and their Đ put back.
    /// </summary>
    public static string Number(string printed)
    {
        var digits = FirstDigit().Match(Line(printed));
        var number = digits.Success ? Line(printed)[digits.Index..] : Line(printed);
        number = number.Replace(" ", "", StringComparison.Ordinal).Replace('_', '-').Replace('–', '-').TrimEnd('.', ',', ';', ':');
        return UnmarkedForm().Replace(number, m => m.Value.Replace('D', 'Đ'));
    }

    private static string Composed(string raw, List<TextRepaired> repairs)
    {
        if (raw.IsNormalized(NormalizationForm.FormC))
        {
            return raw;
        }

        var composed = raw.Normalize(NormalizationForm.FormC);
        repairs.Add(new TextRepaired("not-nfc", Math.Max(1, raw.Length - composed.Length)));
        return composed;
    }

    private static string WithoutStrayCharacters(string text, List<TextRepaired> repairs)
    {
        var clean = new StringBuilder(text.Length);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var c in text)
        {
            var (rule, instead) = Instead(c);
            if (rule is not null)
            {
                counts[rule] = counts.GetValueOrDefault(rule) + 1;
            }

            clean.Append(instead);
        }

        repairs.AddRange(counts.Select(c => new TextRepaired(c.Key, c.Value)));
        return clean.ToString();
    }

    /// <summary>What is put for a character, and the rule that says so; a letter stands for itself.</summary>
    internal static (string? Rule, string Instead) Instead(char c) => c switch
    {
        '\n' => (null, "\n"),
        '\t' or '\r' => (null, " "),
        '\u2028' or '\u2029' or '\u000b' or '\f' => ("line-separator", "\n"),
        'Ð' or 'Ɖ' => ("eth-for-dd", "Đ"),
        'ð' => ("eth-for-dd", "đ"),
        '\u00AD' => ("soft-hyphen", ""),
        '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => ("zero-width", ""),
        '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => ("direction-mark", ""),
        _ when char.IsControl(c) => ("control-character", ""),
        _ when c != ' ' && char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator => ("no-break-space", " "),
        _ => (null, c.ToString()),
    };

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\d")]
    private static partial Regex FirstDigit();

    // Typed without marks: NĐ-CP, QĐ-TTg, QĐ-BYT and the like.
    [GeneratedRegex(@"(?<=/)(?:ND|QD)(?=-)", RegexOptions.CultureInvariant)]
    private static partial Regex UnmarkedForm();
}
