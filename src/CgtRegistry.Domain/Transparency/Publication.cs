using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Transparency;

/// <summary>What act a publication is.</summary>
public enum PublicationKind
{
    ReferenceDataLoaded,
    DemonstrationDataLoaded,
    RecordCorrected,
    LawTextsImported,
    TrialRecordsImported,
    TrialRecordsLinked,
    AuthorisationGranted,
    AuthorisationVaried,
    AuthorisationSuspended,
    AuthorisationReinstated,
    AuthorisationRevoked,
    AuthorisationSurrendered,
    AuthorisationExpired,
    NoticeIssued,
    NoticeLifted,
    CoverageDeclared,
    CoverageEnded,
    InstitutionEntered,
    InstitutionChanged,
    InstitutionRenamed,
    InstitutionClosed,
    InstitutionsMerged,
    SourceEntered,
    StatementEntered,
    ContradictionEntered,
    ContradictionSettled,
    TherapyEntered,
    TherapyChanged,
    ConditionEntered,
    ConditionChanged,
    InstrumentEntered,
    LegalEffectEntered,
    ProvisionWordingEntered,

    /// <summary>A trial got its number in this register.</summary>
    TrialRegistered,

    /// <summary>An amendment of a registered trial was registered, or its record confirmed.</summary>
    TrialAmended,
}

/// <summary>Who publishes: the role and a pseudonym, never a personal name.</summary>
/// <param name="Role">A role of the register, such as <c>system</c> or <c>approver</c>.</param>
/// <param name="Pseudonym">Stable for the person or program, such as R-014.</param>
public sealed record Actor(string Role, string Pseudonym)
{
    /// <summary>The program itself, loading the data that comes with it.</summary>
    public static readonly Actor System = new("system", "cgt-registry");
}

/// <summary>Said before anything public is saved: who changes what kind of thing, and the reason the public will read.</summary>
public sealed record Publication(PublicationKind Kind, Actor By, LocalText Reason);
