using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Study type, design and phase (WHO item 15).</summary>
public sealed record DraftDesign
{
    public StudyType? StudyType { get; init; }

    /// <summary>One of <see cref="TrialPhases"/>.</summary>
    public string? Phase { get; init; }
    public Allocation? Allocation { get; init; }
    public InterventionModel? Model { get; init; }
    public TrialPurpose? Purpose { get; init; }
    public Masking? Masking { get; init; }

    /// <summary>Who does not know who receives what.</summary>
    public IReadOnlyList<MaskedRole> Masked { get; init; } = [];

    /// <summary>For observational studies.</summary>
    public ObservationalModel? ObservationalModel { get; init; }

    /// <summary>For observational studies.</summary>
    public TimePerspective? TimePerspective { get; init; }

    /// <summary>The design in words.</summary>
    public DraftText? Description { get; init; }
}

/// <summary>How participants come into their group (phân nhóm).</summary>
public enum Allocation
{
    Randomized,
    NonRandomized,

    /// <summary>There is one group only.</summary>
    NotApplicable,
}

/// <summary>How the groups stand to each other.</summary>
public enum InterventionModel
{
    SingleGroup,
    Parallel,
    Crossover,
    Factorial,
    Sequential,
}

/// <summary>What the trial is for.</summary>
public enum TrialPurpose
{
    Treatment,
    Prevention,
    Diagnostic,
    SupportiveCare,
    Screening,
    HealthServicesResearch,
    BasicScience,
    DeviceFeasibility,
    Other,
}

/// <summary>Masking (làm mù).</summary>
public enum Masking
{
    None,
    Single,
    Double,
    Triple,
    Quadruple,
}

/// <summary>Who can be masked.</summary>
public enum MaskedRole
{
    Participant,
    CareProvider,
    Investigator,
    OutcomesAssessor,
}

/// <summary>How participants of an observational study are chosen and followed.</summary>
public enum ObservationalModel
{
    Cohort,
    CaseControl,
    CaseOnly,
    CaseCrossover,
    EcologicOrCommunity,
    FamilyBased,
    DefinedPopulation,
    NaturalHistory,
    Other,
}

/// <summary>Where an observational study looks.</summary>
public enum TimePerspective
{
    Retrospective,
    Prospective,
    CrossSectional,
    Other,
}
