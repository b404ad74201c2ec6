namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>What this register takes from a record of WHO's platform. Names and addresses of persons are not among it.</summary>
internal enum IctrpField
{
    TrialId,
    LastRefreshed,
    PublicTitle,
    ScientificTitle,
    Acronym,
    PrimarySponsor,
    DateRegistration,

    /// <summary>The date of registration as yyyyMMdd, which cannot be misread.</summary>
    DateRegistration3,
    ExportDate,
    SourceRegister,
    Url,
    RecruitmentStatus,
    AgeMin,
    AgeMax,
    Gender,
    DateEnrolment,
    TypeEnrolment,
    TargetSize,
    StudyType,
    StudyDesign,
    Phase,
    Countries,
    Affiliation,
    ScientificAffiliation,
    Inclusion,
    Exclusion,
    Condition,
    Intervention,
    PrimaryOutcome,
    SecondaryOutcome,
    SecondaryIds,
    SecondarySponsor,
    SourceSupport,

    /// <summary>Numbers of the records WHO has bridged with this one.</summary>
    Children,
    EthicsStatus,
    EthicsDate,
    ResultsPosted,
    ResultsCompleted,
    ResultsUrl,
    ResultsSummary,
    ResultsYesNo,
    IpdPlan,
    IpdDescription,
}
