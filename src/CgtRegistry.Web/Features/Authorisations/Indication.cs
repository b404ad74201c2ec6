using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Web.Features.Law;

namespace CgtRegistry.Web.Features.Authorisations;

/// <summary>
/// How one therapy stands for one condition at one place on a day: by an authorisation, or only because a source says
/// that it is permitted. Exactly one of <see cref="Authorisation"/> and <see cref="Statement"/> is given.
/// </summary>
/// <param name="Standing">In the words of the answer; only grade A or B can be <c>licensed</c>.</param>
/// <param name="Therapy">The therapy named, never a wider or narrower one.</param>
/// <param name="Evidence">Grade of the main source.</param>
/// <param name="Source">The main source.</param>
public sealed record Indication(Verdict Standing, TherapyId Therapy, EvidenceGrade Evidence, SourceId Source)
{
    private static readonly Verdict[] StrongestFirst =
        [Verdict.Licensed, Verdict.LicensedWithConditions, Verdict.Suspended, Verdict.Revoked, Verdict.Expired, Verdict.Reported, Verdict.Claimed];

    /// <summary>The condition named; none when the source names no condition.</summary>
    public ConditionId? Condition { get; init; }

    /// <summary>The institution named; none when no institution is named.</summary>
    public InstitutionId? Institution { get; init; }

    /// <summary>What a holder that is not named must officially hold.</summary>
    public IReadOnlyList<QualificationKind>? Requires { get; init; }

    /// <summary>The provider that says so of itself.</summary>
    public InstitutionId? Claimant { get; init; }

    /// <summary>Where the institution named stands.</summary>
    public ProvinceId? Province { get; init; }

    /// <summary>The provision versions an authorisation rests on.</summary>
    public IReadOnlyList<PinnedProvision> LegalBasis { get; init; } = [];

    /// <summary>The instruments it rests on, or that the source names.</summary>
    public IReadOnlyList<InstrumentId> Instruments { get; init; } = [];

    /// <summary>Since when it stands so, as precise as it is known.</summary>
    public PartialDate? Since { get; init; }
    public AuthorisationId? Authorisation { get; init; }
    public StatementId? Statement { get; init; }

    /// <summary>Why the authorisation has to be looked at again: what has happened to its legal basis by the day.</summary>
    public IReadOnlyList<ReviewReason> Review { get; init; } = [];

    /// <summary>Whether the law it rests on has changed, or may have.</summary>
    public bool NeedsReview => Review.Count > 0;

    /// <summary>Invented for demonstration; never real.</summary>
    public bool Demo { get; init; }

    /// <summary>The standings a row can have, the strongest first.</summary>
    public static IReadOnlyList<Verdict> Standings => StrongestFirst;

    /// <summary>Place of the standing among the others; the strongest is 0.</summary>
    public int Rank() => Array.IndexOf(StrongestFirst, Standing);

    /// <summary>Unique among the rows of a day; in its order the strongest come first.</summary>
    public string Key() => $"{Rank()}/{Therapy}/{Condition}/{Institution}/{Authorisation}{Statement}";
}
