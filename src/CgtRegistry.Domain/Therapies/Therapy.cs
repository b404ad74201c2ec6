using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Therapies;

/// <summary>Identifies a <see cref="Therapy"/>.</summary>
public readonly record struct TherapyId(string Value) : IId<TherapyId>
{
    /// <inheritdoc/>
    public static TherapyId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The broad kind of a therapy. No legal class: Vietnam's official class names are not known.</summary>
public enum TherapyKind
{
    Cell,
    Gene,
    GeneModifiedCell,
    TissueEngineered,

    /// <summary>Made from cells but without living cells, such as extracellular vesicles.</summary>
    CellDerived,

    /// <summary>Given beside a cell therapy, such as platelet-rich plasma.</summary>
    Supporting,
}

/// <summary>A feature of a therapy on which rules of risk classification turn.</summary>
public enum TherapyFeature
{
    Donor,
    CellKind,
    Tissue,
    Step,
    Expanded,
    GeneticChange,
    HomologousUse,
    CombinedWith,
    Route,
    SystemicEffect,
    SameSurgicalSession,

    /// <summary>An established procedure it is used as, such as blood transfusion.</summary>
    UsedAs,
}

/// <summary>One known fact of a therapy's profile; features not listed are not known.</summary>
/// <param name="Feature">What the fact is about.</param>
/// <param name="Value">What the source says, in our own words.</param>
/// <param name="Citation">Where it is written.</param>
/// <param name="Code">The answer of the classifier's closed list it plainly amounts to; none where the source does not say so plainly.</param>
public sealed record ProfileFact(TherapyFeature Feature, LocalText Value, Citation Citation, string? Code = null);

/// <summary>A cell or gene therapy: a technique or a product (liệu pháp).</summary>
public sealed class Therapy : ICited, INamed
{
    public required TherapyId Id { get; init; }
    public required TherapyKind Kind { get; init; }
    public required IReadOnlyList<Name> Names { get; init; }

    /// <summary>Wider therapies it is one of. An authorisation of a wider one does not reach it.</summary>
    public IReadOnlyList<TherapyId> Parents { get; init; } = [];
    public LocalText? Description { get; init; }
    public IReadOnlyList<ProfileFact> Profile { get; init; } = [];
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Therapy, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
    [
        .. Citations.Concat(Profile.Select(p => p.Citation)).Select(c => c.Ref),
        .. Parents.Select(p => new RecordRef(RecordKind.Therapy, p.Value)),
    ];
}
