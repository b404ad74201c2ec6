namespace CgtRegistry.Domain.Law.Citing;

/// <summary>The numbers behind one word for a unit: “các khoản 1, 2 và 3”, “điểm a, b hoặc d”, “Điều 12 đến Điều 15”.</summary>
internal sealed class NumberList
{
    private readonly List<Item> _items = [];

    /// <param name="tokens">The text.</param>
    /// <param name="level">The unit.</param>
    /// <param name="from">The token of the first number.</param>
    /// <param name="several">The word before the unit says that there are several (“các”).</param>
    public NumberList(CitationTokens tokens, ProvisionLevel level, int from, bool several)
    {
        for (var at = from; ItemAt(tokens, level, at) is { } item; at = AfterLink(tokens, item.To))
        {
            _items.Add(item);
            if (AfterLink(tokens, item.To) == item.To)
            {
                break;
            }
        }

        // “Điều 5, 10 ngày”: a number without its unit counts only where the list visibly goes on.
        if (_items.Count > 1 && !several && !GoesOn(tokens, level, End))
        {
            _items.RemoveRange(1, _items.Count - 1);
        }
    }

    /// <summary>One number, or all of a range, and its tokens.</summary>
    public sealed record Item(IReadOnlyList<string> Numbers, int From, int To);

    public IReadOnlyList<Item> Items => _items;

    public int End => _items.Count > 0 ? _items[^1].To : 0;

    private static Item? ItemAt(CitationTokens tokens, ProvisionLevel level, int at)
    {
        if (CitedUnit.NumberAt(tokens, level, at) is not { } first)
        {
            return null;
        }

        if (tokens.Is(first.End, "đến"))
        {
            var second = CitedUnit.LevelAt(tokens, first.End + 1) is { } again && again.Level == level ? again.End : first.End + 1;
            if (CitedUnit.NumberAt(tokens, level, second) is { } last && CitedUnit.Range(first.Number, last.Number) is { } range)
            {
                return new(range, at, last.End);
            }
        }

        return new([first.Number], at, first.End);
    }

    private static int AfterLink(CitationTokens tokens, int at)
    {
        at = tokens.IsMark(at, ',') ? at + 1 : at;
        return tokens.Is(at, "và") || tokens.Is(at, "hoặc") ? at + 1 : at;
    }

    private static bool GoesOn(CitationTokens tokens, ProvisionLevel level, int at)
    {
        at = CitedInstrument.AfterConnector(tokens, at);
        var next = AfterLink(tokens, at);
        return InstrumentMention.Form(tokens, at) is not null || (CitedUnit.LevelAt(tokens, tokens.Is(next, "các") ? next + 1 : next) is { } unit && (unit.Level <= level || next > at));
    }
}
