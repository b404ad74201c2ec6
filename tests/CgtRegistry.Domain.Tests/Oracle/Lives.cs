using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Domain.Tests.Oracle;

/// <summary>The oracle's own reading of an authorisation's decisions, in the order in which they were taken.</summary>
internal static class LifeOfPaper
{
    /// <summary><c>n</c>ot yet, in <c>f</c>orce, <c>s</c>uspended, <c>r</c>evoked, or over (<c>x</c>: expired or given back).</summary>
    public static char On(Authorisation paper, DateOnly day)
    {
        var granted = false;
        List<AuthorisationDecision> closed = [];
        foreach (var d in paper.Decisions.OrderBy(d => d.Sequence))
        {
            var official = d.Citation.Grade is EvidenceGrade.A or EvidenceGrade.B;
            if (d.EffectiveFrom > day)
            {
                continue;
            }

            switch (d.Kind)
            {
                case DecisionKind.Granted when official:
                    granted = true;
                    closed.RemoveAll(c => c.EffectiveFrom <= d.EffectiveFrom);
                    break;
                case DecisionKind.Reinstated when official:
                    closed.RemoveAll(c => c.Kind == DecisionKind.Suspended && c.EffectiveFrom <= d.EffectiveFrom);
                    break;
                case DecisionKind.Suspended when d.EffectiveUntil is null || d.EffectiveUntil > day:
                case DecisionKind.Revoked:
                case DecisionKind.Surrendered:
                case DecisionKind.Expired:
                    closed.Add(d);
                    break;
            }
        }

        if (!granted)
        {
            return 'n';
        }

        AuthorisationDecision? end = null;
        foreach (var c in closed)
        {
            if (c.Kind != DecisionKind.Suspended && (end is null || (c.EffectiveFrom, c.Sequence).CompareTo((end.EffectiveFrom, end.Sequence)) > 0))
            {
                end = c;
            }
        }

        if (end is not null)
        {
            return end.Kind == DecisionKind.Revoked ? 'r' : 'x';
        }

        if (day < paper.From)
        {
            return 'n';
        }

        return paper.Until <= day ? 'x' : closed.Count > 0 ? 's' : 'f';
    }
}

/// <summary>The oracle's own reading of a trial's record.</summary>
internal static class LifeOfTrial
{
    public static bool IsOpen(Trial trial, DateOnly day)
    {
        TrialObservation? last = null;
        foreach (var o in trial.Observations)
        {
            if (o.Status is not null && o.RecordedOn is { } at && at.Last <= day && (last is null || at.Last > last.RecordedOn!.Value.Last))
            {
                last = o;
            }
        }

        if (last is null || last.RecordedOn!.Value.Last.AddDays(366) < day || last.Status is not (ConductState.Recruiting or ConductState.RecruitmentEnded))
        {
            return false;
        }

        if ((last.Start is { } start && start.First > day) || (last.Completion is { } end && end.Last < day))
        {
            return false;
        }

        foreach (var review in new[] { trial.Oversight?.Ethics, trial.Oversight?.Regulator })
        {
            if (review is not null && (review.State is not (OversightState.Approved or OversightState.NotRequired) || review.Until <= day))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The oracle's own reading of the days a statement speaks of.</summary>
internal static class DaysOfStatement
{
    public static bool Include(Statement statement, Source? source, DateOnly day)
    {
        var from = statement.When?.From;
        var until = statement.When?.Until;
        if (from is null && source?.PublishedOn is { } published && published.First > day)
        {
            return false;
        }

        if (from is not null && from.Value.First > day)
        {
            return false;
        }

        // “from 2026 until 2026” names a moment, after which what was said goes on.
        return until is null || from == until || until.Value.Last >= day;
    }
}
