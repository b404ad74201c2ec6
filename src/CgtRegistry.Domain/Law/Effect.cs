using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Law;

/// <summary>Identifies an <see cref="Effect"/>.</summary>
public readonly record struct EffectId(string Value) : IId<EffectId>
{
    /// <inheritdoc/>
    public static EffectId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What one act does to another; the two-way relations of the national legal database map to these.</summary>
public enum EffectKind
{
    Amends,
    Supplements,
    Replaces,
    Repeals,
    Suspends,
    Guides,
    Details,
    Consolidates,
    Corrects,
    IsBasedOn,
}

/// <summary>An instrument, or one provision of it by its path (<c>dieu-89/khoan-2/diem-a</c>).</summary>
public sealed record EffectEnd(InstrumentId Instrument, string? Path = null);

/// <summary>An act by which one instrument changes another, with the day from which it does.</summary>
public sealed record Effect : ICited
{
    public required EffectId Id { get; init; }
    public required EffectKind Kind { get; init; }
    public required EffectEnd Affecting { get; init; }
    public required EffectEnd Affected { get; init; }

    /// <summary>First day of the effect, when known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>It reaches the whole affected instrument, not a part.</summary>
    public bool Whole { get; init; }

    /// <summary>Only some content of the affected provision is reached, and the source does not say which.</summary>
    public bool InPart { get; init; }
    public LocalText? Note { get; init; }

    /// <summary>The source that shows that it was entered wrongly; the register goes by it no longer, and its history keeps it.</summary>
    public Citation? Withdrawn { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Effect, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
    [
        .. Citations.Concat(Withdrawn is { } shown ? [shown] : []).Select(c => c.Ref),
        new RecordRef(RecordKind.Instrument, Affecting.Instrument.Value),
        new RecordRef(RecordKind.Instrument, Affected.Instrument.Value),
    ];
}
