namespace CgtRegistry.Domain.Law.Citing;

/// <summary>Finds the numbers of documents in running text.</summary>
public static class NumbersInText
{
    // Running number, year, joint form and eight ministries, with a separator before each.
    private const int MostPieces = 20;

    /// <summary>Every number with the signs of a document; a number alone (“207”) is none.</summary>
    public static IEnumerable<InstrumentNumber> In(string text)
    {
        var tokens = new CitationTokens(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (At(tokens, at) is { } found)
            {
                yield return found.Number;
                at = found.End - 1;
            }
        }
    }

    /// <summary>The number that begins with a token, and the token behind it.</summary>
    internal static (InstrumentNumber Number, int End)? At(CitationTokens tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Number || !IsSeparator(tokens, at + 1) || (tokens[at].Glued && IsSeparator(tokens, at - 1)))
        {
            return null;
        }

        for (var end = Furthest(tokens, at); end > at + 2; end--)
        {
            if (tokens[end - 1].Kind == TokenKind.Word && InstrumentNumber.TryRead(tokens.Between(at, end), out var number))
            {
                return (number, end);
            }
        }

        return null;
    }

    private static int Furthest(CitationTokens tokens, int at)
    {
        var end = at + 1;
        while (end < at + MostPieces)
        {
            if (IsSeparator(tokens, end) && IsPiece(tokens, end + 1))
            {
                end += 2;
            }
            else if (IsTornSign(tokens, end))
            {
                end++;
            }
            else
            {
                return end;
            }
        }

        return end;
    }

    private static bool IsSeparator(CitationTokens tokens, int at) => tokens.IsMark(at, '/') || tokens.IsMark(at, '-') || tokens.IsMark(at, '_') || tokens.IsMark(at, '&');

    // A piece may stand apart from its separator by a slip (“TTLT- BYT”), but then only in capitals, so that no word of the sentence is taken.
    private static bool IsPiece(CitationTokens tokens, int at) => tokens[at].Kind switch
    {
        TokenKind.Number => tokens[at].Glued,
        TokenKind.Word => char.IsUpper(tokens.Text(at)[0]) && (tokens[at].Glued || IsCapitals(tokens.Text(at))),
        _ => false,
    };

    // “TT-B YT”: one capital left alone.
    private static bool IsTornSign(CitationTokens tokens, int at) =>
        tokens[at - 1] is { Kind: TokenKind.Word, Length: 1 } && tokens[at] is { Kind: TokenKind.Word, Length: >= 2 and <= 4, Glued: false } && IsCapitals(tokens.Text(at));

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c) && !char.IsDigit(c))
            {
                return false;
            }
        }

        return word.Length > 1;
    }
}
