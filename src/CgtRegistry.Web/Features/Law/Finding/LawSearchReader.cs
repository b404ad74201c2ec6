using System.Globalization;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Citing;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Web.Features.Law.Reading;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Features.Law.Finding;

/// <summary>What a search of the law found.</summary>
/// <param name="Words">The words that were looked for.</param>
/// <param name="Hits">Best first; the law of cell and gene therapy before other law.</param>
public sealed record LawAnswer(LawWords Words, IReadOnlyList<LawHit> Hits)
{
    /// <summary>Nothing was asked, or nothing found.</summary>
    public static readonly LawAnswer Empty = new(LawWords.Read(""), []);

    /// <summary>The place and the words of a hit as they are shown; made only for the hits of a page.</summary>
    public LawPassage Show(LawHit hit)
    {
        var text = hit.Version is not { } version ? "" : version.Wording is { } wording ? wording.Text.Vi : version.Gist?.Vi ?? "";
        if (hit.Cited is { } path)
        {
            var words = path == hit.Provision.Path ? text : ArticleText.Parse(text).Find(path[(hit.Provision.Path.Length + 1)..])?.Words(text) ?? "";
            return new LawPassage(path, Passage.Pieces(words, Words));
        }

        var (below, pieces) = hit.Version?.Wording is null ? ("", Passage.Pieces(text, Words)) : Passage.Of(text, Words);
        return new LawPassage(below.Length == 0 ? hit.Provision.Path : $"{hit.Provision.Path}/{below}", pieces);
    }
}

/// <summary>Searches the words of the law as they stand on a day: by words, phrases, numbers of documents and citations.</summary>
public sealed class LawSearchReader(LiveRegister live, LawSearch search, CitationLinks citations)
{
    /// <summary>Finds what a question asks for.</summary>
    public async Task<LawAnswer> FindAsync(LawSearchFilter filter, CancellationToken cancellationToken)
    {
        var register = live.Current;
        var standings = new Dictionary<InstrumentId, EffectStanding>();
        if (filter.Words is not { } asked)
        {
            return LawAnswer.Empty;
        }

        if (CitationReader.Read(asked) is { } cited && Cited(cited) is { Count: > 0 } places)
        {
            return new LawAnswer(LawWords.Read(""), places);
        }

        // A number among the words narrows the search to that document.
        var targets = citations.TargetsOf(register);
        var named = targets.Spotter.In(asked).Select(c => (c.At, c.End, Target: targets.Of(c))).FirstOrDefault(c => c.Target is { Instrument: not null, Paths.Count: 0 });
        var within = named.Target?.Instrument;
        var words = LawWords.Read(within is null ? asked : asked[..named.At] + " " + asked[named.End..]);
        if (words.IsEmpty)
        {
            return LawAnswer.Empty;
        }

        var hits = new List<LawHit>();
        await foreach (var match in search.FindAsync(words.AsWritten, words.Folded, words.Together, filter.On, cancellationToken))
        {
            if (register.Provisions.TryGetValue(match.Provision, out var provision) && (within is null || provision.Instrument == within.Id) && Passes(provision)
                && provision.Versions.FirstOrDefault(v => v.Number == match.Version) is { } version)
            {
                hits.Add(Hit(provision, version, string.Create(CultureInfo.InvariantCulture, $"{1 / (1 + match.Rank):0.00000000}/{provision.Id}")));
            }
        }

        return new LawAnswer(words, [.. hits.OrderBy(h => h.SortKey, StringComparer.Ordinal)]);

        List<LawHit> Cited(ReadCitation citation)
        {
            var target = citations.TargetsOf(register).Of(citation);
            var instruments = target.Instrument is { } certain ? [certain] : target.Candidates;
            return
            [
                .. register.Provisions.Values
                    .Where(p => citation.Instrument is null || instruments.Any(i => i.Id == p.Instrument))
                    .Where(p => citation.Path is { } path ? path == p.Path || (path.StartsWith(p.Path + "/", StringComparison.Ordinal) && LawTextReader.Versions(p, path[(p.Path.Length + 1)..]).Any(v => v.Unit is not null)) : citation.Instrument is not null)
                    .Where(Passes)
                    .GroupBy(p => (p.Instrument, citation.Path ?? p.Path), (_, same) => same.OrderByDescending(p => p.Versions.Any(v => v.Wording is not null)).First())
                    .Select(p => Hit(p, p.InForceOn(filter.On) ?? (p.Versions.Count > 0 ? p.Versions[^1] : null), $"{InstrumentReader.SortKey(register.Instruments[p.Instrument])}/{ProvisionOrder.KeyOf(citation.Path ?? p.Path)}", citation.Path ?? p.Path))
                    .OrderBy(h => h.SortKey, StringComparer.Ordinal),
            ];
        }

        bool Passes(Provision provision)
        {
            var instrument = register.Instruments[provision.Instrument];
            return (filter.Kind is null || instrument.Kind == filter.Kind)
                && (filter.Issuer is null || InstrumentReader.IssuerCode(instrument.Issuer) == filter.Issuer)
                && (filter.Status is null || StandingOf(instrument).Status == filter.Status);
        }

        LawHit Hit(Provision provision, ProvisionVersion? version, string order, string? cited = null)
        {
            var instrument = register.Instruments[provision.Instrument];
            return new LawHit(provision, version, instrument, StandingOf(instrument), cited, $"{(int)instrument.Group:0}/{order}");
        }

        EffectStanding StandingOf(Instrument instrument) => standings.TryGetValue(instrument.Id, out var known)
            ? known
            : standings[instrument.Id] = EffectStatusRules.On(filter.On, instrument, register.EffectsOn(instrument.Id));
    }

    /// <summary>A hit as data.</summary>
    public static LawHitItem Item(LawAnswer answer, LawHit hit)
    {
        var (path, passage) = answer.Show(hit);
        return new LawHitItem(
            hit.Instrument.Id.Value,
            path,
            ProvisionCitation.Of(path, hit.Instrument),
            hit.Provision.Heading,
            hit.Standing.Status,
            string.Concat(passage.Select(p => p.Marked ? $"«{p.Text}»" : p.Text)),
            Links.Place("vi", hit.Instrument.Id, path));
    }
}
