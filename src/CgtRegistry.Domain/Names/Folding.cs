using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CgtRegistry.Domain.Names;

/// <summary>
/// Brings names and questions to the form in which they are compared: lower case, without tone and quality marks,
/// without invisible characters, spelling pairs made equal. Letters of other scripts stay what they are, so a
/// look-alike never folds into a Latin name.
/// </summary>
public static class Folding
{
    // Pairs of spellings that Vietnamese texts use for one word (after marks are gone).
    internal static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>
    {
        ["gien"] = "gen",
        ["gene"] = "gen",
        ["genes"] = "gen",
        ["vector"] = "vecto",
        ["virus"] = "virut",
        ["leukaemia"] = "leukemia",
        ["anaemia"] = "anemia",
        ["thalassaemia"] = "thalassemia",
        ["haematology"] = "hematology",
        ["haematologic"] = "hematologic",
        ["haematopoietic"] = "hematopoietic",
        ["paediatric"] = "pediatric",
        ["tumour"] = "tumor",
        ["cells"] = "cell",
        ["tphcm"] = "hcm",
        ["hcmc"] = "hcm",
        ["cart"] = "car t",
        ["bv"] = "benh vien",
        ["bvdk"] = "benh vien da khoa",
        ["pk"] = "phong kham",
        ["pkdk"] = "phong kham da khoa",
        ["tw"] = "trung uong",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Phrases that name one thing, longest first.
    internal static readonly (string Phrase, string Word)[] Phrases =
    [
        ("thanh pho ho chi minh", "hcm"),
        ("ho chi minh city", "hcm"),
        ("tp ho chi minh", "hcm"),
        ("tp hcm", "hcm"),
        ("lo xe mi", "leukemia"),
        ("vac xin", "vaccine"),
        ("vi rut", "virut"),
        ("vec to", "vecto"),
    ];

    /// <summary>The folded words of a text, in order.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Tokens(text).Select(t => t.Folded)];

    /// <summary>The folded text as one string with single spaces.</summary>
    public static string Fold(string text) => string.Join(' ', Words(text));

    /// <summary>The words of a text, folded, each with its own marks kept beside it.</summary>
    public static IReadOnlyList<FoldedWord> Tokens(string text) => MergePhrases([.. Parts(text)]);

    /// <summary>Lower case without marks; đ and its look-alikes of the Latin script become d.</summary>
    public static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in Decompose(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                result.Append(c is 'đ' or 'Đ' or 'ð' or 'Ð' or 'ɖ' or 'Ɖ' ? 'd' : char.ToLowerInvariant(c));
            }
        }

        return result.ToString();
    }

    /// <summary>Characters that show nothing and only disturb comparison: zero-width ones, soft hyphen, variation selectors, tags.</summary>
    public static bool IsInvisible(Rune rune) =>
        rune.Value is 0x00AD or 0x034F or 0x061C or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE01EF);

    /// <summary>The folded words before those of a phrase become one.</summary>
    internal static IEnumerable<FoldedWord> Parts(string text)
    {
        foreach (var raw in Split(text))
        {
            var folded = Plain(raw);
            foreach (var part in Spellings.GetValueOrDefault(folded, IAndY(folded)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return new FoldedWord(part, Marks(raw));
            }
        }
    }

    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in Normalized(text).EnumerateRunes())
        {
            if (IsInvisible(rune))
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
                word.Append(rune.ToString());
            }
            else if (rune.Value is not ('\'' or 0x2019) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    /// <summary>A text with its letters composed, or taken apart. Half a character (a lone surrogate) and the signs U+FFFE and U+FFFF, which no XML may hold, are read as the sign for “unreadable”, which is no letter.</summary>
    public static string Normalized(string text, NormalizationForm form = NormalizationForm.FormC)
    {
        var readable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            readable.Append((rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune).ToString());
        }

        return readable.ToString().Normalize(form);
    }

    private static string Decompose(string text) => Normalized(text, NormalizationForm.FormD);

    /// <summary>The quality marks in place and the tone at the end, so that hoà and hòa are the same word and hoa another.</summary>
    private static string? Marks(string word)
    {
        var letters = new StringBuilder(word.Length + 2);
        var tone = '\0';
        var marked = false;
        foreach (var c in Decompose(word.ToLowerInvariant()))
        {
            marked |= c is 'đ' or 'ð' or 'ɖ' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
            if (c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')
            {
                tone = c;
            }
            else
            {
                letters.Append(c is 'ð' or 'ɖ' ? 'đ' : c);
            }
        }

        if (IAndY(Plain(word)) != Plain(word))
        {
            letters[^1] = 'i';
        }

        return marked ? letters.Append(tone).ToString().Normalize(NormalizationForm.FormD) : null;
    }

    // bác sĩ / bác sỹ, kĩ / kỹ, tỉ / tỷ: y after consonants and at the end of a short syllable.
    internal static string IAndY(string word) => EndsInY(word) ? word[..^1] + "i" : word;

    internal static bool EndsInY(ReadOnlySpan<char> word) => word is { Length: 2 or 3 } && word[^1] == 'y' && !"aeiouy".Contains(word[^2], StringComparison.Ordinal);

    // Until nothing more is found: “TP. Hồ Chí Minh” becomes “tp hcm” and that “hcm”.
    internal static List<FoldedWord> MergePhrases(List<FoldedWord> words)
    {
        for (var before = -1; before != words.Count;)
        {
            before = words.Count;
            foreach (var (phrase, word) in Phrases)
            {
                Merge(words, phrase.Split(' '), word);
            }
        }

        return words;
    }

    private static void Merge(List<FoldedWord> words, string[] parts, string word)
    {
        for (var at = 0; at + parts.Length <= words.Count; at++)
        {
            if (words[at].Folded == parts[0] && parts.Index().All(p => words[at + p.Index].Folded == p.Item))
            {
                words.RemoveRange(at + 1, parts.Length - 1);
                words[at] = new FoldedWord(word, null);
            }
        }
    }
}

/// <summary>A word as it is compared.</summary>
/// <param name="Folded">Without marks.</param>
/// <param name="Marks">Its marks, or none when it was written without any.</param>
public readonly record struct FoldedWord(string Folded, string? Marks)
{
    /// <summary>Equal without marks, and not contradicting each other's marks.</summary>
    public bool Fits(FoldedWord name) => Folded == name.Folded && (Marks is null || name.Marks is null || Marks == name.Marks);
}
