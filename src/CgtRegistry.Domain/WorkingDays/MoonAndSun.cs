namespace CgtRegistry.Domain.WorkingDays;

/// <summary>
/// When the moon is new and where the sun stands, as days at UTC+7: the shortened series of Meeus, Astronomical Formulae for
/// Calculators (ch. 18 and 32), good to some minutes from 1900 to 2199.
/// </summary>
internal static class MoonAndSun
{
    private const double DaysOfMoon = 29.530588853;
    private const double Vietnam = 7.0 / 24;

    // Julian day number of 0001-01-01, which DateOnly counts as 0.
    private const int JulianOfDayZero = 1_721_426;

    /// <summary>Number of the last new moon whose mean falls on or before a day; 0 is the first of 1900.</summary>
    public static int MoonBefore(DateOnly day) => (int)Math.Floor((day.DayNumber + JulianOfDayZero - 2_415_021) / DaysOfMoon);

    /// <summary>The day, in Vietnam, of a new moon.</summary>
    public static DateOnly DayOfNewMoon(int moon)
    {
        double k = moon, t = k / 1236.85, t2 = t * t, t3 = t2 * t;
        var mean = 2_415_020.75933 + (29.53058868 * k) + (0.0001178 * t2) - (0.000000155 * t3) + (0.00033 * Sin(166.56 + (132.87 * t) - (0.009173 * t2)));
        var sun = 359.2242 + (29.10535608 * k) - (0.0000333 * t2) - (0.00000347 * t3);
        var moonAnomaly = 306.0253 + (385.81691806 * k) + (0.0107306 * t2) + (0.00001236 * t3);
        var node = 21.2964 + (390.67050646 * k) - (0.0016528 * t2) - (0.00000239 * t3);
        var correction = ((0.1734 - (0.000393 * t)) * Sin(sun)) + (0.0021 * Sin(2 * sun))
            - (0.4068 * Sin(moonAnomaly)) + (0.0161 * Sin(2 * moonAnomaly)) - (0.0004 * Sin(3 * moonAnomaly))
            + (0.0104 * Sin(2 * node)) - (0.0051 * Sin(sun + moonAnomaly)) - (0.0074 * Sin(sun - moonAnomaly))
            + (0.0004 * Sin((2 * node) + sun)) - (0.0004 * Sin((2 * node) - sun)) - (0.0006 * Sin((2 * node) + moonAnomaly))
            + (0.0010 * Sin((2 * node) - moonAnomaly)) + (0.0005 * Sin((2 * moonAnomaly) + sun));
        var clockDrift = -0.000278 + (0.000265 * t) + (0.000262 * t2);
        return DateOnly.FromDayNumber((int)Math.Floor(mean + correction - clockDrift + 0.5 + Vietnam) - JulianOfDayZero);
    }

    /// <summary>In which twelfth of its yearly way the sun stands when a day begins in Vietnam; 9 begins with the winter solstice.</summary>
    public static int TwelfthOfSun(DateOnly day)
    {
        var t = (day.DayNumber + JulianOfDayZero - 0.5 - Vietnam - 2_451_545.0) / 36_525;
        var t2 = t * t;
        var anomaly = 357.52910 + (35_999.05030 * t) - (0.0001559 * t2) - (0.00000048 * t * t2);
        var mean = 280.46645 + (36_000.76983 * t) + (0.0003032 * t2);
        var longitude = mean + ((1.914600 - (0.004817 * t) - (0.000014 * t2)) * Sin(anomaly)) + ((0.019993 - (0.000101 * t)) * Sin(2 * anomaly)) + (0.000290 * Sin(3 * anomaly));
        return (int)Math.Floor((longitude - (360 * Math.Floor(longitude / 360))) / 30);
    }

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
