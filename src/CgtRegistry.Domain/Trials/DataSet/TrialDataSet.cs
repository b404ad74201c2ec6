using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>
/// What a hospital records to register a trial: the WHO Trial Registration Data Set (v1.3.1, 24 items) and what cell and gene
/// therapy adds. Every field may still be missing; the rules say what is. The number and the day of registration (items 1 and 2)
/// are given by the register and stand outside; so does the investigator's name. There is no field for data of patients.
/// </summary>
public sealed record TrialDataSet
{
    /// <summary>The sponsor's number of the protocol (item 3).</summary>
    public string? ProtocolNumber { get; init; }

    /// <summary>Numbers other bodies gave the trial, each with its issuer (item 3).</summary>
    public IReadOnlyList<IssuedNumber> SecondaryNumbers { get; init; } = [];

    /// <summary>Who pays or gives material (item 4).</summary>
    public IReadOnlyList<DraftParty> Support { get; init; } = [];

    /// <summary>The body that answers for the trial and its registration (item 5).</summary>
    public DraftParty? Sponsor { get; init; }

    /// <summary>Bodies that share its responsibility (item 6).</summary>
    public IReadOnlyList<DraftParty> SecondarySponsors { get; init; } = [];

    /// <summary>Where the public asks (item 7).</summary>
    public OfficeContact? PublicContact { get; init; }

    /// <summary>Where scientific questions are answered (item 8).</summary>
    public OfficeContact? ScientificContact { get; init; }

    /// <summary>The principal investigator without the name (item 8).</summary>
    public PrincipalInvestigator? Investigator { get; init; }

    /// <summary>Title in lay language (item 9).</summary>
    public DraftText? PublicTitle { get; init; }

    /// <summary>Title of the protocol (item 10).</summary>
    public DraftText? ScientificTitle { get; init; }

    /// <summary>Acronym (item 10).</summary>
    public string? Acronym { get; init; }

    /// <summary>What the trial is about, for lay readers.</summary>
    public DraftText? Summary { get; init; }
    public DraftText? Description { get; init; }

    /// <summary>ISO 3166 alpha-2 codes of the countries where participants are recruited (item 11).</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Places where participants are recruited.</summary>
    public IReadOnlyList<DraftSite> Sites { get; init; } = [];

    /// <summary>What is studied (item 12).</summary>
    public IReadOnlyList<DraftCondition> Conditions { get; init; } = [];
    public IReadOnlyList<DraftText> Keywords { get; init; } = [];

    /// <summary>The groups of participants (item 13).</summary>
    public IReadOnlyList<DraftArm> Arms { get; init; } = [];

    /// <summary>What they receive (item 13).</summary>
    public IReadOnlyList<DraftIntervention> Interventions { get; init; } = [];

    /// <summary>Who may take part (item 14).</summary>
    public DraftEligibility Eligibility { get; init; } = new();

    /// <summary>Type, design and phase (item 15).</summary>
    public DraftDesign Design { get; init; } = new();

    /// <summary>Date of first enrolment (item 16).</summary>
    public Milestone? FirstEnrolment { get; init; }

    /// <summary>Last day on which data of the primary outcomes are collected.</summary>
    public Milestone? PrimaryCompletion { get; init; }

    /// <summary>Last day on which data are collected (item 22).</summary>
    public Milestone? Completion { get; init; }

    /// <summary>Planned and enrolled number of participants (item 17).</summary>
    public SampleSize SampleSize { get; init; } = new();

    /// <summary>The course of the trial, one row for each status, in the order they were entered (item 18).</summary>
    public IReadOnlyList<StatusRow> StatusRows { get; init; } = [];

    /// <summary>Primary and secondary outcomes (items 19 and 20).</summary>
    public IReadOnlyList<DraftOutcome> Outcomes { get; init; } = [];

    /// <summary>Reviews by ethics councils (item 21).</summary>
    public IReadOnlyList<DraftReview> Ethics { get; init; } = [];

    /// <summary>Approval of the trial by the regulator.</summary>
    public DraftReview? Regulator { get; init; }

    /// <summary>Summary results (item 23).</summary>
    public ResultsSummary Results { get; init; } = new();

    /// <summary>Plan to share data of single participants, made anonymous (item 24).</summary>
    public DataSharing Sharing { get; init; } = new();

    /// <summary>What cell and gene therapy adds.</summary>
    public CellGenePart CellGene { get; init; } = new();

    /// <summary>The status that counts: the last row by day that is not deleted; of rows of one day the one entered last.</summary>
    public StatusRow? CurrentStatus => StatusRows.Where(r => r is { Deleted: false, Status: not null }).OrderBy(r => r.On ?? DateOnly.MinValue).LastOrDefault();
}
