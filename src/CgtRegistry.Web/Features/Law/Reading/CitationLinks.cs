using System.Runtime.CompilerServices;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Citing;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Web.Features.Law.Reading;

/// <summary>Words in a text that cite a provision or a document the register holds.</summary>
/// <param name="At">Where they begin.</param>
/// <param name="End">The place behind them.</param>
/// <param name="Instrument">The document cited.</param>
/// <param name="Path">The place in it; empty for the document.</param>
public sealed record CitationLink(int At, int End, InstrumentId Instrument, string Path);

/// <summary>Finds what the texts of the law cite, once for each picture of the register and each wording.</summary>
public sealed class CitationLinks
{
    private readonly ConditionalWeakTable<Register, CitationTargets> _targets = [];
    private readonly ConditionalWeakTable<Register, CitedBy<Provision>> _citedBy = [];
    private readonly ConditionalWeakTable<Register, ConditionalWeakTable<ProvisionVersion, IReadOnlyList<CitationLink>>> _links = [];

    /// <summary>The citations in the wording of a version that lead to one certain place, in the order of the text.</summary>
    public IReadOnlyList<CitationLink> In(Register register, Provision provision, ProvisionVersion version) =>
        _links.GetOrCreateValue(register).GetValue(version, v => v.Wording is { } wording ? Find(register, provision, wording.Text.Vi) : []);

    /// <summary>Provisions whose words cite a place, or anything inside it.</summary>
    public IReadOnlyList<CitingWords<Provision>> Citing(Register register, InstrumentId instrument, string path) =>
        _citedBy.GetValue(register, CitedByOf).Of(instrument, path);

    /// <summary>Makes the list of who cites what, which takes a moment, before it is asked for.</summary>
    public void Prepare(Register register) => _citedBy.GetValue(register, CitedByOf);

    private List<CitationLink> Find(Register register, Provision provision, string text)
    {
        var targets = TargetsOf(register);
        var instrument = register.Instruments[provision.Instrument];
        var outline = new WordingOutline(text, provision.Path);
        return
        [
            .. targets.Spotter.In(text)
                .Select(c => (c.At, c.End, Target: targets.Of(c, new CitingPlace(instrument, outline.At(c.At)))))
                .Where(c => c.Target.Instrument is { } cited && (cited.Id != provision.Instrument || c.Target.Paths.Count > 0) && Exists(register, cited.Id, c.Target.Paths))
                .Select(c => new CitationLink(c.At, c.End, c.Target.Instrument!.Id, c.Target.Paths.Count > 0 ? c.Target.Paths[0] : "")),
        ];
    }

    /// <summary>What citations of documents lead to in a picture of the register.</summary>
    public CitationTargets TargetsOf(Register register) => _targets.GetValue(register, r => new CitationTargets(r.Instruments.Values));

    private CitedBy<Provision> CitedByOf(Register register) => new(
        TargetsOf(register),
        register.Provisions.Values.OrderBy(p => p.Id.Value, StringComparer.Ordinal)
            .Select(p => (Provision: p, Words: p.Versions.LastOrDefault(v => v.Wording is not null)?.Wording?.Text.Vi))
            .Where(p => p.Words is not null)
            .Select(p => new CitingText<Provision>(p.Provision, p.Words!, register.Instruments[p.Provision.Instrument], p.Provision.Path)));

    // A document is linked as a whole; a place in it only where its words, or at least its record, are held.
    private static bool Exists(Register register, InstrumentId instrument, IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
        {
            return true;
        }

        var article = register.Provisions.GetValueOrDefault(new ProvisionId($"{instrument}/{paths[0].Split('/')[0]}"));
        var below = paths[0].Contains('/', StringComparison.Ordinal) ? paths[0].Split('/', 2)[1] : "";
        return article is not null && (below.Length == 0 || article.Versions.Any(v => v.Wording is { } wording && ArticleText.Parse(wording.Text.Vi).Find(below) is not null));
    }
}
