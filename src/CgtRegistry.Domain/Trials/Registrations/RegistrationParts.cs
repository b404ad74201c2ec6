using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.Registrations;

/// <summary>A number another body gave the trial, as the record states it.</summary>
/// <param name="Value">The number as written, tidied of blanks.</param>
/// <param name="Issuer">Who gave it, in the record's words.</param>
/// <param name="Kind">What the record says it is, in its own code (<c>EUDRACT_NUMBER</c>, <c>REGISTRY</c>, <c>OTHER_GRANT</c> …).</param>
/// <param name="Url">A link the record gives for it.</param>
public sealed record SecondaryNumber(string Value, string? Issuer = null, string? Kind = null, string? Url = null);

/// <summary>Titles and descriptions, plain text: marks of HTML are gone, Markdown of the source is kept as its letters.</summary>
public sealed record RegistrationText
{
    /// <summary>Public title (item 9).</summary>
    public string? PublicTitle { get; init; }

    /// <summary>Scientific title (item 10).</summary>
    public string? ScientificTitle { get; init; }

    /// <summary>Acronym (item 10).</summary>
    public string? Acronym { get; init; }
    public string? Summary { get; init; }
    public string? Description { get; init; }
}

/// <summary>An organisation that takes part.</summary>
/// <param name="Name">Its name in the record.</param>
/// <param name="Class">What kind of body the record says it is, in its own code (INDUSTRY, OTHER_GOV …).</param>
public sealed record RegistrationParty(string Name, string? Class = null);

/// <summary>Who answers for the trial and who pays (items 4 to 8).</summary>
public sealed record RegistrationParties
{
    /// <summary>Primary sponsor (item 5).</summary>
    public RegistrationParty? Sponsor { get; init; }

    /// <summary>Secondary sponsors and collaborators (item 6).</summary>
    public IReadOnlyList<RegistrationParty> Collaborators { get; init; } = [];

    /// <summary>Sources of monetary or material support (item 4).</summary>
    public IReadOnlyList<string> Support { get; init; } = [];

    /// <summary>The organisation that answers public queries (item 7).</summary>
    public string? PublicContact { get; init; }

    /// <summary>The organisation that answers scientific queries (item 8).</summary>
    public string? ScientificContact { get; init; }
}

/// <summary>Whether a date or number is a plan or what happened.</summary>
public enum DateKind
{
    Planned,
    Actual,
}

/// <summary>A date in a trial's course; without a kind the record does not say whether it is planned.</summary>
public sealed record Milestone(PartialDate Date, DateKind? Kind = null);

/// <summary>How far the trial has come (items 16 to 18).</summary>
public sealed record RegistrationConduct
{
    /// <summary>Recruitment status (item 18).</summary>
    public ConductState? Status { get; init; }

    /// <summary>The last status the registry knew, where it calls the present one unknown.</summary>
    public ConductState? LastKnownStatus { get; init; }
    public string? WhyStopped { get; init; }

    /// <summary>Date of first enrolment (item 16), else the start the record gives.</summary>
    public Milestone? Start { get; init; }
    public Milestone? PrimaryCompletion { get; init; }
    public Milestone? Completion { get; init; }

    /// <summary>Sample size (item 17).</summary>
    public Enrolment? Enrolment { get; init; }
}

/// <summary>Study type, design and phase (item 15). What the record says in codes of its own stays in its codes.</summary>
public sealed record RegistrationDesign
{
    public StudyType? StudyType { get; init; }

    /// <summary>One of <see cref="TrialPhases"/>.</summary>
    public string? Phase { get; init; }

    /// <summary>The design in the record's words.</summary>
    public string? AsDescribed { get; init; }

    /// <summary>How participants are allocated, in ClinicalTrials.gov's codes (RANDOMIZED, NON_RANDOMIZED, NA).</summary>
    public string? Allocation { get; init; }

    /// <summary>Intervention model (PARALLEL, SINGLE_GROUP …).</summary>
    public string? Model { get; init; }
    public string? ModelDescription { get; init; }
    public string? Purpose { get; init; }

    /// <summary>Masking (NONE, SINGLE … QUADRUPLE) and who is masked.</summary>
    public string? Masking { get; init; }
    public string? MaskingDescription { get; init; }
    public IReadOnlyList<string> Masked { get; init; } = [];
    public string? ObservationalModel { get; init; }
    public string? TimePerspective { get; init; }
    public bool? PatientRegistry { get; init; }
    public string? TargetDuration { get; init; }
}

/// <summary>Unit of an age.</summary>
public enum AgeUnit
{
    Years,
    Months,
    Weeks,
    Days,
    Hours,
    Minutes,
}

/// <summary>A limit of age.</summary>
public sealed record AgeLimit(int Number, AgeUnit Unit);

/// <summary>Sex of participants.</summary>
public enum ParticipantSex
{
    All,
    Female,
    Male,
}

/// <summary>Who may take part (item 14).</summary>
public sealed record RegistrationEligibility
{
    public ParticipantSex? Sex { get; init; }

    /// <summary>Sex in the sense of gender identity matters, as the record says.</summary>
    public bool? GenderBased { get; init; }
    public string? GenderDescription { get; init; }
    public AgeLimit? MinimumAge { get; init; }
    public AgeLimit? MaximumAge { get; init; }
    public bool? HealthyVolunteers { get; init; }

    /// <summary>All criteria in one text, where the record does not part them.</summary>
    public string? Criteria { get; init; }
    public string? Inclusion { get; init; }
    public string? Exclusion { get; init; }
    public string? Population { get; init; }
    public string? Sampling { get; init; }
}
