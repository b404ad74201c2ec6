using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Differences;
using CgtRegistry.Domain.Trials.Registrations;
using Kind = CgtRegistry.Domain.Trials.Differences.TrialChangeKind;

namespace CgtRegistry.Domain.Tests.Trials.Differences;

public class TrialDifferenceTests
{
    [Fact]
    public void A_record_never_differs_from_itself()
    {
        var difference = TrialDifference.Between(A.Registration(), A.Registration());

        Assert.Empty(difference.Changes);
        Assert.False(difference.IsReal);
    }

    [Fact]
    public void A_record_only_refreshed_and_confirmed_did_not_really_change()
    {
        var difference = TrialDifference.Between(A.Registration(), A.Registration("2025-07-01") with { VerifiedOn = A.Date("2025-07") });

        Assert.Equal(["/recordedOn", "/verifiedOn"], difference.Changes.Select(c => c.Path));
        Assert.False(difference.IsReal);
    }

    [Theory]
    [InlineData(100, EnrolmentKind.Planned, 40, EnrolmentKind.Planned, -60, ChangeSeverity.Major)]
    [InlineData(100, EnrolmentKind.Planned, 150, EnrolmentKind.Planned, 50, ChangeSeverity.Major)]
    [InlineData(100, EnrolmentKind.Planned, 80, EnrolmentKind.Planned, -20, ChangeSeverity.Notable)]
    [InlineData(100, EnrolmentKind.Planned, 101, EnrolmentKind.Planned, 1, ChangeSeverity.Minor)]
    [InlineData(100, EnrolmentKind.Planned, 40, EnrolmentKind.Actual, -60, ChangeSeverity.Notable)]
    [InlineData(100, EnrolmentKind.Planned, 100, EnrolmentKind.Actual, 0, ChangeSeverity.Minor)]
    public void A_sample_size_changes_by_per_cent(int from, EnrolmentKind fromKind, int to, EnrolmentKind toKind, int percent, ChangeSeverity severity)
    {
        var change = Change(c => c with { Enrolment = new(from, fromKind) }, c => c with { Enrolment = new(to, toKind) });

        Assert.Equal((Kind.SampleSizeChanged, percent, severity, toKind is EnrolmentKind.Actual), (change.Kind, change.Percent, change.Severity, change.BecameActual));
    }

    [Fact]
    public void A_sample_size_of_nobody_has_no_per_cent() => Assert.Null(Change(c => c with { Enrolment = new(0) }, c => c with { Enrolment = new(5) }).Percent);

    [Theory]
    [InlineData("2025-01-01", "2025-02-01", 31)]
    [InlineData("2025-01", "2025-03", 59)]
    [InlineData("2025-01", "2025-02-01", null)]
    public void A_date_moves_by_days_when_both_are_equally_precise(string from, string to, int? days)
    {
        var change = Change(c => c with { Completion = A.Milestone(from) }, c => c with { Completion = A.Milestone(to) });

        Assert.Equal((Kind.DateMoved, days), (change.Kind, change.Days));
    }

    [Fact]
    public void A_plan_that_happened_as_planned_became_actual()
    {
        var change = Change(c => c with { Start = A.Milestone("2025-01-01", DateKind.Planned) }, c => c with { Start = A.Milestone("2025-01-01", DateKind.Actual) });

        Assert.Equal((true, 0, ChangeSeverity.Minor), (change.BecameActual, change.Days, change.Severity));
    }

    [Theory]
    [InlineData(ConductState.NotYetRecruiting, ConductState.Recruiting, false, ChangeSeverity.Minor)]
    [InlineData(ConductState.Recruiting, ConductState.Paused, false, ChangeSeverity.Notable)]
    [InlineData(ConductState.Paused, ConductState.Recruiting, false, ChangeSeverity.Minor)]
    [InlineData(ConductState.RecruitmentEnded, ConductState.Completed, false, ChangeSeverity.Minor)]
    [InlineData(ConductState.Recruiting, ConductState.TerminatedEarly, false, ChangeSeverity.Notable)]
    [InlineData(ConductState.NotYetRecruiting, ConductState.Withdrawn, false, ChangeSeverity.Notable)]
    [InlineData(ConductState.Recruiting, ConductState.Unknown, false, ChangeSeverity.Minor)]
    [InlineData(ConductState.Unverified, ConductState.Recruiting, false, ChangeSeverity.Minor)]
    [InlineData(ConductState.Recruiting, ConductState.Withdrawn, true, ChangeSeverity.Major)]
    [InlineData(ConductState.Completed, ConductState.Recruiting, true, ChangeSeverity.Major)]
    [InlineData(ConductState.TerminatedEarly, ConductState.Completed, true, ChangeSeverity.Major)]
    [InlineData(ConductState.Recruiting, ConductState.NotYetRecruiting, true, ChangeSeverity.Major)]
    [InlineData(ConductState.RecruitmentEnded, ConductState.Recruiting, true, ChangeSeverity.Major)]
    public void A_status_moves_in_order_or_not(ConductState from, ConductState to, bool outOfOrder, ChangeSeverity severity)
    {
        var change = Change(c => c with { Status = from }, c => c with { Status = to });

        Assert.Equal((Kind.StatusMoved, outOfOrder, severity), (change.Kind, change.OutOfOrder, change.Severity));
    }

    [Fact]
    public void Nobody_enrolled_makes_a_withdrawal_in_order() =>
        Assert.False(Change(c => c with { Enrolment = new(0) }, c => c with { Enrolment = new(0), Status = ConductState.Withdrawn }).OutOfOrder);

    [Theory]
    [InlineData("2024-06-01", TrialStage.BeforeFirstEnrolment)]
    [InlineData("2025-06-01", TrialStage.AfterFirstEnrolment)]
    [InlineData("2025-01", TrialStage.Unknown)]
    [InlineData("2028-06-01", TrialStage.AfterFirstEnrolment)]
    [InlineData(null, TrialStage.Unknown)]
    public void A_milestone_is_passed_when_it_happened_surely_before(string? recorded, TrialStage stage) =>
        Assert.Equal(stage, TrialDifference.Between(A.Registration(recorded), A.Registration(recorded) with { Keywords = ["knee"] }).Changes.Single().Stage);

    [Fact]
    public void A_planned_start_that_went_by_leaves_the_stage_open()
    {
        var before = A.Registration();
        before = before with { Conduct = before.Conduct with { Start = A.Milestone("2025-01-01", DateKind.Planned) } };

        Assert.Equal(TrialStage.Unknown, TrialDifference.Between(before, before with { Keywords = ["knee"] }).Changes.Single().Stage);
    }

    private static TrialChange Change(Func<RegistrationConduct, RegistrationConduct> before, Func<RegistrationConduct, RegistrationConduct> after)
    {
        var earlier = A.Registration();
        earlier = earlier with { Conduct = before(earlier.Conduct) };

        return Assert.Single(TrialDifference.Between(earlier, earlier with { Conduct = after(earlier.Conduct) }).Changes);
    }
}
