using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Domain.Authorisations;

/// <summary>What in the register has to do with one question, and how closely.</summary>
internal sealed class RelatedRecords
{
    // What is shown beside an answer, what matters most to the question first.
    private static readonly Predicate[] ShownBeside =
    [
        Predicate.Licensed, Predicate.Allowed, Predicate.AcceptedByRegulator, Predicate.Pilot, Predicate.NotPermitted,
        Predicate.ReviewRequested, Predicate.Sanctioned, Predicate.Warned, Predicate.Experimental, Predicate.WidelyApplied,
        Predicate.Capability, Predicate.CaseReported, Predicate.First, Predicate.Outcome, Predicate.Performed, Predicate.Researched, Predicate.Certified,
    ];

    private readonly LicensingQuestion _question;
    private readonly Register _register;
    private readonly InstitutionId _group;
    private readonly IReadOnlyList<InstitutionId> _line;
    private readonly List<Statement> _relevant;

    public RelatedRecords(LicensingQuestion question, Register register)
    {
        (_question, _register) = (question, register);
        _line = register.LineOf(question.Institution);
        _group = _line[^1];
        Authorisations = question.Condition is { } condition ? [.. register.AuthorisationsFor(question.Therapy, condition).OrderBy(a => a.Id.Value, StringComparer.Ordinal)] : [];
        OwnNotices = [.. Notice.MostSeriousFirst(register.Notices.Values.Where(n => n.IsAbout(question.Institution, register)))];

        _relevant = [.. register.Statements.Values.Where(IsRelevant).OrderBy(Distance).ThenBy(s => Array.IndexOf(ShownBeside, s.Predicate)).ThenBy(s => s.Grade).ThenBy(s => s.Id.Value, StringComparer.Ordinal)];
        var permissions = _relevant.Where(s => s.SpeaksOfPermission && Reaches(s.About) && s.SpeaksOf(question.On, register)).ToList();
        Claims = [.. permissions.Where(IsOwnClaim)];
        Reports = [.. permissions.Where(s => s.Relation is SpeakerRelation.Independent && s.Grade is not EvidenceGrade.E && !IsOwnClaim(s) && s.About.Institutions.Contains(question.Institution))];
        GeneralPermissions = [.. permissions.Where(s => s.About.Institutions.Count == 0).Except(Claims)];
    }

    /// <summary>Authorisations that list exactly this therapy and condition, whoever holds them.</summary>
    public IReadOnlyList<Authorisation> Authorisations { get; }

    /// <summary>Notices about the institution itself or one it is part of, the most serious first.</summary>
    public IReadOnlyList<Notice> OwnNotices { get; }

    /// <summary>Permission said of this institution by an independent source.</summary>
    public IReadOnlyList<Statement> Reports { get; }

    /// <summary>Permission said by the institution, its group or its people, or by an unsigned note that names it.</summary>
    public IReadOnlyList<Statement> Claims { get; }

    /// <summary>Permission said of the therapy in Vietnam, naming no institution.</summary>
    public IReadOnlyList<Statement> GeneralPermissions { get; }

    /// <summary>Trials at the institution with exactly this therapy and condition.</summary>
    public IEnumerable<Trial> TrialsOfExactlyThis => _question.Condition is not { } condition ? [] : TrialsHere.Where(t =>
        t.Therapies.Contains(_question.Therapy) && t.Conditions.Contains(condition));

    /// <summary>Whether anything but permission is on record about the question.</summary>
    public bool HasAnythingBeside =>
        _relevant.Any(s => s.About.Institutions.Any(IsOwn) || (s.Claimant is { } c && IsOwn(c))) || TrialsHere.Any() || OwnNotices.Any(n => NamesTheQuestion(n.About));

    private IEnumerable<Trial> TrialsHere => _register.Trials.Values
        .Where(t => t.Institutions.Any(IsOwn)
            && t.Therapies.Any(x => _register.TherapyLineage.Related(_question.Therapy, x))
            && (_question.Condition is not { } condition || t.Conditions.Any(x => _register.ConditionLineage.Related(condition, x))))
        .OrderBy(t => t.Id.Value, StringComparer.Ordinal);

    /// <summary>Notices that forbid the work on a day: of the place first, then of the therapy everywhere.</summary>
    public IReadOnlyList<Notice> StoppedBy(DateOnly day) => [.. Stops.AtPlace(_question.Institution, _question.Therapy, _register, day), .. StopsEverywhere(day)];

    /// <summary>Authorisations of others in force on a day whose holder's work is not stopped, as far as one is named.</summary>
    public IReadOnlyList<Authorisation> AuthorisedElsewhere(DateOnly day) => StopsEverywhere(day).Any() ? [] :
    [
        .. Authorisations.Where(a => a.Citations[0].Grade.IsOfficial()
            && !a.Holder.Includes(_register.Institutions[_question.Institution], day)
            && AuthorisationStanding.On(a, day, _register).Status is AuthorisationStatus.InForce
            && !(a.Holder.Institution is { } named && Stops.AtPlace(named, a.Therapy, _register, day).Any())),
    ];

    /// <summary>Adds to the answer what stands beside it.</summary>
    public LicensingAnswer Surround(LicensingAnswer answer)
    {
        var grounds = answer.Grounds.Select(g => g.Statement).OfType<Statement>().ToHashSet();
        var beside = _relevant.Where(s => !grounds.Contains(s) && ShownBeside.Contains(s.Predicate)).ToList();
        var spoken = grounds.Concat(beside).Select(s => s.Id).ToHashSet();
        return answer with
        {
            Beside = beside,
            Notices = [.. OwnNotices, .. Notice.MostSeriousFirst(_register.Notices.Values.Where(n => n.About.Institutions.Count == 0 && NamesTheQuestion(n.About)))],
            Techniques = [.. _register.Techniques.Values.Where(IsListed).OrderBy(t => t.Appendix).ThenBy(t => t.Item)],
            Trials = [.. TrialsHere],
            Contradictions = [.. _register.Contradictions.Values.Where(c => Touches(c, spoken)).OrderBy(c => c.Id.Value, StringComparer.Ordinal)],
            Elsewhere = [.. AuthorisedElsewhere(_question.On).Except(answer.Grounds.Select(g => g.Authorisation).OfType<Authorisation>())],
            GeneralPermission = GeneralPermissions.Count > 0 && (answer.Verdict is Verdict.NoRecord or Verdict.LicensedElsewhere),
        };
    }

    // The institution asked about, or one it is part of.
    private bool IsOwn(InstitutionId id) => _line.Contains(id);

    private IEnumerable<Notice> StopsEverywhere(DateOnly day) => Stops.Everywhere(_question.Therapy, _question.Condition, _register, day);

    private bool IsOfTheGroup(InstitutionId id) => _register.GroupOf(id) == _group;

    // A permission that names no institution counts only for whoever says it, and then it is a claim.
    private bool IsOwnClaim(Statement s)
    {
        var named = s.About.Institutions.Any(IsOwn);
        var saidByOwn = s.Claimant is { } claimant && IsOfTheGroup(claimant);
        return (s.Relation is not SpeakerRelation.Independent && named)
            || (saidByOwn && (named || s.About.Institutions.Count == 0));
    }

    private bool IsRelevant(Statement s) =>
        (s.About.Institutions.Count == 0 || s.About.Institutions.Any(IsOwn))
        && (s.About.Therapies.Count > 0 || s.About.Conditions.Count > 0 || s.About.Institutions.Count > 0)
        && (s.About.Therapies.Count > 0 ? RelatedTherapy(s.About) : s.About.Institutions.Any(IsOwn) || s.About.Conditions.Count > 0)
        && (s.About.Conditions.Count == 0 || _question.Condition is not { } asked || s.About.Conditions.Any(c => _register.ConditionLineage.Related(c, asked)))
        && (s.About.Therapies.Count > 0 || s.About.Conditions.Count > 0 || ShownBeside.Contains(s.Predicate));

    private bool RelatedTherapy(Subjects about) =>
        about.Therapies.Any(t => _register.TherapyLineage.Related(t, _question.Therapy)) && !about.LeavesOut(_question.Therapy, _register.TherapyLineage);

    private bool Reaches(Subjects about) => about.Reach(_question.Therapy, _question.Condition, _register);

    private static bool SpeaksOfStanding(Statement s) =>
        s.SpeaksOfPermission || s.Predicate is Predicate.NotPermitted or Predicate.Experimental or Predicate.WidelyApplied;

    private int Distance(Statement s) =>
        (s.About.Institutions.Contains(_question.Institution) || SpeaksOfStanding(s) ? 0 : s.About.Institutions.Count > 0 ? 1 : 2)
        + (s.About.Therapies.Contains(_question.Therapy) ? 0 : 1)
        + (_question.Condition is { } asked && s.About.Conditions.Contains(asked) ? 0 : 1);

    private bool NamesTheQuestion(Subjects about) =>
        about.Therapies.Any(t => _register.TherapyLineage.Related(t, _question.Therapy))
        && (about.Conditions.Count == 0 || _question.Condition is not { } asked || about.Conditions.Any(c => _register.ConditionLineage.Related(c, asked)));

    private bool IsListed(TechniqueListEntry entry) =>
        entry.Use is TechniqueUse.Treatment
        && entry.Therapies.Any(t => _register.TherapyLineage.Related(t, _question.Therapy))
        && (entry.Conditions.Count == 0 || _question.Condition is not { } asked || entry.Conditions.Any(c => _register.ConditionLineage.Related(c, asked)));

    private bool Touches(Contradiction c, HashSet<StatementId> spoken) =>
        c.Statements.Any(spoken.Contains)
        && (c.About.Institutions.Count == 0 || c.About.Institutions.Any(IsOwn))
        && (c.About.Therapies.Count == 0 || c.About.Therapies.Any(t => _register.TherapyLineage.Related(t, _question.Therapy)))
        && (c.About.Conditions.Count == 0 || _question.Condition is not { } asked || c.About.Conditions.Any(x => _register.ConditionLineage.Related(x, asked)));
}
