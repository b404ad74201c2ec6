namespace CgtRegistry.Domain.Trials;

/// <summary>A state of a trial and the first day on which it holds.</summary>
public readonly record struct ConductFrom(DateOnly Day, ConductState State);

/// <summary>The conduct of a trial on a day, read from the dated versions of its public record.</summary>
/// <param name="State">The state then; <see cref="ConductState.Unverified"/> when the last word is older than a year.</param>
/// <param name="LastKnown">What the last version up to that day said.</param>
/// <param name="Observation">That version.</param>
public sealed record TrialConduct(ConductState State, ConductState LastKnown, TrialObservation? Observation)
{
    /// <summary>How long the last word on a trial is trusted: a year; after it the trial is unverified.</summary>
    public const int DaysOfTrust = 366;

    /// <summary>The conduct of the trial on a day. A record without a date speaks for no day.</summary>
    public static TrialConduct On(Trial trial, DateOnly day)
    {
        var last = Dated(trial.Observations).Where(o => DayOf(o) <= day).MaxBy(DayOf);
        if (last is null)
        {
            return new TrialConduct(ConductState.Unknown, ConductState.Unknown, null);
        }

        var known = last.Status!.Value;
        var stale = day.DayNumber - DayOf(last).DayNumber > DaysOfTrust;
        return new TrialConduct(stale && !IsFinal(known) ? ConductState.Unverified : known, known, last);
    }

    /// <summary>
    /// The states of a trial through all days, each with the day from which it holds, in order; <see cref="ConductState.Unknown"/>
    /// before the first. On every day it says what <see cref="On"/> says, so that a list can be counted for any day.
    /// </summary>
    public static IReadOnlyList<ConductFrom> Course(IEnumerable<TrialObservation> observations)
    {
        List<ConductFrom> course = [];
        TrialObservation[] dated = [.. Dated(observations).OrderBy(DayOf).DistinctBy(DayOf)];
        for (var at = 0; at < dated.Length; at++)
        {
            var (day, state) = (DayOf(dated[at]), dated[at].Status!.Value);
            course.Add(new ConductFrom(day, state));
            var stale = day.DayNumber + DaysOfTrust + 1;
            if (!IsFinal(state) && stale <= DateOnly.MaxValue.DayNumber && (at + 1 == dated.Length || stale < DayOf(dated[at + 1]).DayNumber))
            {
                course.Add(new ConductFrom(DateOnly.FromDayNumber(stale), ConductState.Unverified));
            }
        }

        return course;
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

    private static IEnumerable<TrialObservation> Dated(IEnumerable<TrialObservation> observations) => observations.Where(o => o is { Status: not null, RecordedOn: not null });

    private static DateOnly DayOf(TrialObservation dated) => dated.RecordedOn!.Value.Last;

    /// <summary>Whether a trial in this state has ended for good.</summary>
    public static bool IsFinal(ConductState state) => state is ConductState.Completed or ConductState.TerminatedEarly or ConductState.Withdrawn;

    private static bool Stopped(OversightReview? review, DateOnly day) =>
        review is not null
        && (review.State is OversightState.Pending or OversightState.Refused or OversightState.Suspended or OversightState.Withdrawn or OversightState.Expired
            || (review.Until is { } until && day >= until));
}
