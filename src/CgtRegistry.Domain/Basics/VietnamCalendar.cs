namespace CgtRegistry.Domain.Basics;

/// <summary>
/// Vietnam's civil day. The country keeps UTC+7 all year; days in the register are days of that calendar,
/// so an answer changes at 17:00 UTC.
/// </summary>
public static class VietnamCalendar
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The day in Vietnam at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime.Add(Offset));

    /// <summary>The moment on the clocks of Vietnam, for showing.</summary>
    public static DateTimeOffset LocalTime(DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <summary>The moment at which a day begins in Vietnam.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, Offset).ToUniversalTime();
}
