using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Domain.Authorisations;

/// <summary>
/// The rules of the answer, in the order in which they are tried. Pure: the same register and the same question always
/// give the same answer. <see cref="Outcome.Authorised"/> is reached on one path only, rules 2 and 3.
/// </summary>
public static class LicensingRules
{
    /// <summary>A suspension in force that day, of the authorisation, of the place or of the therapy everywhere, beats a licence.</summary>
    public const string SuspensionBeatsALicence = "suspension-beats-a-licence";

    /// <summary>An authorisation in force that day covers this institution, therapy and condition (grade A or B).</summary>
    public const string AuthorisationInForce = "authorisation-in-force";

    /// <summary>The same, within stated limits.</summary>
    public const string AuthorisationWithinLimits = "authorisation-within-limits";

    /// <summary>There was an authorisation; it was revoked.</summary>
    public const string AuthorisationRevoked = "authorisation-revoked";

    /// <summary>A registered trial is open that day at this institution; registered is not approved.</summary>
    public const string OpenTrial = "open-trial";

    /// <summary>There was an authorisation; its time is over or the holder gave it back.</summary>
    public const string AuthorisationExpired = "authorisation-expired";

    /// <summary>The institution that was authorised no longer exists; nobody else may use its authorisation.</summary>
    public const string HolderEnded = "holder-ended";

    /// <summary>An authority declared the register complete for this scope and day, and it holds no authorisation.</summary>
    public const string RegisterDeclaredComplete = "register-declared-complete";

    /// <summary>Independent sources say so; no official act is on record.</summary>
    public const string ReportedByIndependentSource = "reported-by-independent-source";

    /// <summary>Only the provider itself, its group, or an unsigned note says so.</summary>
    public const string ClaimedByProvider = "claimed-by-provider";

    /// <summary>Another institution may give the therapy for this condition; that does not reach this one.</summary>
    public const string AuthorisedElsewhere = "authorised-elsewhere";

    /// <summary>The register holds no authorisation and no claim of one; silence is not “forbidden”.</summary>
    public const string NothingOnRecord = "nothing-on-record";

    /// <summary>The law an authorisation rests on has changed, or may have; it stands until it is reviewed. Decides nothing.</summary>
    public const string LegalBasisChanged = "legal-basis-changed";

    /// <summary>Judges a question by the register handed in and nothing else.</summary>
    /// <exception cref="KeyNotFoundException">The question names a record the register does not hold.</exception>
    public static LicensingAnswer Judge(LicensingQuestion question, Register register)
    {
        var institution = register.Institutions[question.Institution];
        var related = new RelatedRecords(question, register);
        var here = related.Authorisations.Where(a => a.Citations[0].Grade.IsOfficial() && (a.Holder.Includes(institution, question.On) || a.Holder.Institution == institution.Id)).Select(a => (Paper: a, Standing: AuthorisationStanding.On(a, question.On, register))).ToList();
        var stops = related.StoppedBy(question.On);

        var (verdict, variant, grounds) =
            Suspended(here, stops)
            ?? Licensed(here)
            ?? Revoked(here)
            ?? (stops.Count == 0 && !institution.HasEndedBy(question.On) ? InTrial(related, question) : null)
            ?? Expired(here)
            ?? DeclaredComplete(question, institution, register)
            ?? Said(related.Reports, Verdict.Reported, ReportedByIndependentSource)
            ?? Said(related.Claims, Verdict.Claimed, ClaimedByProvider)
            ?? Elsewhere(related, question)
            ?? Nothing(related);

        return related.Surround(new LicensingAnswer(question, verdict, [.. grounds, .. ChangedBasis(grounds, question.On, register)]) { Variant = variant });
    }

    private static (Verdict, VerdictVariant, IReadOnlyList<Ground>)? Suspended(
        IReadOnlyList<(Authorisation Paper, AuthorisationStanding Standing)> here, IReadOnlyList<Notice> stops)
    {
        var alive = here.Where(h => h.Standing.Status is AuthorisationStatus.InForce or AuthorisationStatus.Suspended).ToList();
        var suspended = alive.Where(h => h.Standing.Status is AuthorisationStatus.Suspended).ToList();
        if (alive.Count > 0 && stops.Count > 0)
        {
            var variant = stops[0].TakesAwayLicence ? VerdictVariant.Sanction : stops[0].About.Institutions.Count > 0 ? VerdictVariant.Holder : VerdictVariant.None;
            return (Verdict.Suspended, variant, [.. stops.Select(Of), .. alive.Select(h => Of(SuspensionBeatsALicence, h.Paper, h.Standing.By))]);
        }

        return suspended.Count > 0
            ? (Verdict.Suspended, VerdictVariant.None, [.. suspended.Select(h => Of(SuspensionBeatsALicence, h.Paper, h.Standing.By))])
            : null;
    }

    private static (Verdict, VerdictVariant, IReadOnlyList<Ground>)? Licensed(IReadOnlyList<(Authorisation Paper, AuthorisationStanding Standing)> here)
    {
        var inForce = here.Where(h => h.Standing.Status is AuthorisationStatus.InForce).ToList();
        var unlimited = inForce.Where(h => !h.Paper.IsLimited).ToList();
        if (unlimited.Count > 0)
        {
            return (Verdict.Licensed, VerdictVariant.None, [.. unlimited.Select(h => Of(AuthorisationInForce, h.Paper, h.Standing.By))]);
        }

        return inForce.Count == 0 ? null : (
            Verdict.LicensedWithConditions,
            inForce[0].Paper.Kind switch
            {
                PermissionKind.CaseByCase => VerdictVariant.CaseByCase,
                PermissionKind.Pilot => VerdictVariant.Pilot,
                _ => VerdictVariant.None,
            },
            [.. inForce.Select(h => Of(AuthorisationWithinLimits, h.Paper, h.Standing.By))]);
    }

    private static (Verdict, VerdictVariant, IReadOnlyList<Ground>)? Revoked(IReadOnlyList<(Authorisation Paper, AuthorisationStanding Standing)> here) =>
        here.Where(h => h.Standing.Status is AuthorisationStatus.Revoked).Select(h => Of(AuthorisationRevoked, h.Paper, h.Standing.By)).ToList() is { Count: > 0 } revoked
            ? (Verdict.Revoked, VerdictVariant.None, revoked)
            : null;

    private static (Verdict, VerdictVariant, IReadOnlyList<Ground>)? InTrial(RelatedRecords related, LicensingQuestion question) =>
        related.TrialsOfExactlyThis.Where(t => TrialConduct.IsOpen(t, question.On)).Select(Of).ToList() is { Count: > 0 } open
            ? (Verdict.TrialOnly, VerdictVariant.None, open)
            : null;

    private static (Verdict, VerdictVariant, IReadOnlyList<Ground>)? Expired(IReadOnlyList<(Authorisation Paper, AuthorisationStanding Standing)> here)
    {
        var over = here.Where(h => h.Standing.Status is AuthorisationStatus.Expired or AuthorisationStatus.Surrendered).ToList();
        return over.Count == 0 ? null : (
            Verdict.Expired,
            over[0].Standing switch
            {
                { HolderEnd: not null } => VerdictVariant.HolderEnded,
                { Status: AuthorisationStatus.Surrendered } => VerdictVariant.Surrendered,
                _ => VerdictVariant.None,
            },
            [.. over.Select(h => h.Standing.HolderEnd is { } end
                ? Of(HolderEnded, h.Paper, null) with { HolderEnd = end, Evidence = end.Citation.Grade, Source = end.Citation.Source, Until = end.From }
                : Of(AuthorisationExpired, h.Paper, h.Standing.By) with { Until = h.Standing.By?.EffectiveFrom ?? h.Paper.Until })]);
    }

    private static (Verdict, VerdictVariant, IReadOnlyList<Ground>)? DeclaredComplete(LicensingQuestion question, Institution institution, Register register) =>
        register.Coverage.Values
            .Where(c => c.Citations[0].Grade.IsOfficial()
                && new Basics.Period(c.From, c.Until).Covers(question.On)
                && question.Condition is not null
                && (c.Province is null || c.Province == institution.Place?.Province)
                && (c.Therapies.Count == 0 || c.Therapies.Any(t => register.TherapyLineage.Between(t, question.Therapy) is Therapies.Kinship.Same or Therapies.Kinship.Wider)))
            .OrderBy(c => c.Id.Value, StringComparer.Ordinal)
            .Select(c => new Ground(RegisterDeclaredComplete) { Coverage = c, Evidence = c.Citations[0].Grade, Source = c.Citations[0].Source, From = c.From, Until = c.Until })
            .ToList() is { Count: > 0 } complete
            ? (Verdict.NotLicensed, VerdictVariant.None, complete)
            : null;

    private static (Verdict, VerdictVariant, IReadOnlyList<Ground>)? Said(IReadOnlyList<Statement> statements, Verdict verdict, string rule) =>
        statements.Count > 0 ? (verdict, VerdictVariant.None, [.. statements.Select(s => Of(rule, s))]) : null;

    private static (Verdict, VerdictVariant, IReadOnlyList<Ground>)? Elsewhere(RelatedRecords related, LicensingQuestion question) =>
        related.AuthorisedElsewhere(question.On) is { Count: > 0 } elsewhere
            ? (Verdict.LicensedElsewhere, VerdictVariant.None, [.. elsewhere.Select(a => Of(AuthorisedElsewhere, a, null))])
            : null;

    private static (Verdict, VerdictVariant, IReadOnlyList<Ground>) Nothing(RelatedRecords related) =>
        (Verdict.NoRecord, related.HasAnythingBeside ? VerdictVariant.Beside : VerdictVariant.None, [new Ground(NothingOnRecord)]);

    // A changed basis neither gives nor takes a permission: the decision stands, and the answer says what has changed.
    private static IEnumerable<Ground> ChangedBasis(IReadOnlyList<Ground> grounds, DateOnly day, Register register) =>
        grounds.Select(g => g.Authorisation).OfType<Authorisation>().Distinct().SelectMany(a => LegalBasisReview.Of(a, day, register).Select(change => Of(a, change, register)));

    private static Ground Of(string rule, Authorisation paper, AuthorisationDecision? decision) => new(rule)
    {
        Authorisation = paper,
        Decision = decision,
        Evidence = paper.Citations[0].Grade,
        Provision = paper.LegalBasis.Count > 0 ? paper.LegalBasis[0] : null,
        Source = decision?.Citation.Source ?? paper.Citations[0].Source,
        From = decision?.EffectiveFrom ?? paper.From,
        Until = decision?.EffectiveUntil ?? paper.Until,
    };

    private static Ground Of(Authorisation paper, BasisChange change, Register register)
    {
        var citation = change.By?.Citations[0] ?? register.Provisions[change.Pinned.Provision].Citations[0];
        return new(LegalBasisChanged)
        {
            Authorisation = paper,
            Change = change,
            Provision = change.Pinned,
            Evidence = citation.Grade,
            Source = citation.Source,
            From = change.From,
        };
    }

    private static Ground Of(Notice notice) => new(SuspensionBeatsALicence)
    {
        Notice = notice,
        Evidence = notice.Citations[0].Grade,
        Source = notice.Citations[0].Source,
        From = notice.From,
        Until = notice.Until,
    };

    private static Ground Of(Trial trial) => new(OpenTrial)
    {
        Trial = trial,
        Evidence = trial.Citations[0].Grade,
        Source = trial.Citations[0].Source,
    };

    private static Ground Of(string rule, Statement statement) => new(rule)
    {
        Statement = statement,
        Evidence = statement.Grade,
        Source = statement.Citations[0].Source,
    };
}
