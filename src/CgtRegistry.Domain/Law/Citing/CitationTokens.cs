using System.Collections.Frozen;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Law.Citing;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Word,

    /// <summary>Begins with a digit: 89, 7c.</summary>
    Number,
    Mark,
    LineEnd,
}

/// <summary>A word, number or mark of a text.</summary>
/// <param name="At">Place in the readable text.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Glued">No blank before it.</param>
/// <param name="Term">The word in lower case when citations are made of it.</param>
internal readonly record struct Token(int At, int Length, TokenKind Kind, bool Glued, string? Term)
{
    public int End => At + Length;
}

/// <summary>The tokens of a text; asking beyond its end gives the end of a line.</summary>
internal sealed class CitationTokens
{
    private static readonly FrozenSet<string> Terms = new[]
    {
        "phụ", "lục", "phần", "chương", "mục", "tiểu", "điều", "khoản", "điểm", "tiết", "các", "và", "hoặc", "đến", "này", "của", "ban", "hành", "kèm", "theo", "thuộc", "số", "ngày", "tháng", "năm",
        "luật", "bộ", "pháp", "lệnh", "nghị", "định", "quyết", "thông", "tư", "liên", "tịch", "chỉ", "thị", "kế", "hoạch", "công", "văn", "giấy", "phép", "hiến",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TermOf = Terms.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> Unmarked = Terms.ToFrozenDictionary(Folding.Plain, StringComparer.Ordinal);

    private readonly ReadableText _text;
    private readonly List<Token> _tokens = [];

    /// <param name="original">The text.</param>
    /// <param name="typed">A person typed it: words without their marks count too, and capitals mean nothing.</param>
    public CitationTokens(string original, bool typed = false)
    {
        Typed = typed;
        _text = ReadableText.Of(original);
        var text = _text.Text;
        for (var at = 0; at < text.Length;)
        {
            var length = Length(text, at);
            if (text[at] != ' ')
            {
                var kind = text[at] == '\n' ? TokenKind.LineEnd : char.IsDigit(text[at]) ? TokenKind.Number : char.IsLetter(text[at]) ? TokenKind.Word : TokenKind.Mark;
                var term = kind == TokenKind.Word ? Term(text.AsSpan(at, length), typed) : null;
                _tokens.Add(new(at, length, kind, at > 0 && text[at - 1] is not (' ' or '\n'), term));
            }

            at += length;
        }
    }

    public bool Typed { get; }

    public int Count => _tokens.Count;

    public Token this[int at] => at >= 0 && at < _tokens.Count ? _tokens[at] : new(_text.Text.Length, 0, TokenKind.LineEnd, false, null);

    public ReadOnlySpan<char> Text(int at) => _text.Text.AsSpan(this[at].At, this[at].Length);

    /// <summary>The readable text from one token to before another.</summary>
    public string Between(int from, int to) => from >= to ? "" : _text.Text[this[from].At..this[to - 1].End];

    public bool Is(int at, string term) => this[at].Term == term;

    public bool Are(int at, string first, string second) => Is(at, first) && Is(at + 1, second);

    public bool IsMark(int at, char mark) => this[at].Kind == TokenKind.Mark && _text.Text[this[at].At] == mark;

    /// <summary>Where the tokens from one to before another stand in the original text.</summary>
    public (int At, int Length) Place(int from, int to)
    {
        var start = _text.Start(this[from].At);
        return (start, _text.End(this[to - 1].End) - start);
    }

    private static string? Term(ReadOnlySpan<char> word, bool typed) =>
        TermOf.TryGetValue(word, out var term) ? term : typed ? Unmarked.GetValueOrDefault(Folding.Plain(word.ToString())) : null;

    private static int Length(string text, int at)
    {
        var end = at + 1;
        while (char.IsLetterOrDigit(text[at]) && end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }
}
