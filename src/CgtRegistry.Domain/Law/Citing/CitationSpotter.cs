namespace CgtRegistry.Domain.Law.Citing;

/// <summary>
/// Finds the citations in running Vietnamese law text: “khoản 2 Điều 89 Luật Dược số 105/2016/QH13”, “các khoản 1, 2 và 3
/// Điều này”, “Điều 12 đến Điều 15 Thông tư này”, “theo Nghị định số 54/2017/NĐ-CP”. The text is read once from front to
/// back. What can be read in more than one way is left out.
/// </summary>
public sealed class CitationSpotter
{
    private readonly LawTitles _titles;

    /// <param name="titles">Titles of acts that may be cited without a number (“Luật Dược”); others are found by number only.</param>
    public CitationSpotter(IEnumerable<string> titles) => _titles = new(titles);

    /// <summary>All citations in the text, in order; they never overlap.</summary>
    public IReadOnlyList<SpottedCitation> In(string text) => In(new CitationTokens(text));

    internal IReadOnlyList<SpottedCitation> In(CitationTokens tokens)
    {
        var (found, quotes) = (new List<SpottedCitation>(), new Quotes());
        for (var at = 0; at < tokens.Count;)
        {
            quotes.Pass(tokens, at);
            at = Places(tokens, at, quotes.Open, found) ?? Whole(tokens, at, quotes.Open, found) ?? at + 1;
        }

        return found;
    }

    private int? Places(CitationTokens tokens, int at, bool quoted, List<SpottedCitation> found)
    {
        if (tokens[at].Term is null || CitedPlaces.At(tokens, at) is not { } places)
        {
            return null;
        }

        // Behind “Điều này” the sentence goes on; elsewhere the document of all places may follow.
        var last = places.All[^1];
        var behind = CitedInstrument.AfterConnector(tokens, places.End);
        var mention = last.OfThis is null ? InstrumentMention.At(tokens, behind, _titles) : null;
        var unknown = last.OfThis is null && InstrumentMention.Form(tokens, behind) is { } form ? new NamedInstrument(form.Kind) : null;
        last.To = mention?.End ?? last.To;
        foreach (var place in places.All.Where(p => !p.Doubtful))
        {
            var named = place.OfThis is null ? mention?.Named ?? unknown : null;
            if (IsWhole(place, named) && !IsHeading(tokens, at, places))
            {
                var (start, length) = tokens.Place(place.From, place.To);
                found.Add(new(start, length, place.Paths, named) { OfThis = place.OfThis, Quoted = quoted });
            }
        }

        return mention?.End ?? places.End;
    }

    private int? Whole(CitationTokens tokens, int at, bool quoted, List<SpottedCitation> found)
    {
        if ((tokens[at].Term is null && tokens[at].Kind != TokenKind.Number) || InstrumentMention.At(tokens, at, _titles) is not { } mention)
        {
            return null;
        }

        if (!mention.Named.IsOwn)
        {
            var (start, length) = tokens.Place(at, mention.End);
            found.Add(new(start, length, [], mention.Named) { Quoted = quoted });
        }

        return mention.End;
    }

    // A unit smaller than an article is a place only within an article, an annex or a section; a larger one only with its document.
    private static bool IsWhole(CitedPlace place, NamedInstrument? named) =>
        place.OfThis is not null || place.Top == ProvisionLevel.Article || (place.Top < ProvisionLevel.Article && named is not null);

    // “Điều 9. Trách nhiệm …” at the beginning of a line, perhaps in bold, is the article itself.
    private static bool IsHeading(CitationTokens tokens, int at, CitedPlaces places)
    {
        var before = at - 1;
        while (tokens.IsMark(before, '*'))
        {
            before--;
        }

        return tokens[before].Kind == TokenKind.LineEnd && tokens.Is(at, "điều") && places.End == at + 2 && (tokens.IsMark(places.End, '.') || tokens.IsMark(places.End, ':'));
    }
}
