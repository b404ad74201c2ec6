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
