using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Recording;

namespace CgtRegistry.Domain.Tests.Trials.Recording;

public sealed class EnforcementCourseTests
{
    [Theory]
    [InlineData(EnforcementState.UnderInvestigation, EnforcementState.None)]
    [InlineData(EnforcementState.Warning, EnforcementState.Warning)]
    [InlineData(EnforcementState.Suspension, EnforcementState.Suspension)]
    [InlineData(EnforcementState.Revocation, EnforcementState.Revocation)]
    public void An_investigation_is_not_public_and_what_follows_it_is(EnforcementState state, EnforcementState seen)
    {
        var course = Begun();
        var after = state is EnforcementState.UnderInvestigation ? course : course.Then(Act(state)).Value!;

        Assert.Equal((state, seen), (after.State, after.PublicState));
        Assert.Equal(seen is EnforcementState.None ? 0 : 1, after.PublicSteps.Count);
    }

    [Fact]
    public void Nothing_is_imposed_without_an_investigation_a_number_and_a_reason_in_both_languages()
    {
        Assert.Equal("cannot-follow", EnforcementCourse.Empty.Then(Act(EnforcementState.Warning)).Refusals[0].Code);
        Assert.Equal("number-missing", Begun().Then(Act(EnforcementState.Warning) with { Number = null }).Refusals[0].Code);
        Assert.Equal("public-reason-missing", Begun().Then(Act(EnforcementState.Warning) with { Reason = new LocalText("lý do") }).Refusals[0].Code);
        Assert.Equal("out-of-order", Begun().Then(Act(EnforcementState.Warning) with { Day = A.Day("2025-01-01") }).Refusals[0].Code);
    }

    [Fact]
    public void An_investigation_that_finds_nothing_leaves_what_was_public_before()
    {
        var warned = Begun().Then(Act(EnforcementState.Warning)).Value!;
        var cleared = warned.Then(new(EnforcementState.UnderInvestigation, A.Day("2026-03-01"))).Value!.Then(new(EnforcementState.Warning, A.Day("2026-04-01"))).Value!;

        Assert.Equal((EnforcementState.Warning, EnforcementState.Warning, 1), (cleared.State, cleared.PublicState, cleared.PublicSteps.Count));
        Assert.Equal(EnforcementState.Lifted, cleared.Then(Act(EnforcementState.Lifted) with { Day = A.Day("2026-05-01") }).Value!.PublicState);
        Assert.Equal(EnforcementState.None, Begun().Then(new(EnforcementState.None, A.Day("2026-02-01"))).Value!.State);
        Assert.False(warned.Then(Act(EnforcementState.Lifted)).Value!.Then(Act(EnforcementState.Suspension)).IsDone);
    }

    private static EnforcementCourse Begun() => EnforcementCourse.Empty.Then(new(EnforcementState.UnderInvestigation, A.Day("2026-01-01"))).Value!;

    private static EnforcementStep Act(EnforcementState state) => new(state, A.Day("2026-02-01"), "1/QĐ-BYT", A.Text("lý do"));
}
