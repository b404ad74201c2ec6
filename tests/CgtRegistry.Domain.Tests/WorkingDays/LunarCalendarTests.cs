using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.WorkingDays;

namespace CgtRegistry.Domain.Tests.WorkingDays;

public sealed class LunarCalendarTests
{
    [Theory]
    [InlineData(1985, "1985-01-21")] // China 20 February
    [InlineData(2007, "2007-02-17")] // China 18 February
    [InlineData(2020, "2020-01-25")]
    [InlineData(2021, "2021-02-12")]
    [InlineData(2022, "2022-02-01")]
    [InlineData(2023, "2023-01-22")]
    [InlineData(2024, "2024-02-10")]
    [InlineData(2025, "2025-01-29")]
    [InlineData(2026, "2026-02-17")]
    [InlineData(2027, "2027-02-06")]
    [InlineData(2028, "2028-01-26")]
    [InlineData(2029, "2029-02-13")]
    [InlineData(2030, "2030-02-02")] // China 3 February
    public void Tet_is_on_its_day_in_Vietnam(int year, string day) => Assert.Equal(A.Day(day), LunarCalendar.NewYear(year));

    [Theory]
    [InlineData(2023, "2023-04-29")] // after a leap second month
    [InlineData(2024, "2024-04-18")]
    [InlineData(2025, "2025-04-07")]
    [InlineData(2026, "2026-04-26")]
    public void The_day_of_the_Hung_Kings_is_the_tenth_of_the_third_month(int year, string day) => Assert.Equal(A.Day(day), LunarCalendar.DayOf(year, 3, 10));

    [Fact]
    public void A_lunar_year_has_twelve_or_thirteen_months_and_begins_between_late_January_and_late_February()
    {
        for (var year = 1900; year < 2199; year++)
        {
            var tet = LunarCalendar.NewYear(year);
            var length = LunarCalendar.NewYear(year + 1).DayNumber - tet.DayNumber;

            Assert.True(length is 353 or 354 or 355 or 383 or 384 or 385, $"{year}: {length} days");
            Assert.InRange(tet, new DateOnly(year, 1, 20), new DateOnly(year, 2, 22));
        }
    }
}
