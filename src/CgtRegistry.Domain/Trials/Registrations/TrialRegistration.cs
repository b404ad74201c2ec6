using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.Registrations;

/// <summary>Names one record: a registry's number and the way on which the record came here.</summary>
/// <param name="Number">The number in the form the registry itself uses: <c>NCT04333914</c>, <c>jRCTs031190226</c>, <c>2014-002606-20</c>.</param>
/// <param name="Channel">Where the record was taken from.</param>
public readonly record struct RegistrationKey(string Number, RecordChannel Channel);

/// <summary>The ways on which a registry's record reaches this register, the fullest and nearest first.</summary>
public enum RecordChannel
{
    /// <summary>The registry's own full record.</summary>
    Registry,

    /// <summary>What a registry itself submits to WHO (<c>who_ictrp.dtd</c>).</summary>
    Submission,

    /// <summary>WHO's International Clinical Trials Registry Platform, which repeats records of many registries.</summary>
    Ictrp,

    /// <summary>A list of the registry with a few columns, such as search results.</summary>
    RegistryList,

    /// <summary>Somebody else's collection of records.</summary>
    Collection,

    /// <summary>Somebody else's collection of the records' titles and texts alone.</summary>
    TextCollection,
}

/// <summary>
/// What one record in a trial registry says, in this register's terms: the WHO Trial Registration Data Set (v1.3.1, 24 items)
/// and what registries add to it. Nothing is filled in: what the record leaves open, or says in words no rule reads, is unknown
/// here and stands with its own words in <see cref="AsStated"/>. Names, e-mails and telephone numbers of persons are never part
/// of it; of contacts only the organisation is kept.
/// </summary>
public sealed record TrialRegistration
{
    /// <summary>The registry's number in the form the registry uses (item 1).</summary>
    public required string Number { get; init; }

    /// <summary>Code of the registry, one of <see cref="Registries"/> (item 1).</summary>
    public required string Registry { get; init; }

    /// <summary>Where the record was taken from.</summary>
    public required RecordChannel Channel { get; init; }

    /// <summary>Numbers the same registry gave the trial before; they must lead here.</summary>
    public IReadOnlyList<string> FormerNumbers { get; init; } = [];

    /// <summary>Date of registration in the registry (item 2).</summary>
    public PartialDate? RegisteredOn { get; init; }

    /// <summary>Numbers of other bodies, as the record states them (item 3).</summary>
    public IReadOnlyList<SecondaryNumber> SecondaryNumbers { get; init; } = [];

    /// <summary>When the record was last changed or refreshed at its source; the newer record counts.</summary>
    public PartialDate? RecordedOn { get; init; }

    /// <summary>When the responsible party last confirmed the record, often only a month.</summary>
    public PartialDate? VerifiedOn { get; init; }

    /// <summary>Where the registry shows the record: an absolute http or https address.</summary>
    public string? Url { get; init; }

    public RegistrationText Text { get; init; } = new();
    public RegistrationParties Parties { get; init; } = new();
    public RegistrationConduct Conduct { get; init; } = new();
    public RegistrationDesign Design { get; init; } = new();
    public RegistrationEligibility Eligibility { get; init; } = new();

    /// <summary>What is studied, in the words of the record (item 12).</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Headings of a vocabulary (MeSH, ICD …) the record or its registry gives for condition and intervention.</summary>
    public IReadOnlyList<RegistrationTerm> Terms { get; init; } = [];

    /// <summary>What participants receive (item 13).</summary>
    public IReadOnlyList<RegistrationIntervention> Interventions { get; init; } = [];
    public IReadOnlyList<RegistrationArm> Arms { get; init; } = [];

    /// <summary>Primary, secondary and other outcomes (items 19 and 20).</summary>
    public IReadOnlyList<RegistrationOutcome> Outcomes { get; init; } = [];

    /// <summary>ISO 3166 alpha-2 codes of the countries of recruitment, each once, in the record's order (item 11).</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];
    public IReadOnlyList<RegistrationSite> Sites { get; init; } = [];

    /// <summary>Ethics reviews (item 21).</summary>
    public IReadOnlyList<RegistrationReview> EthicsReviews { get; init; } = [];

    /// <summary>Results and the plan to share data (items 22 to 24).</summary>
    public RegistrationResults Results { get; init; } = new();
    public IReadOnlyList<RegistrationReference> References { get; init; } = [];

    /// <summary>
    /// The record's own words where the value here is another word or none, by the field's name: <c>phase</c>, <c>status</c>,
    /// <c>sex</c>, <c>minimumAge</c>, <c>enrolment</c>, <c>countries</c>, <c>registeredOn</c> …
    /// </summary>
    public IReadOnlyDictionary<string, string> AsStated { get; init; } = System.Collections.Frozen.FrozenDictionary<string, string>.Empty;

    /// <summary>The record's key.</summary>
    public RegistrationKey Key => new(Number, Channel);

    /// <summary>
    /// Whether the first participant was enrolled before registration: computed from the dates, unknown while they leave it
    /// open, and where nobody was enrolled (ICMJE; WHO registry criteria).
    /// </summary>
    public bool? Retrospective => (RegisteredOn, Conduct.Start) switch
    {
        _ when Conduct.Status is ConductState.Withdrawn or ConductState.NotYetRecruiting || Conduct.Enrolment is { Number: 0 } => null,
        ({ } registered, { } start) when start.Date.Last < registered.First => start.Kind is DateKind.Planned ? null : true,
        ({ } registered, { } start) when start.Date.First >= registered.Last => false,
        _ => null,
    };
}
