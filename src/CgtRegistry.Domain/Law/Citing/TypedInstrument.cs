namespace CgtRegistry.Domain.Law.Citing;

/// <summary>Reads the document of a citation that a person typed: all of the words must name it.</summary>
internal static class TypedInstrument
{
    /// <summary>The document named by the tokens from one to before another; nothing when they name none.</summary>
    public static NamedInstrument? Read(CitationTokens tokens, int from, int to)
    {
        var form = InstrumentMention.Form(tokens, from) ?? EnglishWords.Form(tokens, from);
        var next = from + (form?.Words.Length ?? 0);
        if (form is not null && tokens.Is(next, "này") && to == next + 1)
        {
            return new(form.Value.Kind, IsOwn: true);
        }

        for (var at = from; at < to; at++)
        {
            if (NumberAt(tokens, at, to) is { } number)
            {
                return Numbered(tokens, (from, to), next, at, form?.Kind, number);
            }
        }

        return form is { Kind: InstrumentKind.Law or InstrumentKind.Ordinance } && to > next ? new(form.Value.Kind, Title: tokens.Between(from, to)) : null;
    }

    private static NamedInstrument? Numbered(CitationTokens tokens, (int From, int To) words, int next, int at, InstrumentKind? kind, (InstrumentNumber Number, int End) number)
    {
        var (from, to) = words;
        var before = tokens.Is(at - 1, "số") ? at - 1 : at;
        var title = before > next && next > from ? tokens.Between(from, before) : null;
        var isNamed = next > from || before == from || tokens.Between(from, before).Equals("văn bản", StringComparison.OrdinalIgnoreCase);
        var isAll = number.End >= to || tokens.Is(number.End, "ngày") || tokens.Is(number.End, "của") || tokens.Are(number.End, "ban", "hành");
        return isNamed && isAll ? new(number.Number.Kind ?? kind, number.Number, title, InstrumentMention.Date(tokens, number.End)) : null;
    }

    // As in running text, or in small letters up to the next blank.
    private static (InstrumentNumber Number, int End)? NumberAt(CitationTokens tokens, int at, int to)
    {
        if (tokens[at].Kind != TokenKind.Number || NumbersInText.At(tokens, at) is { } found && found.End <= to)
        {
            return NumbersInText.At(tokens, at);
        }

        var end = at + 1;
        while (end < to && tokens[end].Glued)
        {
            end++;
        }

        return InstrumentNumber.TryRead(tokens.Between(at, end), out var number) ? (number, end) : null;
    }
}
