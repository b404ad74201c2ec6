using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Law;

/// <summary>Identifies a <see cref="TechniqueListEntry"/>.</summary>
public readonly record struct TechniqueId(string Value) : IId<TechniqueId>
{
    /// <inheritdoc/>
    public static TechniqueId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What a listed technique is for.</summary>
public enum TechniqueUse
{
    Treatment,
    Laboratory,
    Collection,
}

/// <summary>
/// A line of the national technique list (danh mục kỹ thuật, Circular 23/2024/TT-BYT). Listed is not permitted: an
/// institution needs the technique in its own approved scope (Law 15/2023/QH15, Articles 92–93).
/// </summary>
public sealed class TechniqueListEntry : ICited
{
    public required TechniqueId Id { get; init; }

    /// <summary>1 or 2.</summary>
    public required int Appendix { get; init; }

    /// <summary>Running number in the appendix.</summary>
    public required int Item { get; init; }

    /// <summary>Technique code of Appendix 1, such as 2.512.</summary>
    public string? Code { get; init; }

    /// <summary>Codes of Appendix 1 that an entry of Appendix 2 is tied to.</summary>
    public string? LinkedCode { get; init; }
    public required string Chapter { get; init; }

    /// <summary>The name in the list; read by machine from page images, single letters can be wrong.</summary>
    public required LocalText Name { get; init; }
    public IReadOnlyList<TherapyId> Therapies { get; init; } = [];
    public IReadOnlyList<ConditionId> Conditions { get; init; } = [];
    public required TechniqueUse Use { get; init; }

    /// <summary>First day the appendix applies.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day it no longer applies.</summary>
    public DateOnly? Until { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <summary>The days on which the appendix applies.</summary>
    public Period Applies => new(From, Until);

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Technique, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
    [
        .. Citations.Select(c => c.Ref),
        .. Therapies.Select(t => new RecordRef(RecordKind.Therapy, t.Value)),
        .. Conditions.Select(c => new RecordRef(RecordKind.Condition, c.Value)),
    ];
}
