using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Law;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Domain.Tests.Oracle;

/// <summary>What holds between changes of the law and authorisations, whatever the register holds.</summary>
public sealed class ImpactProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(2_000);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Whatever_an_effect_that_has_begun_is_said_to_touch_says_so_itself() => Holds((random, day) =>
        (from effect in random.Register.Effects.Values
         where !(effect.From > day)
         from impacted in Impact.Of(effect, Reliances.On(day, random.Register), random.Register)
         where impacted.Reliance.Kind is RelianceKind.Authorisation
         let reasons = LegalBasisReview.Of(random.Register.Authorisations[new(impacted.Reliance.Id)], day, random.Register)
         select reasons.Any(r => r.By == effect)).All(said => said));

    [Fact]
    public void An_effect_that_begins_after_the_day_is_no_reason_that_day() => Holds((random, day) =>
        Reasons(random.Register, day).All(r => !(r.From > day) && !(r.By?.From > day)));

    [Fact]
    public void Where_the_law_never_changes_nothing_needs_a_review() => Holds((random, day) =>
    {
        var lasting = random.Records.Where(r => r is not Effect).Select(r => r switch
        {
            Instrument i => i with { Kind = InstrumentKind.Decree, EffectiveFrom = new(2000, 1, 1), EffectiveUntil = null, Doubts = [] },
            Provision p => p with { Versions = [new(1, new(2000, 1, 1), null, p.Citations[0])] },
            _ => r,
        });

        return !Reasons(new Register(lasting, 1, DateTimeOffset.UnixEpoch), day).Any();
    });

    [Fact]
    public void A_change_of_the_law_never_changes_a_verdict() => Holds((random, day) =>
    {
        var question = random.Question() with { On = day };
        var without = new Register(random.Records.Where(r => r is not Effect), 1, DateTimeOffset.UnixEpoch);

        return LicensingRules.Judge(question, random.Register).Verdict == LicensingRules.Judge(question, without).Verdict;
    });

    private static IEnumerable<BasisChange> Reasons(Register register, DateOnly day) =>
        register.Authorisations.Values.SelectMany(a => LegalBasisReview.Of(a, day, register));

    private static void Holds(Func<RandomRegister, DateOnly, bool> property) => Check.One(Runs, Prop.ForAll(Seeds, seed =>
    {
        var random = new RandomRegister(seed);
        return Enumerable.Range(0, 5).Select(_ => random.Question().On).All(day => property(random, day));
    }));
}
