using System.Collections.Frozen;

namespace CgtRegistry.Domain.Law.Citing;

/// <summary>Reads the words for units of an act and their numbers.</summary>
internal static class CitedUnit
{
    private const string Alphabet = "abcdđeghiklmnopqrstuvxy";

    private static readonly FrozenDictionary<string, ProvisionLevel> Levels = new Dictionary<string, ProvisionLevel>
    {
        ["phần"] = ProvisionLevel.Part,
        ["chương"] = ProvisionLevel.Chapter,
        ["mục"] = ProvisionLevel.Section,
        ["điều"] = ProvisionLevel.Article,
        ["khoản"] = ProvisionLevel.Clause,
        ["điểm"] = ProvisionLevel.Point,
        ["tiết"] = ProvisionLevel.SubPoint,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Danh mục, hạng mục, chi tiết, thành phần, tài khoản, địa điểm: longer words that end like a unit.
    private static readonly FrozenSet<string> BeginningsOfOtherWords =
        new[] { "danh", "hạng", "chuyên", "đề", "tiết", "chi", "thời", "thành", "tài", "địa" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeginsOtherWord = BeginningsOfOtherWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The level named at this place and the token behind its word.</summary>
    public static (ProvisionLevel Level, int End)? LevelAt(CitationTokens tokens, int at) => tokens[at].Term switch
    {
        null => null,
        "phụ" => tokens.Is(at + 1, "lục") ? (ProvisionLevel.Annex, at + 2) : null,
        "tiểu" => tokens.Is(at + 1, "mục") ? (ProvisionLevel.SubSection, at + 2) : null,
        var term => Levels.TryGetValue(term, out var level) && !BeginsOtherWord.Contains(tokens.Text(at - 1)) ? (level, at + 1) : null,
    };

    /// <summary>The number of a unit of this level at this place, and the token behind it.</summary>
    public static (string Number, int End)? NumberAt(CitationTokens tokens, ProvisionLevel level, int at)
    {
        at = level == ProvisionLevel.Annex && tokens.Is(at, "số") ? at + 1 : at;
        var (text, end) = (Cased(tokens, level, at), at + 1);
        if (level == ProvisionLevel.SubPoint && tokens.IsMark(end, '.') && tokens[end].Glued && tokens[end + 1] is { Glued: true, Kind: TokenKind.Number })
        {
            (text, end) = ($"{text}.{tokens.Text(end + 1)}", end + 2);
        }

        if (!IsNumber(text, level) || GoesOn(tokens, end))
        {
            return null;
        }

        // “điểm a) khoản 2”: the bracket belongs to the letter.
        var bracket = level >= ProvisionLevel.Point && tokens.IsMark(end, ')') && LevelAt(tokens, end + 1) is not null;
        return (text, bracket ? end + 1 : end);
    }

    /// <summary>All numbers from one to another, ends included; nothing when they do not follow each other.</summary>
    public static IReadOnlyList<string>? Range(string from, string to)
    {
        if (int.TryParse(from, out var first) && int.TryParse(to, out var last))
        {
            return last > first && last - first < 100 ? [.. Enumerable.Range(first, last - first + 1).Select(n => $"{n}")] : null;
        }

        var (a, b) = (Alphabet.IndexOf(from, StringComparison.Ordinal), Alphabet.IndexOf(to, StringComparison.Ordinal));
        return from.Length == 1 && to.Length == 1 && a >= 0 && b > a ? [.. Alphabet[a..(b + 1)].Select(c => $"{c}")] : null;
    }

    // Typed text may have any case, and dd for đ as in paths.
    private static string Cased(CitationTokens tokens, ProvisionLevel level, int at)
    {
        var text = tokens.Text(at).ToString();
        return !tokens.Typed ? text : level < ProvisionLevel.Article ? text.ToUpperInvariant() : text.ToLowerInvariant().Replace("dd", "đ", StringComparison.Ordinal);
    }

    private static bool IsNumber(string text, ProvisionLevel level) => level switch
    {
        ProvisionLevel.Article or ProvisionLevel.Clause => IsDigits(text, 3, letter: true),
        ProvisionLevel.SubPoint => text.Length is > 0 and <= 4 && (char.IsAsciiDigit(text[^1]) || text.Length == 1) && char.IsLetterOrDigit(text[0]),
        ProvisionLevel.Point => IsDigits(text, 2, letter: true) || IsLetter(text),
        ProvisionLevel.Section => IsDigits(text, 2, letter: false) || IsRoman(text) || text is ['A' or 'B' or 'C' or 'D'],
        ProvisionLevel.Annex => IsDigits(text, 2, letter: true) || IsRoman(text) || text is ['A' or 'B' or 'C' or 'D'],
        ProvisionLevel.SubSection => IsDigits(text, 2, letter: false),
        _ => IsDigits(text, 2, letter: false) || IsRoman(text),
    };

    private static bool IsDigits(string text, int most, bool letter)
    {
        var digits = text.Length - text.AsSpan().TrimStart("0123456789").Length;
        return digits > 0 && digits <= most && (digits == text.Length || (letter && digits == text.Length - 1 && (char.IsAsciiLetterLower(text[^1]) || text[^1] == 'đ')));
    }

    // a, đ, and a1 for a point put in between.
    private static bool IsLetter(string text) => text.Length is 1 or 2 && Alphabet.Contains(text[0], StringComparison.Ordinal) && (text.Length == 1 || char.IsAsciiDigit(text[1]));

    private static bool IsRoman(string text) => text.Length is > 0 and <= 6 && text.All(c => "IVXL".Contains(c, StringComparison.Ordinal));

    // “45.4.LQ.38” is a code of the codification, “1.2” and “05-MP” are numbers of another kind: none is the unit its first part seems to be.
    private static bool GoesOn(CitationTokens tokens, int at) =>
        tokens[at].Glued && tokens[at + 1].Glued && ((tokens.IsMark(at, '.') && tokens[at + 1].Kind == TokenKind.Number) || tokens.IsMark(at, '/') || tokens.IsMark(at, '-'));
}
