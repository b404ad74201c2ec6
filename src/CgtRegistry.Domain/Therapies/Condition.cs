using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Therapies;

/// <summary>Identifies a <see cref="Condition"/>.</summary>
public readonly record struct ConditionId(string Value) : IId<ConditionId>
{
    /// <inheritdoc/>
    public static ConditionId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A disease or use for which a therapy is given (bệnh).</summary>
public sealed class Condition : ICited, INamed
{
    public required ConditionId Id { get; init; }
    public required IReadOnlyList<Name> Names { get; init; }

    /// <summary>Descriptor id of the Medical Subject Headings, such as D020370.</summary>
    public string? MeshId { get; init; }
    public string? MeshTerm { get; init; }

    /// <summary>Code of the tenth International Classification of Diseases, where a source gives it.</summary>
    public string? Icd10 { get; init; }

    /// <summary>Wider conditions it is one of.</summary>
    public IReadOnlyList<ConditionId> Parents { get; init; } = [];
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Condition, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
        [.. Citations.Select(c => c.Ref), .. Parents.Select(p => new RecordRef(RecordKind.Condition, p.Value))];
}
