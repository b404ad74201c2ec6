namespace CgtRegistry.Domain.WorkingDays;

/// <summary>
/// The Vietnamese lunar calendar (âm lịch): months begin on the day of the new moon at UTC+7, the eleventh holds the winter
/// solstice, and of thirteen months between two of them the first without a principal term is a leap month. It now and then
/// differs from the Chinese one, which reckons at UTC+8.
/// </summary>
public static class LunarCalendar
{
    private const int WinterSolstice = 9;

    /// <summary>Tết Nguyên đán: the first day of the first month of the lunar year that begins in a year.</summary>
    public static DateOnly NewYear(int year) => DayOf(year, 1, 1);

    /// <summary>A day of a month, from the first to the tenth and never a leap one, of the lunar year that begins in a year.</summary>
    public static DateOnly DayOf(int year, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2199);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 10);

        var (eleventh, next) = (EleventhMonth(year - 1), EleventhMonth(year));
        var months = month + 1;
        if (next - eleventh == 13 && LeapMonth(eleventh) <= months)
        {
            months++;
        }

        return MoonAndSun.DayOfNewMoon(eleventh + months).AddDays(day - 1);
    }

    // The new moon that begins the month of the winter solstice.
    private static int EleventhMonth(int year)
    {
        var moon = MoonAndSun.MoonBefore(new DateOnly(year, 12, 31));
        return MoonAndSun.TwelfthOfSun(MoonAndSun.DayOfNewMoon(moon)) >= WinterSolstice ? moon - 1 : moon;
    }

    // How many months after the eleventh the leap month comes: the sun enters no new twelfth in it.
    private static int LeapMonth(int eleventh)
    {
        for (var at = 1; at < 13; at++)
        {
            if (MoonAndSun.TwelfthOfSun(MoonAndSun.DayOfNewMoon(eleventh + at)) == MoonAndSun.TwelfthOfSun(MoonAndSun.DayOfNewMoon(eleventh + at + 1)))
            {
                return at;
            }
        }

        throw new InvalidOperationException("Of thirteen months one has no principal term.");
    }
}
