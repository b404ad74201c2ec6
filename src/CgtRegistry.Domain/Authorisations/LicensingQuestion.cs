using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Domain.Authorisations;

/// <summary>May this institution give this therapy for this condition on this day?</summary>
/// <param name="Institution">The place asked about.</param>
/// <param name="Therapy">The therapy asked about.</param>
/// <param name="Condition">The condition; <see langword="null"/> asks only for what is said without naming one.</param>
/// <param name="On">The day, in Vietnam's calendar.</param>
public sealed record LicensingQuestion(InstitutionId Institution, TherapyId Therapy, ConditionId? Condition, DateOnly On);

/// <summary>The answer in one word; each belongs to exactly one <see cref="Outcome"/>.</summary>
public enum Verdict
{
    NoRecord,
    Licensed,
    LicensedWithConditions,
    TrialOnly,
    Suspended,
    Revoked,
    Expired,
    NotLicensed,
    Reported,
    Claimed,
    LicensedElsewhere,
    Ambiguous,
}

/// <summary>Yes, no, or cannot say. Never “yes” by default or by failure.</summary>
public enum Outcome
{
    Unknown,
    Authorised,
    NotAuthorised,
}

/// <summary>A variant of the wording of a verdict.</summary>
public enum VerdictVariant
{
    None,
    CaseByCase,
    Pilot,
    Surrendered,

    /// <summary>The institution that was authorised has closed or merged.</summary>
    HolderEnded,

    /// <summary>The whole place is suspended, not the single authorisation.</summary>
    Holder,

    /// <summary>A sanction took away the use of the licence.</summary>
    Sanction,

    /// <summary>Nothing on permission is on record, but other things are.</summary>
    Beside,
}

/// <summary>One reason for an answer: the rule, and the record it was found in.</summary>
/// <param name="Rule">The rule that applied; see <see cref="LicensingRules"/>.</param>
public sealed record Ground(string Rule)
{
    public EvidenceGrade? Evidence { get; init; }
    public PinnedProvision? Provision { get; init; }
    public Authorisation? Authorisation { get; init; }
    public AuthorisationDecision? Decision { get; init; }
    public Trial? Trial { get; init; }
    public Notice? Notice { get; init; }
    public Statement? Statement { get; init; }
    public CoverageStatement? Coverage { get; init; }

    /// <summary>How the institution that was authorised ended.</summary>
    public InstitutionEnd? HolderEnd { get; init; }

    /// <summary>What has happened to the legal basis of the authorisation.</summary>
    public BasisChange? Change { get; init; }
    public SourceId? Source { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
}

/// <summary>The judged answer: verdict, grounds, and what stands beside it without deciding it.</summary>
public sealed record LicensingAnswer(LicensingQuestion Question, Verdict Verdict, IReadOnlyList<Ground> Grounds)
{
    /// <summary>Yes, no or cannot say.</summary>
    public Outcome Outcome => Verdict switch
    {
        Verdict.Licensed or Verdict.LicensedWithConditions => Outcome.Authorised,
        Verdict.TrialOnly or Verdict.Suspended or Verdict.Revoked or Verdict.Expired or Verdict.NotLicensed => Outcome.NotAuthorised,
        _ => Outcome.Unknown,
    };

    public VerdictVariant Variant { get; init; }

    /// <summary>Statements relevant to the question that are not grounds, those naming the institution first.</summary>
    public IReadOnlyList<Statement> Beside { get; init; } = [];

    /// <summary>Warnings and sanctions about the institution (shown above everything) and, after them, about the therapy.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Entries of the national technique list; listed is not permitted.</summary>
    public IReadOnlyList<TechniqueListEntry> Techniques { get; init; } = [];

    /// <summary>Trials at this institution with this therapy, open or not.</summary>
    public IReadOnlyList<Trial> Trials { get; init; } = [];

    /// <summary>Contradictions that touch the grounds or the statements beside them.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Authorisations in force elsewhere, named with the answer.</summary>
    public IReadOnlyList<Authorisation> Elsewhere { get; init; } = [];

    /// <summary>Sources say the therapy is permitted for this condition, but none names this institution.</summary>
    public bool GeneralPermission { get; init; }

    /// <summary>What has happened to the legal basis of the authorisations among the grounds; they need a review.</summary>
    public IEnumerable<BasisChange> BasisChanges => Grounds.Select(g => g.Change).OfType<BasisChange>();

    /// <summary>First day on which a provision that a ground rests on surely was no longer what it was.</summary>
    public DateOnly? ProvisionChangedOn => BasisChanges.Where(c => c.Certainty is Certainty.Certain).Min(c => c.From);

    /// <summary>Sources disagree.</summary>
    public bool Contested => Contradictions.Any(c => c.Status is ContradictionStatus.Open);
}
