using CgtRegistry.Domain.WorkingDays;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>A time during which the clock stands still.</summary>
/// <param name="From">The day clarification was requested.</param>
/// <param name="To">The day the answers came; none while they are awaited.</param>
public readonly record struct ClockStop(DateOnly From, DateOnly? To = null)
{
    /// <summary>Whether the clock stood still on any part of a day.</summary>
    public bool Holds(DateOnly day) => day >= From && (To is not { } to || day <= to);
}

/// <summary>
/// A deadline in working days that stops while clarification is awaited (thời hạn tạm dừng tính). The day it starts does not
/// count, as in Article 147 of the Civil Code 91/2015/QH13; nor does a day on which the clock stood still.
/// </summary>
/// <param name="Length">How long it runs.</param>
/// <param name="StartedOn">The day from which it is reckoned.</param>
/// <param name="Calendar">Which days are working days.</param>
public sealed record StatutoryClock(ClockLength Length, DateOnly StartedOn, WorkingCalendar Calendar)
{
    public IReadOnlyList<ClockStop> Stops { get; init; } = [];

    /// <summary>Whether it waits for the applicant on a day.</summary>
    public bool IsStoppedOn(DateOnly day) => day >= StartedOn && Stops.Any(s => s.Holds(day));

    /// <summary>Working days still left after a day; 0 on the last one and whenever it is over. Stops that began later are not known yet.</summary>
    public int RemainingOn(DateOnly day) => Math.Max(0, Length.WorkingDays - UsedBy(day));

    /// <summary>The last day, by the stops known; none while it stands still without an end.</summary>
    public DateOnly? DueDay
    {
        get
        {
            var halted = Stops.Where(s => s.To is null).Select(s => s.From).DefaultIfEmpty(DateOnly.MaxValue).Min();
            return Running(until: halted).Skip(Length.WorkingDays - 1).Select(d => (DateOnly?)d).FirstOrDefault();
        }
    }

    /// <summary>Whether its last day has passed.</summary>
    public bool IsOverdueOn(DateOnly day) => DueDay is { } due && day > due;

    /// <summary>Whether every year it runs through has its decision on days off on record; otherwise the due day may still move.</summary>
    public bool IsSettled => DueDay is { } due && Enumerable.Range(StartedOn.Year, due.Year - StartedOn.Year + 1).All(Calendar.IsSettled);

    private int UsedBy(DateOnly day) => Running(until: day.AddDays(1)).Take(Length.WorkingDays).Count();

    private IEnumerable<DateOnly> Running(DateOnly until) =>
        Calendar.After(StartedOn).TakeWhile(d => d < until).Where(d => !Stops.Any(s => s.Holds(d)));
}
