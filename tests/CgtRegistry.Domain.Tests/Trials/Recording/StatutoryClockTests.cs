using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.WorkingDays;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Domain.Tests.Trials.Recording;

public sealed class StatutoryClockTests
{
    [Theory]
    [InlineData("2026-06-01", "2026-06-08")] // Monday to Monday
    [InlineData("2026-06-05", "2026-06-12")] // the weekend does not count
    [InlineData("2026-06-06", "2026-06-12")] // begun on a Saturday
    [InlineData("2026-02-12", "2026-02-26")] // over Tết, 16 to 20 February
    [InlineData("2026-04-24", "2026-05-06")] // over Hùng Kings and the first of May
    public void The_last_day_is_the_fifth_working_day_after_the_start(string start, string due) => Assert.Equal(A.Day(due), Clock(start).DueDay);

    [Theory]
    [InlineData("2026-06-01", 5, false)]
    [InlineData("2026-06-02", 4, false)]
    [InlineData("2026-06-07", 1, false)]
    [InlineData("2026-06-08", 0, false)]
    [InlineData("2026-06-09", 0, true)]
    public void Days_run_out_one_by_one(string day, int remaining, bool overdue)
    {
        Assert.Equal(remaining, Clock("2026-06-01").RemainingOn(A.Day(day)));
        Assert.Equal(overdue, Clock("2026-06-01").IsOverdueOn(A.Day(day)));
    }

    [Fact]
    public void While_clarification_is_awaited_no_day_runs_out_and_there_is_no_last_day()
    {
        var waiting = Clock("2026-06-01", new ClockStop(A.Day("2026-06-03")));

        Assert.Equal((4, 4, 4), (waiting.RemainingOn(A.Day("2026-06-02")), waiting.RemainingOn(A.Day("2026-06-03")), waiting.RemainingOn(A.Day("2026-12-31"))));
        Assert.Null(waiting.DueDay);
        Assert.False(waiting.IsOverdueOn(A.Day("2026-12-31")));
        Assert.True(waiting.IsStoppedOn(A.Day("2026-06-03")));
        Assert.False(waiting.IsStoppedOn(A.Day("2026-06-02")));
    }

    [Fact]
    public void It_goes_on_the_day_after_the_answers()
    {
        var clock = Clock("2026-02-11", new ClockStop(A.Day("2026-02-13"), A.Day("2026-02-24")), new ClockStop(A.Day("2026-02-26"), A.Day("2026-02-27")));

        // 12 and 25 February, then 2, 3 and 4 March.
        Assert.Equal(A.Day("2026-03-04"), clock.DueDay);
        Assert.Equal(3, clock.RemainingOn(A.Day("2026-02-26")));
    }

    [Fact]
    public void A_request_after_the_last_day_does_not_make_up_for_it() =>
        Assert.True(Clock("2026-06-01", new ClockStop(A.Day("2026-06-10"))).IsOverdueOn(A.Day("2026-06-20")));

    [Fact]
    public void Stopping_never_brings_the_last_day_nearer() =>
        Prop.ForAll(
            (from start in Gen.Choose(0, 700) from stop in Gen.Choose(0, 60) from length in Gen.Choose(0, 60) select (start, stop, length)).ToArbitrary(),
            x =>
            {
                var start = A.Day("2026-01-01").AddDays(x.start);
                var stopped = new StatutoryClock(ClockLength.Review, start, WorkingCalendar.Vietnam) { Stops = [new(start.AddDays(x.stop), start.AddDays(x.stop + x.length))] };
                return stopped.DueDay >= (stopped with { Stops = [] }).DueDay && stopped.RemainingOn(stopped.DueDay!.Value) == 0 && stopped.RemainingOn(stopped.DueDay.Value.AddDays(-1)) == 1;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_length_pretends_to_be_Vietnamese_law() => Assert.All(ClockLength.All, l => Assert.True(l.Ours));

    [Fact]
    public void A_last_day_in_a_year_without_a_decision_may_still_move()
    {
        var settled = new WorkingCalendar([new(2026, A.Text(), [], A.Day("2026-09-01"))]);

        Assert.True((Clock("2026-06-01") with { Calendar = settled }).IsSettled);
        Assert.False((Clock("2026-12-30") with { Calendar = settled }).IsSettled);
    }

    private static StatutoryClock Clock(string start, params ClockStop[] stops) => new(ClockLength.Decision, A.Day(start), WorkingCalendar.Vietnam) { Stops = stops };
}
