using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.WorkingDays;

/// <summary>
/// The statutory holidays of a year (Labour Code 45/2019/QH14, Article 112(1)), and the days off in their stead where they fall
/// on a weekly day of rest (Article 111(3)).
/// </summary>
internal static class Holidays
{
    private static readonly LocalText NewYearsDay = new("Tết Dương lịch", "New Year's Day");
    private static readonly LocalText Tet = new("Tết Âm lịch", "Lunar New Year");
    private static readonly LocalText HungKings = new("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day");
    private static readonly LocalText VictoryDay = new("Ngày Chiến thắng", "Victory Day");
    private static readonly LocalText LabourDay = new("Ngày Quốc tế lao động", "International Labour Day");
    private static readonly LocalText NationalDay = new("Quốc khánh", "National Day");
    private static readonly LocalText Swapped = new("Nghỉ hoán đổi", "Day off by swap");

    /// <summary>Every day off of a year that is not just a weekend, with its name.</summary>
    public static IReadOnlyDictionary<DateOnly, LocalText> Of(int year, HolidayDecision? decision)
    {
        SortedDictionary<DateOnly, LocalText> off = new() { [new(year, 1, 1)] = NewYearsDay };
        foreach (var day in decision?.Tet ?? TetByRule(year))
        {
            off[day] = Tet;
        }

        off[LunarCalendar.DayOf(year, 3, 10)] = HungKings;
        off[new(year, 4, 30)] = VictoryDay;
        off[new(year, 5, 1)] = LabourDay;
        off[new(year, 9, 2)] = NationalDay;
        off[decision?.BesideNationalDay ?? BesideNationalDayByRule(year)] = NationalDay;
        foreach (var (day, name) in off.Where(h => IsWeekend(h.Key)).ToList())
        {
            var instead = day.AddDays(1);
            while (IsWeekend(instead) || off.ContainsKey(instead))
            {
                instead = instead.AddDays(1);
            }

            off[instead] = new($"Nghỉ bù {name.Vi}", $"Substitute day for {name.En}");
        }

        foreach (var swap in decision?.Swaps ?? [])
        {
            off[swap.Off] = Swapped;
        }

        return off;
    }

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // Without a decision: the last day of the old year and the first four of the new one.
    private static IEnumerable<DateOnly> TetByRule(int year) => Enumerable.Range(-1, 5).Select(LunarCalendar.NewYear(year).AddDays);

    // Without a decision: 1 September, or 3 September where the first is a weekend.
    private static DateOnly BesideNationalDayByRule(int year) => new(year, 9, IsWeekend(new(year, 9, 1)) ? 3 : 1);
}
