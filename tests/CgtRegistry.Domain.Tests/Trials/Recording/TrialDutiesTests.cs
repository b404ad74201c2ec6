using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Tests.Trials.Recording;

public sealed class TrialDutiesTests
{
    private static readonly TrialDuties Recruiting = new() { RegisteredOn = A.Day("2026-01-01"), Conduct = ConductState.Recruiting };

    [Theory]
    [InlineData("2026-12-02", false, false)]
    [InlineData("2026-12-03", true, false)]
    [InlineData("2027-01-02", true, false)]
    [InlineData("2027-01-03", true, true)]
    public void The_yearly_confirmation_opens_a_month_before_and_is_overdue_on_the_day_the_trial_is_unverified(string day, bool open, bool overdue)
    {
        var duty = Recruiting.On(A.Day(day)).SingleOrDefault();

        Assert.Equal((open, overdue), (duty is not null, duty?.IsOverdue ?? false));
        Assert.Equal(overdue, TrialConduct.On(A.Trial(recorded: "2026-01-01"), A.Day(day)).State is ConductState.Unverified);
        Assert.Equal(overdue ? A.Day("2027-01-03") : null, duty?.OverdueSince);
    }

    [Fact]
    public void A_confirmation_moves_the_next_one_and_an_ended_trial_owes_none()
    {
        Assert.Empty((Recruiting with { ConfirmedOn = A.Day("2026-12-20") }).On(A.Day("2027-06-01")));
        Assert.Empty((Recruiting with { Conduct = ConductState.Completed }).On(A.Day("2030-01-01")));
    }

    [Theory]
    [InlineData("2026-03-31", false)]
    [InlineData("2026-04-01", true)]
    public void A_change_is_recorded_within_thirty_days(string day, bool overdue)
    {
        var changed = Recruiting with { Changes = [new("/sites/0", A.Day("2026-03-01")), new("/title", A.Day("2026-03-01"), A.Day("2026-03-05"))] };

        var duty = Assert.Single(changed.On(A.Day(day)));

        Assert.Equal((TrialDutyKind.Update, "/sites/0", overdue), (duty.Kind, duty.Field, duty.IsOverdue));
    }

    [Fact]
    public void A_planned_day_that_has_gone_by_must_be_brought_up_to_date()
    {
        var planned = Recruiting with { Milestones = new Dictionary<string, Milestone> { ["/completion"] = A.Milestone("2026-03", DateKind.Planned), ["/start"] = A.Milestone("2026-01-05", DateKind.Actual) } };

        Assert.Empty(planned.On(A.Day("2026-03-31")));
        Assert.Equal(("/completion", A.Day("2026-04-30")), planned.On(A.Day("2026-04-01")).Select(d => (d.Field, d.DueOn)).Single());
    }

    [Theory]
    [InlineData(DateKind.Actual, ConductState.Completed, "2028-06-30", false)]
    [InlineData(DateKind.Actual, ConductState.Completed, "2028-07-01", true)]
    [InlineData(DateKind.Actual, ConductState.TerminatedEarly, "2028-07-01", true)]
    [InlineData(DateKind.Actual, ConductState.Withdrawn, "2028-07-01", null)]
    [InlineData(DateKind.Planned, ConductState.Completed, "2028-07-01", null)]
    public void Results_are_due_two_years_after_actual_primary_completion(DateKind kind, ConductState conduct, string day, bool? overdue)
    {
        var trial = Recruiting with { Conduct = conduct, PrimaryCompletion = A.Milestone("2026-06-30", kind) };

        Assert.Equal(overdue, trial.On(A.Day(day)).SingleOrDefault()?.IsOverdue);
        Assert.Empty((trial with { ResultsOn = A.Day("2027-01-01") }).On(A.Day(day)));
    }
}
