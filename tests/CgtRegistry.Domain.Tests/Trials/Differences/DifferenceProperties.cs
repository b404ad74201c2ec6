using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Differences;
using CgtRegistry.Domain.Trials.Registrations;
using FsCheck;
using FsCheck.Fluent;
using Kind = CgtRegistry.Domain.Trials.Differences.TrialChangeKind;

namespace CgtRegistry.Domain.Tests.Trials.Differences;

/// <summary>What holds of every difference, tried on outcomes made of few words, so that they repeat and nearly repeat.</summary>
public class DifferenceProperties
{
    private static readonly Gen<RegistrationOutcome> Outcome =
        from kind in Gen.Elements(Enum.GetValues<OutcomeKind>())
        from words in Gen.ArrayOf(Gen.Elements("pain", "score", "at", "rest", "death", "walk", "change"), 4)
        from time in Gen.Elements("6 months", "12 months", null)
        select new RegistrationOutcome(kind, string.Join(' ', words), null, time);

    private static readonly Arbitrary<(RegistrationOutcome[] Before, RegistrationOutcome[] After, RegistrationOutcome[] Shuffled)> Pairs = (
        from before in Gen.ArrayOf(Outcome, 6)
        from after in Gen.ArrayOf(Outcome, 5)
        from shuffled in Gen.Shuffle(before)
        select (before, after, shuffled)).ToArbitrary();

    [Fact]
    public void Outcomes_in_another_order_are_the_same_outcomes() => Prop.ForAll(Pairs, p => Between(p.Before, p.Shuffled).Count == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void What_came_and_what_went_make_up_the_numbers() => Prop.ForAll(Pairs, p =>
    {
        var changes = Between(p.Before, p.After);
        return p.After.Length - p.Before.Length == changes.Count(c => c.Kind is Kind.OutcomeAdded) - changes.Count(c => c.Kind is Kind.OutcomeDropped);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_way_back_drops_what_the_way_there_added() => Prop.ForAll(Pairs, p =>
        Between(p.Before, p.After).Count(c => c.Kind is Kind.OutcomeAdded) == Between(p.After, p.Before).Count(c => c.Kind is Kind.OutcomeDropped)).QuickCheckThrowOnFailure();

    private static IReadOnlyList<TrialChange> Between(RegistrationOutcome[] before, RegistrationOutcome[] after) =>
        TrialDifference.Between(A.Registration(outcomes: before), A.Registration(outcomes: after)).Changes;
}
