using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Sources;

/// <summary>Identifies a <see cref="Contradiction"/>.</summary>
public readonly record struct ContradictionId(string Value) : IId<ContradictionId>
{
    /// <inheritdoc/>
    public static ContradictionId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Whether an act has decided the point.</summary>
public enum ContradictionStatus
{
    Open,
    Settled,
}

/// <summary>One of the things said that cannot all hold.</summary>
/// <param name="Text">The position, in our own words.</param>
/// <param name="Statements">Statements that take it.</param>
/// <param name="Citations">Sources of the position where no statement of the register holds it.</param>
public sealed record ContradictionSide(LocalText Text, IReadOnlyList<StatementId>? Statements = null, IReadOnlyList<Citation>? Citations = null);

/// <summary>Statements that cannot all hold (thông tin trái ngược), shown side by side and never merged.</summary>
public sealed class Contradiction : ICited
{
    public required ContradictionId Id { get; init; }
    public required LocalText Topic { get; init; }

    /// <summary>What cannot hold together.</summary>
    public required LocalText Point { get; init; }
    public required IReadOnlyList<ContradictionSide> Sides { get; init; }

    /// <summary>What the register does about it.</summary>
    public required LocalText Handling { get; init; }
    public required ContradictionStatus Status { get; init; }
    public Subjects About { get; init; } = Subjects.None;
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <summary>Every statement on one of the sides.</summary>
    public IEnumerable<StatementId> Statements => Sides.SelectMany(s => s.Statements ?? []);

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Contradiction, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
    [
        .. Citations.Concat(Sides.SelectMany(s => s.Citations ?? [])).Select(c => c.Ref),
        .. Statements.Select(s => new RecordRef(RecordKind.Statement, s.Value)),
        .. About.References(),
    ];
}
