using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Law;

/// <summary>Identifies an <see cref="Instrument"/>.</summary>
public readonly record struct InstrumentId(string Value) : IId<InstrumentId>
{
    /// <inheritdoc/>
    public static InstrumentId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The form of a document (hình thức văn bản).</summary>
public enum InstrumentKind
{
    Law,
    Ordinance,
    Decree,
    Circular,
    JointCircular,
    Decision,
    Resolution,
    Plan,
    Guideline,
    OfficialLetter,
    ConsolidatedText,
    Draft,
    PartyResolution,
    Licence,
    Directive,
}

/// <summary>Why the register holds an instrument.</summary>
public enum InstrumentGroup
{
    /// <summary>The law of cell and gene therapy itself.</summary>
    Core,

    /// <summary>Programmes and policy.</summary>
    Policy,

    /// <summary>Acts about one institution or one case.</summary>
    Individual,

    /// <summary>Known only because another act names it.</summary>
    Cited,

    /// <summary>Other health law, taken in from the codification and from lists of official portals.</summary>
    Health,
}

/// <summary>From a day on, the register does not know whether the instrument still applies, and why.</summary>
public sealed record EffectDoubt(DateOnly From, LocalText Reason, Citation? Citation = null);

/// <summary>Somebody who should know cited the instrument as in force on a day.</summary>
public sealed record ConfirmedInForce(DateOnly On, Citation Citation);

/// <summary>
/// A legal or administrative document (văn bản). Numbers without a year repeat every year: number, issuer and day of
/// issue together are the natural key.
/// </summary>
public sealed record Instrument : ICited
{
    public required InstrumentId Id { get; init; }
    public required InstrumentKind Kind { get; init; }

    /// <summary>Số hiệu, as the issuer writes it; none for drafts and unnumbered letters.</summary>
    public string? Number { get; init; }

    /// <summary>Other spellings of the number that occur in sources.</summary>
    public IReadOnlyList<string> NumberAliases { get; init; } = [];
    public required LocalText Title { get; init; }

    /// <summary>The formal title is not known; the one shown is ours.</summary>
    public bool TitleIsOurs { get; init; }
    public required Issuer Issuer { get; init; }
    public string? Signer { get; init; }
    public PartialDate? IssuedOn { get; init; }
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>First day on which it no longer applies, when a source says so without naming the act that ended it.</summary>
    public DateOnly? EffectiveUntil { get; init; }

    /// <summary>What is doubtful or contradictory about its dates.</summary>
    public LocalText? DateNote { get; init; }
    public InstrumentGroup Group { get; init; }

    /// <summary>A legal normative document (văn bản quy phạm pháp luật), not a single act or a Party document.</summary>
    public bool Normative { get; init; }
    public string? Url { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<EffectDoubt> Doubts { get; init; } = [];
    public IReadOnlyList<ConfirmedInForce> ConfirmedInForce { get; init; } = [];

    /// <summary>What is known of what it says; each sentence with its own source, second-hand ones marked by their grade.</summary>
    public IReadOnlyList<CitedText> Content { get; init; } = [];
    public Subjects About { get; init; } = Subjects.None;
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <summary>This record with what another telling of the same document adds: dates, signer and title it lacks, sources it does not name.</summary>
    public Instrument FilledFrom(Instrument other) => this with
    {
        Title = TitleIsOurs && !other.TitleIsOurs ? other.Title with { En = other.Title.En ?? Title.En } : Title,
        TitleIsOurs = TitleIsOurs && other.TitleIsOurs,
        IssuedOn = IssuedOn ?? other.IssuedOn,
        EffectiveFrom = EffectiveFrom ?? other.EffectiveFrom,
        Signer = Signer ?? other.Signer,
        Group = Group is InstrumentGroup.Cited ? other.Group : Group,
        Url = Url ?? other.Url,
        Citations = [.. Citations.Concat(other.Citations).DistinctBy(c => (c.Source, c.Place))],
    };

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Instrument, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
    [
        .. Citations.Concat(Content.Select(c => c.Citation)).Concat(ConfirmedInForce.Select(c => c.Citation)).Concat(Doubts.Select(d => d.Citation).OfType<Citation>()).Select(c => c.Ref),
        .. About.References(),
        .. Issuer.Institution is { } issuer ? [new RecordRef(RecordKind.Institution, issuer.Value)] : Array.Empty<RecordRef>(),
    ];
}
