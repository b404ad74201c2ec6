using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.Registrations;

/// <summary>A heading of a vocabulary.</summary>
/// <param name="About">Whether it names the condition or the intervention.</param>
/// <param name="Text">The heading.</param>
/// <param name="System">The vocabulary: <c>mesh</c>, <c>icd-10</c>, <c>decs</c>; none when the record does not say.</param>
/// <param name="Code">Its code there.</param>
public sealed record RegistrationTerm(TermSubject About, string Text, string? System = null, string? Code = null);

/// <summary>What a vocabulary's heading is about.</summary>
public enum TermSubject
{
    Condition,
    Intervention,
}

/// <summary>Something participants receive.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">In ClinicalTrials.gov's codes (BIOLOGICAL, GENETIC, DRUG, PROCEDURE …), where stated.</param>
/// <param name="Description">What it is.</param>
public sealed record RegistrationIntervention(string Name, string? Kind = null, string? Description = null)
{
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Labels of the arms that receive it.</summary>
    public IReadOnlyList<string> Arms { get; init; } = [];
}

/// <summary>A group of participants that is treated or observed alike.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Kind">In ClinicalTrials.gov's codes (EXPERIMENTAL, ACTIVE_COMPARATOR …), where stated.</param>
/// <param name="Description">What happens to it.</param>
public sealed record RegistrationArm(string Label, string? Kind = null, string? Description = null)
{
    /// <summary>Names of its interventions, as the record writes them.</summary>
    public IReadOnlyList<string> Interventions { get; init; } = [];
}

/// <summary>Which place an outcome has.</summary>
public enum OutcomeKind
{
    Primary,
    Secondary,
    Other,
}

/// <summary>An outcome measure: name, method and time point.</summary>
/// <param name="Kind">Its place.</param>
/// <param name="Measure">What is measured; for registries that do not part it, everything they say.</param>
/// <param name="Description">How it is measured.</param>
/// <param name="TimeFrame">When.</param>
public sealed record RegistrationOutcome(OutcomeKind Kind, string Measure, string? Description = null, string? TimeFrame = null);

/// <summary>A place where participants are recruited.</summary>
/// <param name="Facility">The institution's name in the record; some records give only the city.</param>
/// <param name="City">City or town.</param>
/// <param name="Region">State or province.</param>
/// <param name="Zip">Postal code.</param>
/// <param name="Country">ISO 3166 alpha-2 code, when the name given is a country's.</param>
/// <param name="CountryName">The country in the record's words.</param>
/// <param name="Status">Recruitment there.</param>
public sealed record RegistrationSite(
    string? Facility,
    string? City = null,
    string? Region = null,
    string? Zip = null,
    string? Country = null,
    string? CountryName = null,
    ConductState? Status = null)
{
    /// <summary>Where the registry puts it on the map, often only the city.</summary>
    public SitePosition? Position { get; init; }
}

/// <summary>A place on the map, in degrees as the registry writes them.</summary>
public sealed record SitePosition(decimal Latitude, decimal Longitude);

/// <summary>An ethics review.</summary>
/// <param name="Status">In the record's words.</param>
/// <param name="On">When.</param>
/// <param name="Committee">The committee's name.</param>
public sealed record RegistrationReview(string? Status, PartialDate? On = null, string? Committee = null);

/// <summary>Results and the plan to share data of participants.</summary>
public sealed record RegistrationResults
{
    /// <summary>Whether the registry holds results.</summary>
    public bool? Posted { get; init; }
    public PartialDate? PostedOn { get; init; }
    public PartialDate? CompletedOn { get; init; }
    public string? Url { get; init; }
    public string? Summary { get; init; }

    /// <summary>What happened to results that the registry was given and has not posted, in order.</summary>
    public IReadOnlyList<ResultsStep> Steps { get; init; } = [];

    /// <summary>Plan to share individual participant data (YES, NO, UNDECIDED) and its description.</summary>
    public string? SharingPlan { get; init; }
    public string? SharingDescription { get; init; }
}

/// <summary>Something that happened to results before they are posted.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">When; the registry does not always know.</param>
public sealed record ResultsStep(ResultsStepKind Kind, PartialDate? On = null);

/// <summary>What can happen to results before they are posted.</summary>
public enum ResultsStepKind
{
    /// <summary>The responsible party handed them in.</summary>
    Submitted,

    /// <summary>The responsible party took them back.</summary>
    TakenBack,

    /// <summary>The registry returned them with questions.</summary>
    Returned,
}

/// <summary>A publication the record names.</summary>
/// <param name="Citation">As printed.</param>
/// <param name="PubMedId">Its number in PubMed.</param>
/// <param name="Kind">BACKGROUND, RESULT or DERIVED, where stated.</param>
public sealed record RegistrationReference(string? Citation, string? PubMedId = null, string? Kind = null);
