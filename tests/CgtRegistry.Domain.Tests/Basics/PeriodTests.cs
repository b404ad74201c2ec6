using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Basics;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void The_first_day_belongs_to_a_period_and_the_day_of_its_end_does_not(string day, bool covered) =>
        Assert.Equal(covered, Of("2026-03-01", "2027-01-01").Covers(A.Day(day)));

    [Fact]
    public void Without_an_end_it_lasts() => Assert.True(Of("2026-03-01", null).Covers(DateOnly.MaxValue));

    private static Period Of(string from, string? until) => new(A.Day(from), A.DayOrNone(until));
}
