using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Basics;

public sealed class VietnamCalendarTests
{
    [Theory]
    [InlineData("2026-11-22T16:59:59.9999999Z", "2026-11-22")]
    [InlineData("2026-11-22T17:00:00Z", "2026-11-23")]
    [InlineData("2026-12-31T17:00:00Z", "2027-01-01")]
    [InlineData("2026-06-30T16:59:59Z", "2026-06-30")]
    [InlineData("2026-11-22T23:59:59-12:00", "2026-11-23")]
    [InlineData("2026-11-23T00:00:00+07:00", "2026-11-23")]
    public void The_day_changes_at_17_00_utc_all_year_wherever_the_clock_stands(string moment, string day) =>
        Assert.Equal(A.Day(day), VietnamCalendar.DayOf(DateTimeOffset.Parse(moment, null)));

    [Fact]
    public void The_clock_of_vietnam_is_seven_hours_ahead()
    {
        var shown = VietnamCalendar.LocalTime(DateTimeOffset.Parse("2026-11-22T07:05:00Z", null));

        Assert.Equal("2026-11-22 14:05 +07:00", shown.ToString("yyyy-MM-dd HH:mm zzz", null));
    }
}
