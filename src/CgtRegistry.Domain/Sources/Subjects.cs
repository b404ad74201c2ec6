using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Domain.Sources;

/// <summary>What a statement, a notice or a contradiction speaks of. An empty list means: names none.</summary>
public sealed record Subjects
{
    /// <summary>Speaks of nothing in particular.</summary>
    public static readonly Subjects None = new();

    public IReadOnlyList<InstitutionId> Institutions { get; init; } = [];
    public IReadOnlyList<TherapyId> Therapies { get; init; } = [];

    /// <summary>Therapies the speaker leaves out (“everything but HSCT”).</summary>
    public IReadOnlyList<TherapyId> ExceptTherapies { get; init; } = [];
    public IReadOnlyList<ConditionId> Conditions { get; init; } = [];
    public IReadOnlyList<InstrumentId> Instruments { get; init; } = [];
    public IReadOnlyList<TrialId> Trials { get; init; } = [];

    /// <summary>
    /// Whether what is said of these subjects holds for a therapy and condition: the therapy or a wider one is named and not
    /// left out, and so is the condition, a wider one, or none. What is said of a narrower case does not hold for the wider.
    /// </summary>
    public bool Reach(TherapyId therapy, ConditionId? condition, Register register) =>
        Therapies.Any(t => register.TherapyLineage.Between(t, therapy) is Kinship.Same or Kinship.Wider)
        && !LeavesOut(therapy, register.TherapyLineage)
        && (Conditions.Count == 0 || (condition is { } asked && Conditions.Any(c => register.ConditionLineage.Between(c, asked) is Kinship.Same or Kinship.Wider)));

    /// <summary>Whether the speaker leaves the therapy, or a wider one, out.</summary>
    public bool LeavesOut(TherapyId therapy, Lineage<TherapyId> lineage) =>
        ExceptTherapies.Any(t => lineage.Between(t, therapy) is Kinship.Same or Kinship.Wider);

    /// <summary>Every record named here.</summary>
    public IEnumerable<RecordRef> References() =>
    [
        .. Institutions.Select(i => new RecordRef(RecordKind.Institution, i.Value)),
        .. Therapies.Concat(ExceptTherapies).Select(t => new RecordRef(RecordKind.Therapy, t.Value)),
        .. Conditions.Select(c => new RecordRef(RecordKind.Condition, c.Value)),
        .. Instruments.Select(i => new RecordRef(RecordKind.Instrument, i.Value)),
        .. Trials.Select(t => new RecordRef(RecordKind.Trial, t.Value)),
    ];
}
