using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;
using Outcome = CgtRegistry.Domain.Authorisations.Outcome;

namespace CgtRegistry.Domain.Tests.Oracle;

/// <summary>What holds for every register and every question; a failure names the seed of the register.</summary>
public sealed class LicensingProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(2_000);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void The_same_records_in_any_order_give_the_same_answer_to_the_same_question() => Holds((random, question) =>
    {
        var turned = new Register(random.Records.Reverse(), 2, DateTimeOffset.UnixEpoch.AddDays(1));

        return Told(LicensingRules.Judge(question, random.Register)) == Told(LicensingRules.Judge(question, turned))
            && Told(LicensingRules.Judge(question, random.Register)) == Told(LicensingRules.Judge(question, random.Register));
    });

    [Fact]
    public void Suspending_an_authorisation_never_turns_a_no_into_a_yes() => Holds((random, question) =>
        random.Records.OfType<Authorisation>().All(a => !TurnsYes(random, question, [.. random.Records.Where(r => !ReferenceEquals(r, a)), Suspended(a, random.Day())])));

    [Fact]
    public void Suspending_a_place_never_turns_a_no_into_a_yes() => Holds((random, question) =>
        !TurnsYes(random, question, [.. random.Records, A.Notice(institution: question.Institution.Value, from: "2026-01-10", until: "2026-01-20", id: "added")]));

    [Theory]
    [InlineData(RecordKind.Statement)]
    [InlineData(RecordKind.Notice)]
    public void No_statement_and_no_notice_ever_makes_an_answer_authorised(RecordKind kind) => Holds((random, question) =>
        !TurnsYes(random, question, [.. random.Records, random.Another(kind)]));

    [Fact]
    public void Without_authorisations_nothing_is_ever_authorised() => Holds((random, question) =>
        Judged(question, [.. random.Records.Where(r => r is not Authorisation)]).Outcome is not Outcome.Authorised);

    [Fact]
    public void A_yes_always_names_an_official_authorisation_of_exactly_this_in_force_that_day() => Holds((random, question) =>
        LicensingRules.Judge(question, random.Register) is not { Outcome: Outcome.Authorised } yes
        || (yes.Grounds.Count > 0 && yes.Grounds.All(g => g.Authorisation is { } a
            && a.Therapy == question.Therapy && a.Conditions.Contains(question.Condition!.Value)
            && a.Granted.Covers(question.On) && LifeOfPaper.On(a, question.On) == 'f')));

    private static void Holds(Func<RandomRegister, LicensingQuestion, bool> property) =>
        Check.One(Runs, Prop.ForAll(Seeds, seed =>
        {
            var random = new RandomRegister(seed);
            return Enumerable.Range(0, 5).Select(_ => random.Question()).All(question => property(random, question));
        }));

    private static bool TurnsYes(RandomRegister random, LicensingQuestion question, IReadOnlyList<IPublicRecord> after) =>
        LicensingRules.Judge(question, random.Register).Outcome is not Outcome.Authorised && Judged(question, after).Outcome is Outcome.Authorised;

    private static LicensingAnswer Judged(LicensingQuestion question, IReadOnlyList<IPublicRecord> records) =>
        LicensingRules.Judge(question, new Register(records, 1, DateTimeOffset.UnixEpoch));

    private static string Told(LicensingAnswer answer) => string.Join(
        ' ',
        [
            answer.Verdict, answer.Variant, answer.GeneralPermission, answer.Contested,
            .. answer.Grounds.Select(g => $"{g.Rule} {g.Authorisation?.Id}{g.Notice?.Id}{g.Trial?.Id}{g.Statement?.Id}{g.Coverage?.Id}"),
            .. answer.Beside.Select(s => s.Id), .. answer.Notices.Select(n => n.Id), .. answer.Trials.Select(t => t.Id), .. answer.Elsewhere.Select(a => a.Id),
        ]);

    private static Authorisation Suspended(Authorisation a, DateOnly from) => new()
    {
        Id = a.Id,
        Number = a.Number,
        Issuer = a.Issuer,
        Holder = a.Holder,
        Therapy = a.Therapy,
        Conditions = a.Conditions,
        Kind = a.Kind,
        Limits = a.Limits,
        From = a.From,
        Until = a.Until,
        LegalBasis = a.LegalBasis,
        Decisions = [.. a.Decisions, new(99, DecisionKind.Suspended, "99", from, from, A.Citation())],
        Citations = a.Citations,
    };
}
