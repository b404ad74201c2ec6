using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Names;

/// <summary>Identifies a <see cref="GlossaryTerm"/>.</summary>
public readonly record struct TermId(string Value) : IId<TermId>
{
    /// <inheritdoc/>
    public static TermId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Whether the Vietnamese term was read in a source.</summary>
public enum TermStatus
{
    Read,
    Proposal,
    Background,
}

/// <summary>A bilingual term of the field with its synonyms; search treats them as equal. It states no law and no approval.</summary>
public sealed class GlossaryTerm : IPublicRecord
{
    public required TermId Id { get; init; }
    public required int Number { get; init; }
    public required string Group { get; init; }
    public required string Vi { get; init; }

    /// <summary>The form without tone marks.</summary>
    public required string Fold { get; init; }
    public required string En { get; init; }
    public IReadOnlyList<string> Abbreviations { get; init; } = [];
    public IReadOnlyList<string> Synonyms { get; init; } = [];
    public required TermStatus Status { get; init; }

    /// <summary>Codes of the sources in which the Vietnamese term was read.</summary>
    public IReadOnlyList<string> ReadIn { get; init; } = [];
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Term, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() => [];
}
