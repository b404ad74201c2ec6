using CgtRegistry.Domain.Classification;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>
/// What the rules need to know beside the data set. What is left out is not known: rules that need it then say so in a note and
/// neither pass nor fail.
/// </summary>
public sealed record RuleContext
{
    /// <summary>Today in Vietnam's calendar.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The day of registration in this register; none before.</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>What the register says publicly.</summary>
    public Register? Register { get; init; }

    /// <summary>What the class engine answers now for the product, by the rule set of the result that is attached.</summary>
    public ClassAnswer? ClassNow { get; init; }

    /// <summary>What people have checked.</summary>
    public CheckedFacts Checked { get; init; } = new();

    /// <summary>Plans registered here, other than this one.</summary>
    public IReadOnlyList<OtherPlan>? OtherPlans { get; init; }

    /// <summary>Trials registered here, other than this one, that bear a number the data set names.</summary>
    public IReadOnlyList<TrialId> SameNumber { get; init; } = [];

    /// <summary>Files that were uploaded with the data set.</summary>
    public IReadOnlyList<UploadedDocument> Documents { get; init; } = [];

    /// <summary>What was typed or sent and could not be read into the data set, so that it is not lost in silence.</summary>
    public IReadOnlyList<UnreadValue> Unread { get; init; } = [];
}

/// <summary>What staff or the system has checked about the people behind a data set; none where nobody has.</summary>
/// <param name="ResponsibleActive">The account of the responsible party may sign in.</param>
/// <param name="SponsorVerified">The sponsor exists and has this trial registered.</param>
/// <param name="InvestigatorVerified">The principal investigator exists and leads this trial.</param>
/// <param name="DoctorsVerified">The certificates of the doctors were seen.</param>
/// <param name="FacilityVerified">The licence of the processing facility was seen.</param>
/// <param name="NoDuplicate">It is another trial than those registered here that bear its numbers.</param>
public sealed record CheckedFacts(
    bool? ResponsibleActive = null, bool? SponsorVerified = null, bool? InvestigatorVerified = null, bool? DoctorsVerified = null, bool? FacilityVerified = null, bool? NoDuplicate = null);

/// <summary>Another registered plan, as far as it is public.</summary>
public sealed record OtherPlan(TrialId Number, TherapyId? Therapy, IReadOnlyList<ConditionId> Conditions, IReadOnlyList<InstitutionId> Sites);

/// <summary>A file with its kind as found in its content.</summary>
/// <param name="Pointer">Where the data set names it.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPdfA">Whether it is PDF/A, the form of PDF for archives; none where it was not examined.</param>
public sealed record UploadedDocument(string Pointer, string Name, bool? IsPdfA);

/// <summary>Something typed that has no form the field takes.</summary>
public sealed record UnreadValue(string Pointer, string Text);
