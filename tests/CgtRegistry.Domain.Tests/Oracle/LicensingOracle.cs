using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Domain.Tests.Oracle;

/// <summary>
/// The answer worked out a second time, from the table of verdicts and with nothing but loops over the raw records. It
/// calls none of the rules, lineages, standings or indexes of the domain: two ways to the same answer, or one is wrong.
/// </summary>
internal sealed partial class LicensingOracle
{
    private readonly Dictionary<InstitutionId, Institution> _places = [];
    private readonly Dictionary<TherapyId, Therapy> _therapies = [];
    private readonly Dictionary<ConditionId, Condition> _conditions = [];
    private readonly Dictionary<SourceId, Source> _sources = [];
    private readonly List<Authorisation> _papers = [];
    private readonly List<Notice> _notices = [];
    private readonly List<Trial> _trials = [];
    private readonly List<Statement> _statements = [];
    private readonly List<CoverageStatement> _coverage = [];

    public LicensingOracle(IEnumerable<IPublicRecord> records)
    {
        foreach (var record in records)
        {
            switch (record)
            {
                case Institution x: _places.Add(x.Id, x); break;
                case Therapy x: _therapies.Add(x.Id, x); break;
                case Condition x: _conditions.Add(x.Id, x); break;
                case Source x: _sources.Add(x.Id, x); break;
                case Authorisation x: _papers.Add(x); break;
                case Notice x: _notices.Add(x); break;
                case Trial x: _trials.Add(x); break;
                case Statement x: _statements.Add(x); break;
                case CoverageStatement x: _coverage.Add(x); break;
            }
        }
    }

    public static Outcome OutcomeOf(Verdict verdict)
    {
        switch (verdict)
        {
            case Verdict.Licensed:
            case Verdict.LicensedWithConditions:
                return Outcome.Authorised;
            case Verdict.TrialOnly:
            case Verdict.Suspended:
            case Verdict.Revoked:
            case Verdict.Expired:
            case Verdict.NotLicensed:
                return Outcome.NotAuthorised;
            default:
                return Outcome.Unknown;
        }
    }

    public Verdict Answer(LicensingQuestion q)
    {
        bool suspended = false, free = false, limited = false, revoked = false, over = false, elsewhere = false;
        foreach (var paper in _papers)
        {
            if (q.Condition is null || paper.Therapy != q.Therapy || !paper.Conditions.Contains(q.Condition.Value) || !Official(paper.Citations[0]))
            {
                continue;
            }

            var life = LifeOfPaper.On(paper, q.On);
            if (life is 'f' or 's' && paper.Holder.Institution is { } named && Gone(named, q.On))
            {
                life = 'x';
            }

            if (!IsHolder(paper.Holder, q.Institution, q.On))
            {
                elsewhere |= life == 'f' && !TherapyStopped(q) && !(paper.Holder.Institution is { } there && PlaceStopped(there, q.Therapy, q.On));
                continue;
            }

            var alive = life is 'f' or 's';
            suspended |= life == 's' || (alive && (PlaceStopped(q.Institution, q.Therapy, q.On) || TherapyStopped(q)));
            free |= life == 'f' && paper.Limits.Count == 0 && paper.Kind != PermissionKind.Pilot && paper.Kind != PermissionKind.CaseByCase;
            limited |= life == 'f';
            revoked |= life == 'r';
            over |= life == 'x';
        }

        if (suspended) { return Verdict.Suspended; }
        if (free) { return Verdict.Licensed; }
        if (limited) { return Verdict.LicensedWithConditions; }
        if (revoked) { return Verdict.Revoked; }
        if (OpenTrialHere(q) && !Gone(q.Institution, q.On) && !PlaceStopped(q.Institution, q.Therapy, q.On) && !TherapyStopped(q)) { return Verdict.TrialOnly; }
        if (over) { return Verdict.Expired; }
        if (DeclaredComplete(q)) { return Verdict.NotLicensed; }
        var (reported, claimed) = Said(q);
        if (reported) { return Verdict.Reported; }
        if (claimed) { return Verdict.Claimed; }
        return elsewhere ? Verdict.LicensedElsewhere : Verdict.NoRecord;
    }

    private static bool Official(Citation citation) => citation.Grade == EvidenceGrade.A || citation.Grade == EvidenceGrade.B;

    private bool IsHolder(Holder holder, InstitutionId place, DateOnly day)
    {
        if (holder.Institution is not null)
        {
            return holder.Institution.Value == place;
        }

        if (Gone(place, day)) { return false; }
        var needed = 0;
        foreach (var kind in holder.Requires ?? [])
        {
            needed++;
            var held = false;
            foreach (var q in _places[place].Qualifications)
            {
                held |= q.Kind == kind && Official(q.Citation) && q.From != null && q.From.Value.Last <= day && (q.Until == null || q.Until.Value.First > day);
            }

            if (!held) { return false; }
        }

        return needed > 0;
    }

    private bool Covers(TherapyId wide, TherapyId narrow) => Reached(narrow, wide, id => _therapies.TryGetValue(id, out var t) ? t.Parents : [], []);

    private bool Covers(ConditionId wide, ConditionId narrow) => Reached(narrow, wide, id => _conditions.TryGetValue(id, out var c) ? c.Parents : [], []);

    private static bool Reached<T>(T at, T goal, Func<T, IReadOnlyList<T>> parents, HashSet<T> seen)
        where T : struct
    {
        if (at.Equals(goal)) { return true; }
        if (!seen.Add(at)) { return false; }
        foreach (var parent in parents(at))
        {
            if (Reached(parent, goal, parents, seen)) { return true; }
        }

        return false;
    }

    private static bool Forbids(Notice n, DateOnly day) =>
        (n.Kind == NoticeKind.Suspension || n.TakesAwayLicence) && n.From != null && n.From <= day && (n.Until == null || n.Until > day);

    private bool PlaceStopped(InstitutionId place, TherapyId therapy, DateOnly day)
    {
        foreach (var n in _notices)
        {
            var concerns = n.About.Therapies.Count == 0;
            foreach (var t in n.About.Therapies) { concerns |= Covers(t, therapy) || Covers(therapy, t); }
            foreach (var t in n.About.ExceptTherapies) { concerns &= !Covers(t, therapy); }
            if (!concerns) { continue; }
            foreach (var named in n.About.Institutions)
            {
                if (Forbids(n, day) && StoppedWith(place, named, n.From!.Value, [])) { return true; }
            }
        }

        return false;
    }

    private bool TherapyStopped(LicensingQuestion q)
    {
        foreach (var n in _notices)
        {
            if (Forbids(n, q.On) && n.About.Institutions.Count == 0 && SpeaksOf(n.About, q)) { return true; }
        }

        return false;
    }

    // It names the therapy or a wider one, leaves it not out, and names the condition, a wider one, or none.
    private bool SpeaksOf(Subjects about, LicensingQuestion q)
    {
        bool therapy = false, condition = about.Conditions.Count == 0;
        foreach (var t in about.Therapies) { therapy |= Covers(t, q.Therapy); }
        foreach (var t in about.ExceptTherapies) { if (Covers(t, q.Therapy)) { return false; } }
        foreach (var c in about.Conditions) { condition |= q.Condition != null && Covers(c, q.Condition.Value); }
        return therapy && condition;
    }

    private bool OpenTrialHere(LicensingQuestion q)
    {
        foreach (var trial in _trials)
        {
            var here = trial.Sponsor?.Institution is { } sponsor && PartOf(q.Institution, sponsor);
            foreach (var site in trial.Sites) { here |= site.Institution is { } at && PartOf(q.Institution, at); }
            if (here && q.Condition != null && trial.Therapies.Contains(q.Therapy) && trial.Conditions.Contains(q.Condition.Value) && LifeOfTrial.IsOpen(trial, q.On)) { return true; }
        }

        return false;
    }

    private bool DeclaredComplete(LicensingQuestion q)
    {
        foreach (var c in _coverage)
        {
            var therapy = c.Therapies.Count == 0;
            foreach (var t in c.Therapies) { therapy |= Covers(t, q.Therapy); }
            var province = c.Province == null || (_places[q.Institution].Place is { } stands && stands.Province == c.Province);
            if (Official(c.Citations[0]) && q.Condition != null && therapy && province && c.From <= q.On && (c.Until == null || q.On < c.Until)) { return true; }
        }

        return false;
    }

    private (bool Reported, bool Claimed) Said(LicensingQuestion q)
    {
        bool reported = false, claimed = false;
        foreach (var s in _statements)
        {
            var permission = s.Predicate is Predicate.Licensed or Predicate.Allowed or Predicate.AcceptedByRegulator or Predicate.Pilot;
            if (!permission || !SpeaksOf(s.About, q) || !DaysOfStatement.Include(s, _sources.GetValueOrDefault(s.Citations[0].Source), q.On)) { continue; }
            bool namesUs = false, namesThisPlace = false, namesNobody = s.About.Institutions.Count == 0;
            foreach (var named in s.About.Institutions)
            {
                namesUs |= PartOf(q.Institution, named);
                namesThisPlace |= named == q.Institution;
            }

            var weSayIt = s.Claimant is { } speaker && Top(speaker) == Top(q.Institution);
            var ours = (weSayIt && (namesUs || namesNobody)) || (namesUs && s.Relation != SpeakerRelation.Independent);
            claimed |= ours;
            reported |= !ours && namesThisPlace && s.Relation == SpeakerRelation.Independent && s.Citations[0].Grade != EvidenceGrade.E;
        }

        return (reported, claimed);
    }
}
