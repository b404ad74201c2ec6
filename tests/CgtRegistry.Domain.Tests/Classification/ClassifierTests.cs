using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Classification;

/// <summary>The order of rules, and what happens when one of them cannot be decided.</summary>
public sealed class ClassifierTests
{
    private static readonly DateOnly Day = A.Day("2026-06-15");
    private static readonly Criterion Foreign = Is(Inputs.Donor, "unrelated", "xenogeneic");
    private static readonly Criterion Expanded = Is(Inputs.Of(Step.Expanding), "yes");
    private static readonly Criterion Always = new AllOf([]);

    [Fact]
    public void The_first_rule_that_is_met_decides()
    {
        var answer = Judge("donor=unrelated expanding=yes", Rule("high", Foreign), Rule("middle", Expanded), Rule("low", Always));

        Assert.Equal(("high", Finding.Class), (answer.Gives, answer.Finding));
        Assert.Equal([Inputs.Donor], answer.Deciding);
    }

    [Fact]
    public void A_rule_that_cannot_be_decided_blocks_the_later_ones()
    {
        var answer = Judge("expanding=yes", Rule("high", Foreign), Rule("middle", Expanded));

        Assert.Equal((Finding.Undetermined, Doubt.MissingFacts), (answer.Finding, answer.Doubt!.Value));
        Assert.Equal([Inputs.Donor], answer.Missing);
        Assert.Equal(["high", "middle"], answer.Possible.Select(r => r.Gives));
    }

    [Fact]
    public void It_does_not_block_one_that_gives_the_same_class() =>
        Assert.Equal("middle", Judge("expanding=yes", Rule("middle", Foreign), Rule("middle", Expanded)).Gives);

    [Fact]
    public void A_rough_answer_decides_as_far_as_it_goes()
    {
        var anyOther = Is(Inputs.Donor, "close-relative", "unrelated", "xenogeneic");

        Assert.Equal("high", Judge("donor=another-person", Rule("high", anyOther), Rule("low", Always)).Gives);
        Assert.Null(Judge("donor=another-person", Rule("high", Foreign), Rule("low", Always)).Gives);
    }

    [Fact]
    public void When_no_rule_is_met_the_sources_are_silent()
    {
        var answer = Judge("donor=autologous", Rule("high", Foreign));

        Assert.Equal((Finding.Undetermined, Doubt.SourcesSilent), (answer.Finding, answer.Doubt!.Value));
        Assert.Empty(answer.Missing);
    }

    [Fact]
    public void What_the_sources_leave_open_is_said_by_its_rule()
    {
        var answer = Judge("donor=unrelated", Rule(RuleSet.Open, Foreign), Rule("low", Always));

        Assert.Equal((Doubt.SourcesSilent, RuleSet.Open), (answer.Doubt!.Value, answer.Rule!.Gives));
    }

    [Fact]
    public void A_question_on_which_only_the_reason_turns_is_not_called_open()
    {
        var answer = Judge("cellKind=somatic-stem", Rule("high", Expanded), Rule(RuleSet.Open, Foreign), Rule(RuleSet.Open, Always));

        Assert.Equal([Inputs.Of(Step.Expanding)], answer.Missing);
    }

    [Fact]
    public void Only_one_answer_away_is_the_other_class()
    {
        RuleSet rules = Rules(Rule("high", Foreign), Rule("middle", Expanded), Rule("low", Always));
        var profile = Profile("donor=autologous expanding=no");

        var changes = Classifier.WouldChange(profile, Classifier.Judge(profile, rules, Day));

        Assert.Equal(["high", "middle"], changes.Select(c => c.Gives));
        Assert.Equal(Inputs.Donor.SetOf("unrelated", "xenogeneic"), Assert.Single(changes[0].Answers).Answers);
    }

    [Fact]
    public void Two_answers_are_changed_together_when_one_is_not_enough()
    {
        RuleSet rules = Rules(Rule("high", new AllOf([Foreign, Expanded])), Rule("low", Always));
        var profile = Profile("donor=autologous expanding=no");

        var change = Assert.Single(Classifier.WouldChange(profile, Classifier.Judge(profile, rules, Day)));

        Assert.Equal([Inputs.Donor, Inputs.Of(Step.Expanding)], change.Answers.Select(a => a.Input));
    }

    [Theory]
    [InlineData("2020", null, "2019-12-31", Doubt.NotInForce)]
    [InlineData("2020", null, "2020-01-01", null)]
    [InlineData("2020-03-01", "2021-03-31", "2021-03-31", null)]
    [InlineData("2020-03-01", "2021-03-31", "2021-04-01", Doubt.NotInForce)]
    [InlineData(null, null, "2026-05-31", Doubt.PeriodUnknown)]
    [InlineData(null, null, "2026-06-01", null)]
    public void Rules_speak_for_the_days_on_which_a_source_says_they_hold(string? from, string? until, string day, Doubt? doubt) =>
        Assert.Equal(doubt, Classifier.Judge(TherapyProfile.Unknown, Rules(from, until, Rule("low", Always)), A.Day(day)).Doubt);

    [Fact]
    public void The_book_takes_the_version_of_the_day()
    {
        var book = new RuleBook([Rules("2024", null, Rule("high", Always)), Rules("2020", "2023", Rule("low", Always))]);

        Assert.Equal("low", Assert.Single(book.Judge(TherapyProfile.Unknown, A.Day("2021-01-01"))).Gives);
        Assert.Equal("high", Assert.Single(book.Judge(TherapyProfile.Unknown, A.Day("2026-01-01"))).Gives);
        Assert.Equal(Doubt.NotInForce, Assert.Single(book.Judge(TherapyProfile.Unknown, A.Day("2019-01-01"))).Doubt);
    }

    [Fact]
    public void Established_procedures_use_unchanged_genes_unless_the_opposite_is_stated()
    {
        var transfusion = TherapyProfile.Unknown.With(Inputs.UsedAs, "transfusion");

        Assert.Equal(Inputs.GeneticChange.SetOf("none"), transfusion.Possible(Inputs.GeneticChange));
        Assert.Equal(Inputs.GeneticChange.SetOf("ex-vivo"), transfusion.With(Inputs.GeneticChange, "ex-vivo").Possible(Inputs.GeneticChange));
        Assert.Equal(Inputs.GeneticChange.All, TherapyProfile.Unknown.With(Inputs.UsedAs, "other").Possible(Inputs.GeneticChange));
    }

    private static ClassAnswer Judge(string facts, params ClassRule[] rules) => Classifier.Judge(Profile(facts), Rules(rules), Day);

    private static TherapyProfile Profile(string facts) => facts.Split(' ').Select(f => f.Split('=')).Aggregate(TherapyProfile.Unknown, (p, f) => p.With(Inputs.Find(f[0])!, f[1]));

    private static IsOneOf Is(Input input, params string[] answers) => new(input, input.SetOf(answers));

    private static ClassRule Rule(string gives, Criterion when) => new($"{gives}-{when.GetHashCode()}", A.Text(), A.Citation(), when, gives);

    private static RuleSet Rules(params ClassRule[] rules) => Rules("2020", null, rules);

    private static RuleSet Rules(string? from, string? until, params ClassRule[] rules) => new()
    {
        Jurisdiction = Jurisdiction.Japan,
        Version = "1",
        Act = A.Text(),
        From = A.Date(from),
        Until = A.Date(until),
        AsRead = A.Day("2026-06-01"),
        InForce = A.Text(),
        Ordered = true,
        Classes = [.. new[] { "low", "middle", "high" }.Select(c => new RiskClass(c, new LocalText(c)))],
        Rules = rules,
        NotHeld = [],
        Sources = [A.Source()],
    };
}
