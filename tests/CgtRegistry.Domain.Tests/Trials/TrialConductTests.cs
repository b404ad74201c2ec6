using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Domain.Tests.Trials;

public sealed class TrialConductTests
{
    [Theory]
    [InlineData("2025-12-31", ConductState.Unknown)]
    [InlineData("2026-01-01", ConductState.Recruiting)]
    [InlineData("2027-01-02", ConductState.Recruiting)]
    [InlineData("2027-01-03", ConductState.Unverified)]
    public void A_record_speaks_from_its_day_and_is_unverified_after_a_year(string day, ConductState state) =>
        Assert.Equal(state, TrialConduct.On(A.Trial(recorded: "2026-01-01"), A.Day(day)).State);

    [Fact]
    public void What_was_last_known_is_said_beside_unverified() =>
        Assert.Equal(ConductState.Recruiting, TrialConduct.On(A.Trial(recorded: "2026-01-01"), A.Day("2030-01-01")).LastKnown);

    [Theory]
    [InlineData(ConductState.Completed)]
    [InlineData(ConductState.TerminatedEarly)]
    [InlineData(ConductState.Withdrawn)]
    public void What_has_ended_stays_ended_however_old_the_record(ConductState state) =>
        Assert.Equal(state, TrialConduct.On(A.Trial(state, "2016-01-01"), A.Day("2026-01-01")).State);

    [Fact]
    public void A_record_without_a_date_speaks_for_no_day()
    {
        var trial = A.Trial(recorded: null);

        Assert.Equal(ConductState.Unknown, TrialConduct.On(trial, A.Day("2026-06-15")).State);
        Assert.False(TrialConduct.IsOpen(trial, A.Day("2026-06-15")));
    }

    [Fact]
    public void A_record_of_a_month_speaks_only_when_the_month_is_over()
    {
        var trial = A.Trial(recorded: "2026-03");

        Assert.Equal(ConductState.Unknown, TrialConduct.On(trial, A.Day("2026-03-30")).State);
        Assert.Equal(ConductState.Recruiting, TrialConduct.On(trial, A.Day("2026-03-31")).State);
    }

    [Fact]
    public void The_latest_version_up_to_the_day_decides()
    {
        var first = A.Trial(recorded: "2026-01-01");
        var trial = new Trial
        {
            Id = first.Id,
            Title = first.Title,
            Citations = first.Citations,
            Observations = [.. A.Trial(ConductState.Completed, "2026-05-01").Observations, .. first.Observations],
        };

        Assert.Equal(ConductState.Recruiting, TrialConduct.On(trial, A.Day("2026-04-30")).State);
        Assert.Equal(ConductState.Completed, TrialConduct.On(trial, A.Day("2026-05-01")).State);
    }

    [Theory]
    [InlineData(ConductState.Recruiting, true)]
    [InlineData(ConductState.RecruitmentEnded, true)]
    [InlineData(ConductState.NotYetRecruiting, false)]
    [InlineData(ConductState.Paused, false)]
    [InlineData(ConductState.Completed, false)]
    [InlineData(ConductState.TerminatedEarly, false)]
    [InlineData(ConductState.Withdrawn, false)]
    [InlineData(ConductState.Unknown, false)]
    [InlineData(null, false)]
    public void Only_a_trial_that_recruits_or_follows_up_is_open(ConductState? state, bool open) =>
        Assert.Equal(open, TrialConduct.IsOpen(A.Trial(state), A.Day("2026-06-15")));

    [Theory]
    [InlineData("2026-03-14", false)]
    [InlineData("2026-03-15", true)]
    [InlineData("2026-09-30", true)]
    [InlineData("2026-10-01", false)]
    public void A_trial_is_open_from_its_start_until_the_end_of_its_completion(string day, bool open) =>
        Assert.Equal(open, TrialConduct.IsOpen(A.Trial(start: "2026-03-15", completion: "2026-09"), A.Day(day)));

    [Fact]
    public void A_trial_nobody_has_confirmed_for_a_year_is_not_open() => Assert.False(TrialConduct.IsOpen(A.Trial(recorded: "2025-01-01"), A.Day("2026-06-15")));

    [Theory]
    [InlineData(OversightState.NotRequired, true)]
    [InlineData(OversightState.Approved, true)]
    [InlineData(OversightState.Pending, false)]
    [InlineData(OversightState.Refused, false)]
    [InlineData(OversightState.Suspended, false)]
    [InlineData(OversightState.Withdrawn, false)]
    [InlineData(OversightState.Expired, false)]
    public void Ethics_council_and_regulator_can_each_stop_it(OversightState state, bool open)
    {
        var review = A.Review(state);

        Assert.Equal(open, TrialConduct.IsOpen(A.Trial(oversight: new(Ethics: review)), A.Day("2026-06-15")));
        Assert.Equal(open, TrialConduct.IsOpen(A.Trial(oversight: new(Regulator: review)), A.Day("2026-06-15")));
    }

    [Fact]
    public void An_approval_for_a_time_ends_by_itself()
    {
        var trial = A.Trial(oversight: new(Ethics: A.Review(OversightState.Approved, until: "2026-06-15")));

        Assert.True(TrialConduct.IsOpen(trial, A.Day("2026-06-14")));
        Assert.False(TrialConduct.IsOpen(trial, A.Day("2026-06-15")));
    }
}
