namespace CgtRegistry.Domain.Trials;

/// <summary>The conduct of a trial on a day, read from the dated versions of its public record.</summary>
/// <param name="State">The state then; <see cref="ConductState.Unverified"/> when the last word is older than a year.</param>
/// <param name="LastKnown">What the last version up to that day said.</param>
/// <param name="Observation">That version.</param>
public sealed record TrialConduct(ConductState State, ConductState LastKnown, TrialObservation? Observation)
{
    private const int DaysOfTrust = 366;

    /// <summary>The conduct of the trial on a day. A record without a date speaks for no day.</summary>
    public static TrialConduct On(Trial trial, DateOnly day)
    {
        var last = trial.Observations
            .Where(o => o.Status is not null && o.RecordedOn is { } recorded && recorded.Last <= day)
            .MaxBy(o => o.RecordedOn!.Value.Last);
        if (last is null)
        {
            return new TrialConduct(ConductState.Unknown, ConductState.Unknown, null);
        }

        var known = last.Status!.Value;
        var final = known is ConductState.Completed or ConductState.TerminatedEarly or ConductState.Withdrawn;
        var stale = day.DayNumber - last.RecordedOn!.Value.Last.DayNumber > DaysOfTrust;
        return new TrialConduct(stale && !final ? ConductState.Unverified : known, known, last);
    }

    /// <summary>
    /// Whether the trial is open on the day: recruiting or following up by a record not older than a year, begun, not
    /// past its completion day, and no ethics council or regulator known to have refused or stopped it.
    /// </summary>
    public static bool IsOpen(Trial trial, DateOnly day)
    {
        var conduct = On(trial, day);
        return conduct.State is ConductState.Recruiting or ConductState.RecruitmentEnded
            && (conduct.Observation!.Start is not { } start || start.First <= day)
            && (conduct.Observation.Completion is not { } completion || day <= completion.Last)
            && !Stopped(trial.Oversight?.Ethics, day)
            && !Stopped(trial.Oversight?.Regulator, day);
    }

    private static bool Stopped(OversightReview? review, DateOnly day) =>
        review is not null
        && (review.State is OversightState.Pending or OversightState.Refused or OversightState.Suspended or OversightState.Withdrawn or OversightState.Expired
            || (review.Until is { } until && day >= until));
}
