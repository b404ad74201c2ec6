using CgtRegistry.Domain.Classification;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Web.Tests.Classes;

/// <summary>What holds for every profile under every shipped rule set; a failure names the seed of the profile.</summary>
public class RuleProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Every_profile_has_an_outcome_or_a_reason() => Holds((random, rules) =>
    {
        var answer = Judge(random.Profile(), rules);

        return answer.Finding is Finding.Undetermined
            ? answer.Gives is null && answer.Doubt is not null && (answer.Doubt is not Doubt.MissingFacts || answer.Missing.Count > 0)
            : answer.Rule is not null && (answer.Finding is Finding.Excluded || answer.Class is not null);
    });

    [Fact]
    public void With_every_fact_known_only_the_sources_leave_a_doubt() => Holds((random, rules) =>
        Judge(random.Complete(TherapyProfile.Unknown), rules) is { Finding: not Finding.Undetermined } or { Doubt: Doubt.SourcesSilent, Rule.Gives: RuleSet.Open, Missing.Count: 0 });

    [Fact]
    public void Two_rules_never_contradict_unless_the_earlier_says_that_it_overrides_the_later() => Holds((random, rules) =>
    {
        var profile = random.Complete(TherapyProfile.Unknown);
        var met = rules.Rules.Where(r => rules.Holds(r.When, profile) is Truth.True).ToList();
        return met.All(rule => met.SkipWhile(r => r != rule).Skip(1).All(later =>
            later.Gives == rule.Gives || rule.Gives is RuleSet.Open || later.Gives is RuleSet.Open || (rule.Over ?? []).Contains(later.Id)));
    });

    [Fact]
    public void X_1_a_gene_modification_never_lowers_a_class() => Holds((random, rules) =>
    {
        var plain = random.Profile().With(Inputs.GeneticChange, "none");
        var changed = plain.With(Inputs.GeneticChange, random.GeneModification());
        return !rules.Ordered || LowestStillPossible(plain, rules) is not { } before || LowestStillPossible(changed, rules) is not { } after || after >= before;
    });

    [Fact]
    public void X_2_the_same_facts_on_the_same_day_give_the_same_answer() => Holds((random, rules) =>
    {
        var profile = random.Profile();
        return Told(Judge(profile, rules)) == Told(Judge(profile, rules));
    });

    [Fact]
    public void X_3_when_nothing_is_known_nothing_is_said() =>
        Assert.All(Rules.All, rules => Assert.Equal(Finding.Undetermined, Judge(TherapyProfile.Unknown, rules).Finding));

    [Fact]
    public void What_is_said_with_facts_missing_stays_when_they_become_known() => Holds((random, rules) =>
    {
        var profile = random.Profile();
        var answer = Judge(profile, rules);
        return answer.Gives is null || Judge(random.Complete(profile), rules).Gives == answer.Gives;
    });

    [Fact]
    public void The_deciding_facts_alone_give_the_same_class() => Holds((random, rules) =>
    {
        var profile = random.Profile();
        var answer = Judge(profile, rules);
        var alone = answer.Deciding.Aggregate(TherapyProfile.Unknown, (p, input) => p.With(input, profile.Possible(input)));
        return answer.Gives is null || Judge(alone, rules).Gives == answer.Gives;
    });

    [Fact]
    public void What_would_change_the_class_does_change_it() => Holds((random, rules) =>
    {
        var profile = random.Profile();
        var answer = Judge(profile, rules);
        return Classifier.WouldChange(profile, answer).All(change => change.Gives != answer.Gives && change.Answers.Count is 1 or 2
            && change.Answers[0].Answers.Each().All(first => Judge(change.Answers.Skip(1).Aggregate(profile.With(change.Answers[0].Input, first), (p, a) => p.With(a.Input, a.Answers)), rules).Gives == change.Gives));
    });

    [Fact]
    public void No_fact_that_is_known_exactly_is_called_missing() => Holds((random, rules) =>
    {
        var profile = random.Profile();
        return Judge(profile, rules).Missing.All(input => !profile.Possible(input).IsKnown);
    });

    // The lowest class that some completion of the facts may still have; what lies outside the act has no rank.
    private static int? LowestStillPossible(TherapyProfile profile, RuleSet rules)
    {
        var answer = Judge(profile, rules);
        string[] gives = answer.Gives is { } given ? [given] : [.. answer.Possible.Select(r => r.Gives)];
        var ranks = gives.Select(g => rules.Classes.ToList().FindIndex(c => c.Code == g)).Where(rank => rank >= 0).ToList();
        return ranks.Count == 0 ? null : ranks.Min();
    }

    private static ClassAnswer Judge(TherapyProfile profile, RuleSet rules) => Classifier.Judge(profile, rules, Rules.Day);

    private static string Told(ClassAnswer answer) =>
        $"{answer.Finding} {answer.Rule?.Id} {answer.Rule?.Citation} {answer.Doubt} {string.Join(',', answer.Deciding)} {string.Join(',', answer.Missing)} {string.Join(',', answer.Possible.Select(r => r.Id))}";

    private static void Holds(Func<RandomProfile, RuleSet, bool> property) =>
        Check.One(Runs, Prop.ForAll(Seeds, seed => Rules.All.All(rules => property(new RandomProfile(seed), rules))));
}
