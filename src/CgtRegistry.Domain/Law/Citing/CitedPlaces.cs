namespace CgtRegistry.Domain.Law.Citing;

/// <summary>
/// Reads a list of units as Vietnamese law strings them together, small to large: “điểm a và điểm n khoản 3, điểm b khoản 4
/// Điều 12”. A larger unit closes all smaller ones before it; what “và” separates from a larger unit lies elsewhere.
/// </summary>
internal sealed class CitedPlaces
{
    // No act strings together as many; the bound keeps the work in step with the length of any text at all.
    private const int Most = 200;

    private readonly CitationTokens _tokens;
    private readonly List<CitedPlace> _places = [];

    private CitedPlaces(CitationTokens tokens, int at) => (_tokens, End) = (tokens, at);

    private enum Link
    {
        None,
        Comma,
        And,
    }

    public IReadOnlyList<CitedPlace> All => _places;

    /// <summary>The token behind the list.</summary>
    public int End { get; private set; }

    /// <summary>The list that begins at this token; nothing when none does.</summary>
    public static CitedPlaces? At(CitationTokens tokens, int at)
    {
        var places = new CitedPlaces(tokens, at);
        for (var (link, next) = (Link.None, at); places._places.Count < Most && places.Read(next, link); (link, next) = places.NextLink())
        {
        }

        return places._places.Count > 0 ? places : null;
    }

    private bool Read(int from, Link link)
    {
        var several = _tokens.Is(from, "các");
        if (CitedUnit.LevelAt(_tokens, several ? from + 1 : from) is not { } unit)
        {
            return false;
        }

        if (_tokens.Is(unit.End, "này"))
        {
            return link != Link.And && Close(unit.Level, unit.End + 1);
        }

        if (CitedUnit.NumberAt(_tokens, unit.Level, unit.End) is null)
        {
            return unit.Level == ProvisionLevel.Annex && _places.Count == 0 && ReadOnlyAnnex(from, unit.End);
        }

        var numbers = new NumberList(_tokens, unit.Level, unit.End, several);
        if (link == Link.None && _places.Count > 0 && unit.Level > _places[^1].Level)
        {
            return false; // “Điều 5 khoản 2”: large to small without a comma is no order of Vietnamese law
        }

        Add(unit.Level, numbers, several ? from + 1 : from, link);
        End = numbers.End;
        return true;
    }

    private void Add(ProvisionLevel level, NumberList numbers, int from, Link link)
    {
        // “Điều 4, Chương III, Chương IV”: behind an article a comma begins something else.
        var inner = _places.Where(p => p.LiesIn(level) && (link == Link.None || p.Top != ProvisionLevel.Article)).ToList();
        var one = numbers.Items is [{ Numbers.Count: 1 }];
        foreach (var place in inner)
        {
            place.Doubtful = link == Link.And || !one;
            place.PutInto(level, numbers.Items[0].Numbers[0]);
        }

        if (inner.Exists(p => !p.Doubtful))
        {
            _places[^1].To = numbers.End;
        }
        else
        {
            _places.AddRange(numbers.Items.Select((item, index) => new CitedPlace(level, item.Numbers, index == 0 ? from : item.From, item.To)));
        }
    }

    // “khoản 2 Điều này”.
    private bool Close(ProvisionLevel level, int end)
    {
        var inner = _places.Where(p => p.LiesIn(level)).ToList();
        if (inner.Count == 0)
        {
            return false;
        }

        inner.ForEach(place => place.OfThis = level);
        _places[^1].To = End = end;
        return true;
    }

    // “Phụ lục ban hành kèm theo Nghị định này”: the only annex of its document.
    private bool ReadOnlyAnnex(int from, int end)
    {
        if (CitedInstrument.AfterConnector(_tokens, end) == end)
        {
            return false;
        }

        _places.Add(new(ProvisionLevel.Annex, [""], from, end));
        End = end;
        return true;
    }

    // What stands between the unit read last and the next, and where that begins.
    private (Link Link, int Next) NextLink()
    {
        // A semicolon parts what is not yet complete: “điểm a khoản 1; điểm b khoản 2 Điều 5”.
        if (_tokens.IsMark(End, ';') && _places[^1].Top > ProvisionLevel.Article)
        {
            return (Link.And, End + 1);
        }

        var next = _tokens.IsMark(End, ',') ? End + 1 : End;
        if (_tokens.Is(next, "và") || _tokens.Is(next, "hoặc"))
        {
            return (Link.And, next + 1);
        }

        return next > End ? (Link.Comma, next) : (Link.None, _tokens.Is(next, "của") ? next + 1 : next);
    }
}
