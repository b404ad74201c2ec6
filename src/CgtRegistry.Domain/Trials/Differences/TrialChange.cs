namespace CgtRegistry.Domain.Trials.Differences;

/// <summary>What changed between two versions of a record.</summary>
public enum TrialChangeKind
{
    OutcomeAdded,
    OutcomeDropped,

    /// <summary>An outcome became primary, or stopped being primary.</summary>
    OutcomeSwapped,

    /// <summary>One outcome gave way to another of the same place.</summary>
    OutcomeReplaced,
    OutcomeTimeMoved,
    OutcomeReworded,
    SampleSizeChanged,
    EligibilityLoosened,
    EligibilityTightened,

    /// <summary>Criteria read differently; whether they are looser is not judged.</summary>
    CriteriaChanged,
    DateMoved,
    StatusMoved,
    PhaseChanged,
    DesignChanged,
    ArmsChanged,
    InterventionsChanged,
    ConditionsChanged,
    SponsorChanged,
    CollaboratorsChanged,
    SitesChanged,
    CountriesChanged,
    NumbersChanged,
    ResultsChanged,
    EthicsChanged,
    TextChanged,

    /// <summary>The record was refreshed or confirmed; nothing it says about the trial changed by that.</summary>
    Refreshed,
}

/// <summary>Where in the course of the trial a change was recorded.</summary>
public enum TrialStage
{
    /// <summary>The dates leave it open.</summary>
    Unknown,
    BeforeFirstEnrolment,
    AfterFirstEnrolment,
    AfterPrimaryCompletion,
    AfterCompletion,
}

/// <summary>How much a change matters to somebody who relies on the record.</summary>
public enum ChangeSeverity
{
    Minor,
    Notable,
    Major,
}

/// <summary>One change between two versions of a record.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Path">The field, as a JSON pointer (RFC 6901); what is gone is pointed to in the earlier version.</param>
/// <param name="Before">The earlier value; of a list what is gone.</param>
/// <param name="After">The later value; of a list what came.</param>
public sealed record TrialChange(TrialChangeKind Kind, string Path, string? Before, string? After)
{
    /// <summary>When it was recorded, relative to the milestones of the earlier version.</summary>
    public TrialStage Stage { get; init; }
    public ChangeSeverity Severity { get; init; }

    /// <summary>It concerns a primary outcome.</summary>
    public bool Primary { get; init; }

    /// <summary>By how many per cent a number changed.</summary>
    public decimal? Percent { get; init; }

    /// <summary>By how many days a date moved, where both are equally precise; later is more than 0.</summary>
    public int? Days { get; init; }

    /// <summary>A plan became what happened.</summary>
    public bool BecameActual { get; init; }

    /// <summary>A state no trial comes to from the one before.</summary>
    public bool OutOfOrder { get; init; }
}
