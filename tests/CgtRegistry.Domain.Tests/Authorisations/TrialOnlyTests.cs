using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Domain.Tests.Authorisations;

public sealed class TrialOnlyTests
{
    [Fact]
    public void An_open_trial_here_makes_the_answer_trial_only_which_is_a_no()
    {
        var answer = World.Answer(A.Question(), A.Trial());

        Assert.Equal((Verdict.TrialOnly, Outcome.NotAuthorised), (answer.Verdict, answer.Outcome));
        Assert.Equal(LicensingRules.OpenTrial, Assert.Single(answer.Grounds).Rule);
    }

    [Fact]
    public void A_trial_that_is_not_open_is_shown_and_is_no_ground()
    {
        var answer = World.Answer(A.Question(), A.Trial(ConductState.Completed));

        Assert.Equal((Verdict.NoRecord, VerdictVariant.Beside), (answer.Verdict, answer.Variant));
        Assert.Single(answer.Trials);
    }

    [Theory]
    [InlineData("2026-05-31", Verdict.TrialOnly)]
    [InlineData("2026-06-01", Verdict.NoRecord)]
    public void A_place_that_is_gone_gives_nothing_in_a_trial(string day, Verdict verdict) =>
        Assert.Equal(verdict, World.VerdictOn(day, A.Trial(), A.Institution("clinic", "group") with { End = new(A.Day("2026-06-01"), A.Citation()) }));

    [Fact]
    public void A_place_that_is_stopped_may_not_go_on_with_its_trial()
    {
        var answer = World.Answer(A.Question(), A.Trial(), A.Notice(NoticeKind.Suspension, from: "2026-01-01"));

        Assert.Equal(Verdict.NoRecord, answer.Verdict);
    }

    [Theory]
    [InlineData("bm-msc", "knee")]
    [InlineData("cell-therapy", "knee")]
    [InlineData("msc", "late-knee")]
    [InlineData("msc", "joint")]
    public void A_trial_of_a_wider_or_narrower_case_is_shown_and_is_no_ground(string therapy, string condition)
    {
        var answer = World.Answer(A.Question(), A.Trial(therapy: therapy, condition: condition));

        Assert.Equal(Verdict.NoRecord, answer.Verdict);
        Assert.Single(answer.Trials);
    }

    [Fact]
    public void A_trial_elsewhere_is_not_open_here()
    {
        var answer = World.Answer(A.Question(), A.Trial(institution: "other"));

        Assert.Equal((Verdict.NoRecord, VerdictVariant.None), (answer.Verdict, answer.Variant));
        Assert.Empty(answer.Trials);
    }
}
