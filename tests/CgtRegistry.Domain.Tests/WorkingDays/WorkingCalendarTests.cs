using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.WorkingDays;

namespace CgtRegistry.Domain.Tests.WorkingDays;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2026-01-01", false)] // New Year, Thursday
    [InlineData("2026-01-02", true)]
    [InlineData("2026-02-13", true)] // Friday before Tết
    [InlineData("2026-02-16", false)] // last day of the old year
    [InlineData("2026-02-20", false)] // fourth day of the new one
    [InlineData("2026-02-23", true)]
    [InlineData("2026-04-26", false)] // Hùng Kings, Sunday
    [InlineData("2026-04-27", false)] // in its stead
    [InlineData("2026-04-28", true)]
    [InlineData("2026-04-30", false)]
    [InlineData("2026-05-01", false)]
    [InlineData("2026-05-02", false)] // Saturday
    [InlineData("2026-05-04", true)]
    [InlineData("2026-09-01", false)]
    [InlineData("2026-09-02", false)]
    [InlineData("2026-09-03", true)]
    public void Authorities_work_on_weekdays_without_holidays(string day, bool works) => Assert.Equal(works, WorkingCalendar.Vietnam.IsWorkingDay(A.Day(day)));

    [Fact]
    public void Each_holiday_on_a_weekend_has_a_day_of_its_own_in_its_stead()
    {
        // 2024: the first two days of Tết fall on a weekend, 10 and 11 February.
        var off = Enumerable.Range(0, 10).Select(A.Day("2024-02-08").AddDays).Where(d => !WorkingCalendar.Vietnam.IsWorkingDay(d));

        Assert.Equal([9, 10, 11, 12, 13, 14, 15, 17], off.Select(d => d.Day));
        Assert.Equal("Nghỉ bù Tết Âm lịch", WorkingCalendar.Vietnam.HolidayOn(A.Day("2024-02-15"))!.Vi);
    }

    [Fact]
    public void The_day_beside_National_Day_is_after_it_where_the_day_before_is_a_weekend() =>
        Assert.Equal(["Quốc khánh", "Quốc khánh", null], new[] { "2024-09-02", "2024-09-03", "2024-09-04" }.Select(d => WorkingCalendar.Vietnam.HolidayOn(A.Day(d))?.Vi));

    [Fact]
    public void A_decision_takes_the_place_of_the_rule()
    {
        DateOnly[] tet = [.. Enumerable.Range(0, 5).Select(A.Day("2026-02-17").AddDays)];
        var calendar = new WorkingCalendar([new(2026, A.Text("Thông báo"), tet, A.Day("2026-09-03")) { Swaps = [new(A.Day("2026-05-04"), A.Day("2026-05-09"))] }]);

        Assert.True(calendar.IsWorkingDay(A.Day("2026-02-16")));
        Assert.False(calendar.IsWorkingDay(A.Day("2026-02-23"))); // Tết to Saturday the 21st: the Monday in its stead
        Assert.True(calendar.IsWorkingDay(A.Day("2026-09-01")));
        Assert.False(calendar.IsWorkingDay(A.Day("2026-09-03")));
        Assert.False(calendar.IsWorkingDay(A.Day("2026-05-04")));
        Assert.True(calendar.IsWorkingDay(A.Day("2026-05-09")));
    }

    [Fact]
    public void A_year_is_settled_once_its_decision_is_on_record()
    {
        var calendar = new WorkingCalendar([new(2026, A.Text("Thông báo"), [], A.Day("2026-09-01"))]);

        Assert.True(calendar.IsSettled(2026));
        Assert.False(calendar.IsSettled(2027));
        Assert.False(WorkingCalendar.Vietnam.IsSettled(2026));
    }
}
