using System.Collections.Concurrent;
using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.WorkingDays;

/// <summary>
/// Working days (ngày làm việc) of Vietnam's authorities: Monday to Friday without the statutory holidays. Years whose decision
/// on days off is on record are settled; for the others a rule of this register stands in: Tết is off from the last day of the
/// old lunar year for five days, and beside 2 September the day before it, or the day after where that is a weekend.
/// </summary>
public sealed class WorkingCalendar(IEnumerable<HolidayDecision> decisions)
{
    private readonly Dictionary<int, HolidayDecision> _decisions = decisions.ToDictionary(d => d.Year);
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, LocalText>> _years = new();

    /// <summary>The calendar by the decisions on record.</summary>
    public static WorkingCalendar Vietnam { get; } = new(HolidayDecision.OnRecord);

    /// <summary>Whether the decision on days off of a year is on record; until then its days may still move.</summary>
    public bool IsSettled(int year) => _decisions.ContainsKey(year);

    /// <summary>The holiday, day in its stead or swapped day a day is; none on any other day, weekends among them.</summary>
    public LocalText? HolidayOn(DateOnly day) =>
        _years.GetOrAdd(day.Year, year => Holidays.Of(year, _decisions.GetValueOrDefault(year))).GetValueOrDefault(day);

    /// <summary>Whether authorities work on a day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        HolidayOn(day) is null && (!Holidays.IsWeekend(day) || (_decisions.GetValueOrDefault(day.Year)?.Swaps.Any(s => s.Worked == day) ?? false));

    /// <summary>The working days after a day, one after another.</summary>
    public IEnumerable<DateOnly> After(DateOnly day)
    {
        while (true)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                yield return day;
            }
        }
    }
}
