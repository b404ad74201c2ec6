using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Differences;
using CgtRegistry.Domain.Trials.Registrations;
using Kind = CgtRegistry.Domain.Trials.Differences.TrialChangeKind;

namespace CgtRegistry.Domain.Tests.Trials.Differences;

public class OutcomeChangeTests
{
    private static readonly RegistrationOutcome Pain = A.Primary("Change of pain on the WOMAC scale"), Death = A.Primary("Death of any cause"),
        Walk = A.Secondary("Distance walked in six minutes"), Sleep = A.Secondary("Hours of sleep at night");

    [Fact]
    public void A_primary_outcome_dropped_after_first_enrolment_is_major() =>
        Says(Between([Pain, Walk], [Walk]), Kind.OutcomeDropped, "/outcomes/0", "Change of pain on the WOMAC scale [12 months]", null, ChangeSeverity.Major);

    [Fact]
    public void A_primary_outcome_added_after_first_enrolment_is_major() =>
        Says(Between([Pain], [Pain, Death]), Kind.OutcomeAdded, "/outcomes/1", null, "Death of any cause [12 months]", ChangeSeverity.Major);

    [Fact]
    public void A_primary_outcome_that_gives_way_to_another_is_replaced() =>
        Says(Between([Pain], [Death]), Kind.OutcomeReplaced, "/outcomes/0", "Change of pain on the WOMAC scale [12 months]", "Death of any cause [12 months]", ChangeSeverity.Major);

    [Fact]
    public void Before_first_enrolment_the_same_is_notable()
    {
        var before = A.Registration("2024-06-01", Pain);

        var change = Assert.Single(TrialDifference.Between(before, before with { Outcomes = [Death] }).Changes);

        Assert.Equal((TrialStage.BeforeFirstEnrolment, ChangeSeverity.Notable), (change.Stage, change.Severity));
    }

    [Fact]
    public void Outcomes_that_change_places_are_swapped()
    {
        var changes = Between([Pain, Walk], [Walk with { Kind = OutcomeKind.Primary }, Pain with { Kind = OutcomeKind.Secondary }]);

        Assert.Equal([Kind.OutcomeSwapped, Kind.OutcomeSwapped], changes.Select(c => c.Kind));
        Assert.All(changes, c => Assert.Equal(ChangeSeverity.Major, c.Severity));
        Assert.Equal(("Secondary: Distance walked in six minutes", "Primary: Distance walked in six minutes"), (changes[0].Before, changes[0].After));
    }

    [Fact]
    public void A_later_time_point_is_said_with_both_values() =>
        Says(Between([Pain], [Pain with { TimeFrame = "6 months" }]), Kind.OutcomeTimeMoved, "/outcomes/0/timeFrame", "12 months", "6 months", ChangeSeverity.Notable);

    [Fact]
    public void A_time_point_moved_after_primary_completion_is_major()
    {
        var before = A.Registration("2027-06-01", Pain);
        before = before with { Conduct = before.Conduct with { PrimaryCompletion = A.Milestone("2026-12-31", DateKind.Actual) } };

        var change = Assert.Single(TrialDifference.Between(before, before with { Outcomes = [Pain with { TimeFrame = "6 months" }] }).Changes);

        Assert.Equal((TrialStage.AfterPrimaryCompletion, ChangeSeverity.Major), (change.Stage, change.Severity));
    }

    [Theory]
    [InlineData("change of pain on the WOMAC scale.")]
    [InlineData("Change of pain on the WOMAC pain scale")]
    public void Another_wording_of_the_same_measure_is_no_other_outcome(string measure) =>
        Says(Between([Pain], [Pain with { Measure = measure }]), Kind.OutcomeReworded, "/outcomes/0/measure", Pain.Measure, measure, ChangeSeverity.Minor);

    [Fact]
    public void The_most_alike_are_paired_whatever_their_order() =>
        Assert.Equal([(Kind.OutcomeDropped, "Hours of sleep at night [12 months]")], Between([Walk, Sleep, Pain], [Pain, Walk]).Select(c => (c.Kind, c.Before!)));

    [Fact]
    public void A_secondary_outcome_dropped_after_enrolment_is_notable() =>
        Says(Between([Pain, Sleep], [Pain]), Kind.OutcomeDropped, "/outcomes/1", "Hours of sleep at night [12 months]", null, ChangeSeverity.Notable);

    [Fact]
    public void The_order_of_outcomes_says_nothing() => Assert.Empty(Between([Pain, Walk, Sleep], [Sleep, Walk, Pain]));

    private static IReadOnlyList<TrialChange> Between(RegistrationOutcome[] before, RegistrationOutcome[] after) =>
        TrialDifference.Between(A.Registration(outcomes: before), A.Registration(outcomes: after)).Changes;

    private static void Says(IReadOnlyList<TrialChange> changes, Kind kind, string path, string? before, string? after, ChangeSeverity severity)
    {
        var change = Assert.Single(changes);

        Assert.Equal((kind, path, before, after, severity, TrialStage.AfterFirstEnrolment), (change.Kind, change.Path, change.Before, change.After, change.Severity, change.Stage));
    }
}
