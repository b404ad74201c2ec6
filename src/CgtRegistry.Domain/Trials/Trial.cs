using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials;

/// <summary>
/// Identifies a <see cref="Trial"/>: this register's number (VNCGT-2026-000123) for trials registered here, otherwise
/// the number under which the trial was first known.
/// </summary>
public readonly record struct TrialId(string Value) : IId<TrialId>
{
    /// <inheritdoc/>
    public static TrialId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A number another body gave the trial (WHO data set item 3).</summary>
public sealed record TrialIdentifier(string Registry, string Value);

/// <summary>A body that takes part, by the name in the record and, where known, as an institution of this register.</summary>
public sealed record TrialParty(string Name, InstitutionId? Institution = null);

/// <summary>A clinical trial as public registers show it (thử nghiệm lâm sàng). Registered is not approved.</summary>
public sealed record Trial : ICited
{
    public required TrialId Id { get; init; }
    public IReadOnlyList<TrialIdentifier> Identifiers { get; init; } = [];

    /// <summary>Public title (WHO item 9).</summary>
    public required LocalText Title { get; init; }

    /// <summary>Primary sponsor (WHO item 5), when the record names one.</summary>
    public TrialParty? Sponsor { get; init; }
    public IReadOnlyList<TrialParty> Collaborators { get; init; } = [];
    public IReadOnlyList<TrialParty> Sites { get; init; } = [];

    /// <summary>ISO 3166 alpha-2 codes of the countries of recruitment (WHO item 11).</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];
    public IReadOnlyList<ConditionId> Conditions { get; init; } = [];
    public IReadOnlyList<TherapyId> Therapies { get; init; } = [];
    public LocalText? InterventionText { get; init; }

    /// <summary>Study type (WHO item 15a), when known.</summary>
    public StudyType? StudyType { get; init; }

    /// <summary>What each version of the public record said; differing values stay side by side.</summary>
    public required IReadOnlyList<TrialObservation> Observations { get; init; }
    public PartialDate? RegisteredOn { get; init; }

    /// <summary>Registered after the first participant was enrolled, when a source says so.</summary>
    public bool? Retrospective { get; init; }
    public TrialOversight? Oversight { get; init; }

    /// <summary>What is known of money asked from participants.</summary>
    public LocalText? ParticipantPayment { get; init; }
    public LocalText? Summary { get; init; }

    /// <summary>What was registered, complete: WHO's 24 items and the cell and gene part; only for trials registered in this register.</summary>
    public TrialDataSet? DataSet { get; init; }

    /// <summary>How it stands registered here; only for trials registered in this register.</summary>
    public RegisteredHere? Registration { get; init; }

    /// <summary>The registration of this register in which the record goes on; its address then leads there. Only for trials first known from elsewhere.</summary>
    public TrialId? ContinuedAs { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <summary>The registration of this register in the form of all registries; none for trials registered elsewhere only.</summary>
    public TrialRegistration? AsRegistered() => this is { DataSet: { } data, Registration: { } here }
        ? DataSetGivenOut.As(new RegisteredAs(Id.Value, here.On, here.ChangedOn, here.ConfirmedOn), data)
        : null;

    /// <summary>Every institution of this register that takes part.</summary>
    public IEnumerable<InstitutionId> Institutions =>
        Sites.Concat(Collaborators).Append(Sponsor).Where(p => p?.Institution is not null).Select(p => p!.Institution!.Value).Distinct();

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Trial, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
    [
        .. Citations.Concat(Observations.Select(o => o.Citation)).Concat(Oversight?.Citations ?? []).Select(c => c.Ref),
        .. Institutions.Select(i => new RecordRef(RecordKind.Institution, i.Value)),
        .. Conditions.Select(c => new RecordRef(RecordKind.Condition, c.Value)),
        .. Therapies.Select(t => new RecordRef(RecordKind.Therapy, t.Value)),
        .. ContinuedAs is { } registered ? [new RecordRef(RecordKind.Trial, registered.Value)] : Array.Empty<RecordRef>(),
    ];
}
