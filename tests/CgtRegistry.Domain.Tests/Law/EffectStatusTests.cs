using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Law;

public sealed class EffectStatusTests
{
    [Theory]
    [InlineData("2025-12-31", EffectStatus.NotYetInForce)]
    [InlineData("2026-01-01", EffectStatus.InForce)]
    [InlineData("2026-12-31", EffectStatus.InForce)]
    [InlineData("2027-01-01", EffectStatus.FullyExpired)]
    public void An_instrument_is_in_force_from_its_first_day_until_its_end(string day, EffectStatus status) =>
        Assert.Equal(status, On(day, A.Instrument(from: "2026-01-01", until: "2027-01-01")).Status);

    [Theory]
    [InlineData(EffectKind.Repeals)]
    [InlineData(EffectKind.Replaces)]
    public void A_repeal_of_the_whole_ends_it_from_that_day(EffectKind kind)
    {
        var repeal = A.Effect(kind, "2026-06-01");

        Assert.Equal(EffectStatus.InForce, On("2026-05-31", A.Instrument(), repeal).Status);
        Assert.Equal(new EffectStanding(EffectStatus.FullyExpired, A.Day("2026-06-01"), repeal), On("2026-06-01", A.Instrument(), repeal));
    }

    [Theory]
    [InlineData(EffectKind.Repeals)]
    [InlineData(EffectKind.Replaces)]
    public void A_repeal_of_a_part_leaves_the_rest(EffectKind kind)
    {
        var part = A.Effect(kind, "2026-06-01", whole: false);

        Assert.Equal(new EffectStanding(EffectStatus.PartlyExpired, A.Day("2026-06-01"), part), On("2026-06-01", A.Instrument(), part));
    }

    [Fact]
    public void A_repeal_of_the_whole_wins_over_everything_else()
    {
        var instrument = A.Instrument(doubts: [new(A.Day("2026-02-01"), A.Text())]);

        var standing = On("2026-07-01", instrument, A.Effect(EffectKind.Suspends, "2026-03-01"), A.Effect(EffectKind.Repeals, "2026-04-01", whole: false), A.Effect(EffectKind.Replaces, "2026-06-01"));

        Assert.Equal(EffectStatus.FullyExpired, standing.Status);
    }

    [Fact]
    public void A_repeal_ends_an_instrument_whose_first_day_is_not_known() =>
        Assert.Equal(EffectStatus.FullyExpired, On("2026-07-01", A.Instrument(from: null), A.Effect(EffectKind.Repeals)).Status);

    [Fact]
    public void A_suspension_of_the_whole_is_a_status_of_its_own() =>
        Assert.Equal(EffectStatus.Suspended, On("2026-06-01", A.Instrument(), A.Effect(EffectKind.Suspends)).Status);

    [Fact]
    public void A_doubt_makes_the_status_unknown_from_its_day_and_says_why()
    {
        var reason = A.Text("không rõ đã hết hiệu lực chưa");
        var instrument = A.Instrument(doubts: [new(A.Day("2026-03-01"), A.Text("cũ")), new(A.Day("2026-06-01"), reason)]);

        Assert.Equal(EffectStatus.InForce, On("2026-02-28", instrument).Status);
        Assert.Equal(new EffectStanding(EffectStatus.Unknown, A.Day("2026-06-01"), Doubt: reason), On("2026-06-01", instrument));
    }

    [Fact]
    public void A_draft_and_an_instrument_without_a_first_day_are_unknown()
    {
        Assert.Equal(EffectStatus.Unknown, On("2026-06-01", A.Instrument(kind: InstrumentKind.Draft)).Status);
        Assert.Equal(EffectStatus.Unknown, On("2026-06-01", A.Instrument(from: null)).Status);
    }

    [Theory]
    [InlineData(EffectKind.Amends)]
    [InlineData(EffectKind.Supplements)]
    [InlineData(EffectKind.Guides)]
    [InlineData(EffectKind.Details)]
    [InlineData(EffectKind.Consolidates)]
    [InlineData(EffectKind.Corrects)]
    [InlineData(EffectKind.IsBasedOn)]
    public void Other_effects_end_nothing(EffectKind kind) => Assert.Equal(EffectStatus.InForce, On("2026-07-01", A.Instrument(), A.Effect(kind)).Status);

    [Fact]
    public void An_effect_without_a_day_or_on_another_instrument_changes_nothing()
    {
        var standing = On("2026-07-01", A.Instrument(), A.Effect(EffectKind.Repeals, from: null), A.Effect(EffectKind.Repeals, on: "another-decree"));

        Assert.Equal(EffectStatus.InForce, standing.Status);
    }

    private static EffectStanding On(string day, Instrument instrument, params IReadOnlyList<Effect> effects) => EffectStatusRules.On(A.Day(day), instrument, effects);
}
