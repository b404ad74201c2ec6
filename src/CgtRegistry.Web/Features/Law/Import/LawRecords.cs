using System.Security.Cryptography;
using System.Text;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Citing;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Interchange;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Features.Law.Import;

/// <summary>Makes the register's records of documents as they came in, joined with what the register already knows of them.</summary>
public sealed class LawRecords
{
    private readonly Register _register;
    private readonly LawInstruments _instruments;
    private readonly HashSet<ProvisionId> _provisions = [];

    /// <param name="register">What the register knows.</param>
    public LawRecords(Register register) => (_register, _instruments) = (register, new LawInstruments(register.Instruments.Values, Complaints));

    /// <summary>What could not be taken in, or was put right.</summary>
    public List<Complaint> Complaints { get; } = [];

    /// <summary>How many documents, articles and changes were not taken in.</summary>
    public int Rejected { get; private set; }

    /// <summary>The passages behind the records, as they came.</summary>
    internal List<SourcePassageRow> Passages { get; } = [];

    /// <summary>The records of a document: itself, its articles, and what other documents do to it.</summary>
    /// <param name="document">The document as it came.</param>
    /// <param name="citation">Where it comes from.</param>
    /// <param name="consolidated">Its text has taken in the changes printed with it, as that of the codification has; else it is the text before them.</param>
    public IEnumerable<IPublicRecord> Of(LawDocument document, Citation citation, bool consolidated = false)
    {
        Complaints.AddRange(document.Complaints);
        Passages.AddRange(document.Around.Where(p => p.Length > 0).Select(p => Passage(p, document.Origin)));
        if (!InstrumentNumber.TryRead(document.Number, out var number))
        {
            Reject(document.Origin, "number", document.Number ?? "", "document-without-number");
            return [];
        }

        // A page that is not from an official source stands below one that is; a digest is not the words of the law at all.
        citation = IsMarked("digest") || IsMarked("not-official-source") ? citation with { Grade = (EvidenceGrade)Math.Max((int)EvidenceGrade.B, (int)citation.Grade) } : citation;
        var instrument = _instruments.Told(document, number, citation);
        if (IsMarked("digest"))
        {
            Passages.AddRange(document.Articles.Select(a => Passage(a.Raw, $"{document.Origin}, {a.Path}")));
            return [instrument];
        }

        return
        [
            instrument,
            .. document.Articles.Select(a => ArticleOf(a, instrument, document, citation, consolidated)).OfType<IPublicRecord>(),
            .. document.Changes.SelectMany(c => EffectOf(c, instrument, path: null, citation)),
            .. document.Articles.SelectMany(a => a.Changes.SelectMany(c => EffectOf(c, instrument, a.Path, citation))),
        ];

        bool IsMarked(string rule) => document.Complaints.Any(c => c.Rule == rule);
    }

    /// <summary>The record of a document of which only a line in a list is known.</summary>
    public IEnumerable<IPublicRecord> Of(ListedInstrument listed, Citation citation)
    {
        if (!InstrumentNumber.TryRead(listed.Number, out var number))
        {
            Reject(listed.Origin, "number", listed.Number, "document-without-number");
            return [];
        }

        var told = LawInstruments.Untitled(listed.Kind, number, InstrumentGroup.Health, citation) with { EffectiveFrom = listed.EffectiveFrom, Url = listed.Url };
        return [_instruments.Known(told, _instruments.Find(number, listed.EffectiveFrom))];
    }

    private Provision? ArticleOf(LawArticle article, Instrument instrument, LawDocument document, Citation citation, bool consolidated)
    {
        var passage = Passage(article.Raw, $"{document.Origin}, {article.Place ?? article.Path}");
        Passages.Add(passage);
        var place = citation with { Place = article.Place ?? citation.Place };
        var from = article.Changes.FirstOrDefault(c => c is { Kind: EffectKind.Supplements, Whole: true })?.From ?? article.EffectiveFrom ?? document.EffectiveFrom ?? instrument.EffectiveFrom;
        if (from is not { } start)
        {
            Reject(instrument.Number!, article.Path, article.Heading ?? "", "no-day-of-effect");
            return null;
        }

        var id = new ProvisionId($"{instrument.Id}/{article.Path}");
        if (!_provisions.Add(id))
        {
            Reject(instrument.Number!, article.Path, article.Heading ?? "", "article-twice");
            return null;
        }

        var wording = article.Text.Length == 0 ? null : new Wording(new LocalText(article.Text), place, article.Notes.Count > 0 ? article.Notes : null, passage.Sha256);
        var printed = new Provision
        {
            Id = id,
            Instrument = instrument.Id,
            Path = article.Path,
            Heading = article.Heading is { Length: > 0 } heading ? new LocalText(heading) : null,
            Within = article.Within,
            Versions = Versions(start, consolidated ? article.Changes : [], wording, place),
            Citations = [place],
        };
        return _register.Provisions.GetValueOrDefault(id) is { } known ? Together(known, printed, instrument) : printed;
    }

    // What one source has brought for a day only that source brings anew; where another prints other words, a person has to look.
    private Provision Together(Provision known, Provision printed, Instrument instrument)
    {
        var told = printed.Versions.FirstOrDefault(v => v.Wording is not null);
        var held = known.Versions.FirstOrDefault(v => v.From == told?.From)?.Wording;
        if (told?.Wording is not { } words || held is null || held.Citation.Source == words.Citation.Source)
        {
            return Provision.Joined(known, printed);
        }

        if (!held.Text.Vi.Split().Where(w => w.Length > 0).SequenceEqual(words.Text.Vi.Split().Where(w => w.Length > 0)))
        {
            Complaints.Add(Complaint.About(instrument.Number!, known.Path, $"{held.Citation.Source}; {words.Citation.Source}", "words-differ-between-sources"));
        }

        return known with { Citations = [.. known.Citations.Concat(printed.Citations).DistinctBy(c => (c.Source, c.Place))] };
    }

    // A consolidated text is the one after the last change printed with it; the words before are not held.
    private static IReadOnlyList<ProvisionVersion> Versions(DateOnly start, IReadOnlyList<RecordedChange> changes, Wording? wording, Citation citation)
    {
        var days = changes.Where(c => c.Kind.ChangesWords()).Select(c => c.From).OfType<DateOnly>().Where(d => d > start).Distinct().Order().ToList();
        var ended = changes.FirstOrDefault(c => c is { Kind: EffectKind.Repeals, Whole: true })?.From;
        return Timeline.Versions(
        [
            .. days.Prepend(start).SkipLast(1).Select(d => new TextEvent(d, Ends: false, citation)),
            new TextEvent(days.Count > 0 ? days[^1] : start, Ends: days.Count > 0 && days[^1] == ended, citation, Wording: wording),
        ]);
    }

    private IEnumerable<IPublicRecord> EffectOf(RecordedChange change, Instrument affected, string? path, Citation citation)
    {
        if (!InstrumentNumber.TryRead(change.ByNumber, out var number))
        {
            Reject(affected.Number!, path ?? "", change.Printed, "change-by-unknown-document");
            return [];
        }

        var known = _instruments.Find(number, day: null);
        var affecting = known ?? _instruments.Known(LawInstruments.Untitled(change.ByKind, number, InstrumentGroup.Cited, citation), known: null);
        if (affecting.Id == affected.Id)
        {
            return [];
        }

        var place = string.Join('/', new[] { path, change.Path }.Where(step => !string.IsNullOrEmpty(step))) is { Length: > 0 } named ? named : null;
        var effect = new Effect
        {
            Id = new EffectId(string.Join('-', new[] { affecting.Id.Value, change.ByPath, AskedFor.Code(change.Kind), affected.Id.Value, place, change.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>()).Replace('/', '-')),
            Kind = change.Kind,
            Affecting = new EffectEnd(affecting.Id, change.ByPath),
            Affected = new EffectEnd(affected.Id, place),
            From = change.From,
            InPart = change is { Path: null, Whole: false } && path is not null && change.Kind.ChangesWords(),
            Whole = place is null && change.Whole,
            Citations = [citation with { Place = place ?? citation.Place }],
        };
        return known is null ? [affecting, effect] : [effect];
    }

    /// <summary>Takes note of parts of a file that belong to no document.</summary>
    public void Unread(IReadOnlyList<Complaint> complaints)
    {
        Complaints.AddRange(complaints);
        Rejected += complaints.Count(c => !c.Repaired);
    }

    private void Reject(string record, string field, string value, string rule)
    {
        Complaints.Add(Complaint.About(record, field, value, rule));
        Rejected++;
    }

    private static SourcePassageRow Passage(string text, string origin) => new()
    {
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        Origin = origin,
        Text = text,
    };
}
