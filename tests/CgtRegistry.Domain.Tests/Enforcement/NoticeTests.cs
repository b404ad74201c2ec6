using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Enforcement;

public sealed class NoticeTests
{
    [Theory]
    [InlineData("2026-02-28", false, NoticeStanding.NotYet)]
    [InlineData("2026-03-01", true, NoticeStanding.InForce)]
    [InlineData("2026-05-31", true, NoticeStanding.InForce)]
    [InlineData("2026-06-01", false, NoticeStanding.Ended)]
    public void A_suspension_with_exact_days_stops_work_on_these_days(string day, bool stops, NoticeStanding standing)
    {
        var notice = A.Notice(from: "2026-03-01", until: "2026-06-01");

        Assert.Equal((stops, standing), (notice.StopsWorkOn(A.Day(day)), notice.StandingOn(A.Day(day))));
    }

    [Fact]
    public void Days_that_are_not_exact_are_shown_and_never_computed_with()
    {
        var notice = A.Notice(day: "2026-03");

        Assert.False(notice.StopsWorkOn(A.Day("2026-04-01")));
        Assert.Equal(NoticeStanding.LaterStateUnknown, notice.StandingOn(A.Day("2026-04-01")));
        Assert.Equal(NoticeStanding.NotYet, notice.StandingOn(A.Day("2026-02-28")));
    }

    [Theory]
    [InlineData(NoticeKind.Suspension, false, true)]
    [InlineData(NoticeKind.Sanction, true, true)]
    [InlineData(NoticeKind.Sanction, false, false)]
    [InlineData(NoticeKind.Warning, false, false)]
    [InlineData(NoticeKind.ReviewRequested, false, false)]
    [InlineData(NoticeKind.Lifted, false, false)]
    public void Only_a_suspension_or_the_loss_of_the_licence_stops_work(NoticeKind kind, bool takesAwayLicence, bool stops) =>
        Assert.Equal(stops, A.Notice(kind, from: "2026-03-01", takesAwayLicence: takesAwayLicence).StopsWorkOn(A.Day("2026-03-01")));
}
