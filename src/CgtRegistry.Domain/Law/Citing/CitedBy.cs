namespace CgtRegistry.Domain.Law.Citing;

/// <summary>A text that may cite provisions.</summary>
/// <typeparam name="TSource">What the caller calls its texts by: a record, a rule.</typeparam>
/// <param name="Source">Whose text it is.</param>
/// <param name="Text">The words.</param>
/// <param name="Instrument">The document whose wording it is; none for texts outside the law.</param>
/// <param name="Path">The provision whose wording it is.</param>
public sealed record CitingText<TSource>(TSource Source, string Text, Instrument? Instrument = null, string? Path = null);

/// <summary>One place in one text that cites a provision.</summary>
/// <typeparam name="TSource">What the caller calls its texts by.</typeparam>
/// <param name="Source">Whose text it is.</param>
/// <param name="Place">Where in the law the citing words stand, when they do: as deep as can be told.</param>
/// <param name="At">Where in the text they begin.</param>
/// <param name="Length">How many characters they take.</param>
/// <param name="Cited">The provision they cite; empty for the document as a whole.</param>
public sealed record CitingWords<TSource>(TSource Source, CitingPlace? Place, int At, int Length, string Cited);

/// <summary>
/// Who cites what, by document and path. Words that cite khoản 2 of Điều 89 are listed at khoản 2, at Điều 89 and at the
/// document; only citations whose document is certain are listed.
/// </summary>
/// <typeparam name="TSource">What the caller calls its texts by.</typeparam>
public sealed class CitedBy<TSource>
{
    private readonly Dictionary<(InstrumentId, string), List<CitingWords<TSource>>> _words = [];

    public CitedBy(CitationTargets targets, IEnumerable<CitingText<TSource>> texts)
    {
        foreach (var text in texts)
        {
            Add(targets, text);
        }
    }

    /// <summary>The words that cite a provision or something in it, in the order of the texts; words that stand in it themselves are left out.</summary>
    public IReadOnlyList<CitingWords<TSource>> Of(InstrumentId instrument, string path = "") =>
        _words.TryGetValue((instrument, path), out var words)
            ? [.. words.Where(w => w.Place is not { } place || place.Instrument.Id != instrument || !ProvisionPath.IsWithin(place.Path ?? "", path))]
            : [];

    private void Add(CitationTargets targets, CitingText<TSource> text)
    {
        var tokens = new CitationTokens(text.Text);
        var outline = text.Path is { } own ? new WordingOutline(text.Text, own) : null;
        foreach (var citation in targets.Spotter.In(tokens))
        {
            var place = text.Instrument is { } instrument ? new CitingPlace(instrument, outline?.At(citation.At)) : null;
            if (targets.Of(citation, place) is not { Instrument: { } cited } target)
            {
                continue;
            }

            // Words that cite several provisions of one article (a range) are listed at the article once.
            var provisions = target.Paths is [] ? [""] : target.Paths;
            foreach (var (path, provision) in provisions.SelectMany(provision => ItselfAndAbove(provision).Select(path => (path, provision))).DistinctBy(p => p.path))
            {
                var listed = _words.TryGetValue((cited.Id, path), out var there) ? there : _words[(cited.Id, path)] = [];
                listed.Add(new(text.Source, place, citation.At, citation.Length, provision));
            }
        }
    }

    private static IEnumerable<string> ItselfAndAbove(string path)
    {
        for (; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf('/'))])
        {
            yield return path;
        }

        yield return "";
    }
}
