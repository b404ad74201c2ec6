namespace CgtRegistry.Domain.Law.Citing;

/// <summary>
/// Where the clauses (“1. …”) and points (“a) …”) of a wording begin, so that “khoản này” can be told. Numbers must follow
/// each other; quoted wordings of other acts are passed over.
/// </summary>
public sealed class WordingOutline
{
    private const string Alphabet = "abcdđeghiklmnopqrstuvxy";

    private readonly string _path;
    private readonly bool _hasClauses;
    private readonly List<(int At, string Path)> _units = [];
    private string _clause = "";
    private string _point = "";

    /// <param name="text">The wording.</param>
    /// <param name="path">The provision whose wording it is: an article or a clause.</param>
    public WordingOutline(string text, string path)
        : this(new CitationTokens(text), path)
    {
    }

    internal WordingOutline(CitationTokens tokens, string path)
    {
        _path = path;
        var level = ProvisionPath.Read(path)?[^1].Level;
        _hasClauses = level == ProvisionLevel.Article;
        if (level is not (ProvisionLevel.Article or ProvisionLevel.Clause))
        {
            return;
        }

        var quotes = new Quotes();
        for (var at = 0; at < tokens.Count; at++)
        {
            quotes.Pass(tokens, at);
            if (!quotes.Open && Begins(tokens, at) && Unit(tokens, at) is { } unit)
            {
                _units.Add((tokens.Place(at, at + 1).At, unit));
            }
        }
    }

    /// <summary>The path of the smallest unit in which a place of the wording stands, as far as it can be told.</summary>
    public string At(int place)
    {
        var unit = _units.FindLastIndex(u => u.At <= place);
        return unit < 0 ? _path : _units[unit].Path;
    }

    private string? Unit(CitationTokens tokens, int at)
    {
        var number = tokens.Text(at).ToString();
        if (_hasClauses && (tokens.IsMark(at + 1, '.') || tokens.IsMark(at + 1, '-')) && IsNext(number, _clause))
        {
            (_clause, _point) = (number, "");
            return $"{_path}/{ProvisionStep.Of(ProvisionLevel.Clause, number)}";
        }

        if (tokens.IsMark(at + 1, ')') && IsNextLetter(number, _point))
        {
            _point = number;
            var inner = _clause.Length == 0 ? _path : $"{_path}/{ProvisionStep.Of(ProvisionLevel.Clause, _clause)}";
            return $"{inner}/{ProvisionStep.Of(ProvisionLevel.Point, number)}";
        }

        return null;
    }

    // At the beginning of a line, or behind a sentence where the source lost its line ends; what follows is set apart.
    private static bool Begins(CitationTokens tokens, int at) =>
        tokens[at].Length <= 4
        && tokens[at + 1] is { Kind: TokenKind.Mark, Glued: true }
        && tokens[at + 2] is { Kind: not TokenKind.LineEnd, Glued: false }
        && (tokens[at - 1].Kind == TokenKind.LineEnd || (!tokens.IsMark(at + 1, '-') && EndsSentence(tokens, at - 1)));

    private static bool EndsSentence(CitationTokens tokens, int at) => tokens.IsMark(at, '.') || tokens.IsMark(at, ';') || tokens.IsMark(at, ':');

    // 1, 2, 2a, 2b, 3.
    private static bool IsNext(string number, string last)
    {
        var (digits, before) = (Digits(number), Digits(last));
        return digits is not null && (digits == (before ?? 0) + 1 ? number.Length == $"{digits}".Length : digits == before && string.CompareOrdinal(number, last) > 0);
    }

    private static bool IsNextLetter(string letter, string last) => letter.Length switch
    {
        1 => Alphabet.IndexOf(letter[0], StringComparison.Ordinal) is >= 0 and var place && place == (last.Length == 0 ? 0 : Alphabet.IndexOf(last[0], StringComparison.Ordinal) + 1),
        2 => last.Length > 0 && letter[0] == last[0] && char.IsAsciiDigit(letter[1]) && string.CompareOrdinal(letter, last) > 0,
        _ => false,
    };

    private static int? Digits(string number) => int.TryParse(number.TrimEnd("abcdđe".ToCharArray()), out var digits) ? digits : null;
}
