using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Law.Citing;

/// <summary>What a citation leads to.</summary>
/// <param name="Instrument">The document, when it is certain which one is meant.</param>
/// <param name="Paths">The places in it; none when it is cited as a whole.</param>
/// <param name="Candidates">The documents that may be meant while it is not certain.</param>
public sealed record CitationTarget(Instrument? Instrument, IReadOnlyList<string> Paths, IReadOnlyList<Instrument> Candidates);

/// <summary>Where citing words stand.</summary>
/// <param name="Instrument">The document whose wording they are part of.</param>
/// <param name="Path">The smallest provision known to hold them.</param>
public sealed record CitingPlace(Instrument Instrument, string? Path = null);

/// <summary>
/// Finds the documents of the register that citations mean. A number without a year repeats every year, so it leads to a
/// document only together with its day of issue; a title only when exactly one act in question bears it.
/// </summary>
public sealed class CitationTargets
{
    private readonly ILookup<string, Instrument> _byNumber;
    private readonly ILookup<string, Instrument> _byTitle;

    /// <param name="instruments">All documents the register holds.</param>
    public CitationTargets(IReadOnlyCollection<Instrument> instruments)
    {
        _byNumber = instruments.SelectMany(i => Keys(i).Select(key => (key, i))).ToLookup(p => p.key, p => p.i);
        _byTitle = instruments.Where(HasTitleOfItsOwn).SelectMany(i => Titles(i).Select(title => (title, i))).ToLookup(p => p.title, p => p.i);
        Spotter = new(instruments.Where(HasTitleOfItsOwn).Select(i => i.Title.Vi));
    }

    /// <summary>Finds citations in texts and knows the titles of the register's acts.</summary>
    public CitationSpotter Spotter { get; }

    /// <summary>What a citation typed by a person leads to.</summary>
    public CitationTarget Of(ReadCitation citation) => Of(citation.Instrument, citation.Path is { } path ? [path] : [], null);

    /// <summary>What a citation found in a text leads to; where it stands tells what “Luật này” and “khoản này” are.</summary>
    public CitationTarget Of(SpottedCitation citation, CitingPlace? place = null)
    {
        if (citation.OfThis is not { } level)
        {
            return citation is { Quoted: true, Instrument.IsOwn: true } ? Unknown(citation.Paths) : Of(citation.Instrument, citation.Paths, place?.Instrument);
        }

        var unit = citation.Quoted || place?.Path is null ? null : ProvisionPath.UpTo(place.Path, level);
        return unit is null ? Unknown(citation.Paths) : new(place!.Instrument, [.. citation.Paths.Select(p => ProvisionPath.FromArticle($"{unit}/{p}"))], []);
    }

    private CitationTarget Of(NamedInstrument? named, IReadOnlyList<string> paths, Instrument? citing)
    {
        IReadOnlyList<string> known = [.. paths.Select(ProvisionPath.FromArticle)];
        if (named is null or { IsOwn: true })
        {
            return named is not null && citing is not null && IsCalled(citing, named.Kind) ? new(citing, known, []) : Unknown(known);
        }

        var candidates = Candidates(named, citing);
        var certain = candidates.Count == 1 && (named.Number is not { Year: null, Term: null } || (named.IssuedOn is not null && candidates[0].IssuedOn is not null));
        return new(certain ? candidates[0] : null, known, certain ? [] : candidates);
    }

    private IReadOnlyList<Instrument> Candidates(NamedInstrument named, Instrument? citing)
    {
        var called = named.Number is { } number ? _byNumber[number.Key] : named.Title is { } title ? _byTitle[Folding.Fold(title)].Where(act => !IsLater(act, citing)) : [];
        return [.. called.Distinct().Where(i => Agree(i.IssuedOn, named.IssuedOn))];
    }

    private static CitationTarget Unknown(IReadOnlyList<string> paths) => new(null, paths, []);

    private static IEnumerable<string> Keys(Instrument instrument) =>
        instrument.NumberAliases.Append(instrument.Number).Select(n => InstrumentNumber.TryRead(n, out var number) ? number.Key : null).OfType<string>().Distinct();

    private static IEnumerable<string> Titles(Instrument act) => new[] { act.Title.Vi, act.Title.En }.OfType<string>().Select(Folding.Fold).Distinct();

    private static bool HasTitleOfItsOwn(Instrument instrument) => instrument is { Kind: InstrumentKind.Law or InstrumentKind.Ordinance, TitleIsOurs: false };

    // An older text means the act that then bore the title.
    private static bool IsLater(Instrument act, Instrument? citing) => citing?.IssuedOn is { } day && act.IssuedOn is { } issued && issued.First > day.Last;

    private static bool Agree(PartialDate? issued, PartialDate? said) => issued is not { } a || said is not { } b || (a.First <= b.Last && b.First <= a.Last);

    private static bool IsCalled(Instrument instrument, InstrumentKind? kind) => kind is not null && kind == instrument.Kind switch
    {
        InstrumentKind.Guideline => InstrumentKind.Decision,
        InstrumentKind.PartyResolution => InstrumentKind.Resolution,
        InstrumentKind.JointCircular when kind == InstrumentKind.Circular => InstrumentKind.Circular,
        var own => own,
    };
}
