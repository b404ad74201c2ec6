using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Classification;

/// <summary>Rules of classification rest on the law and need a review when it changes.</summary>
public class RuleReviewTests
{
    [Theory]
    [InlineData("2026-05-31", 0)]
    [InlineData("2026-06-01", 1)]
    public void A_change_of_the_act_calls_for_a_review_from_its_day(string day, int changes) =>
        Assert.Equal(changes, Rules(asRead: "2026-01-01").ChangedBy(A.Day(day), Changed()).Count);

    [Fact]
    public void A_change_the_rules_were_written_after_calls_for_none() =>
        Assert.Empty(Rules(asRead: "2026-06-01").ChangedBy(A.Day("2026-12-31"), Changed()));

    private static Register Changed() => World.With(A.EffectOn(null, EffectKind.Amends));

    private static RuleSet Rules(string asRead) => new()
    {
        Jurisdiction = Jurisdiction.Vietnam,
        Version = "1",
        Act = new LocalText("Hướng dẫn", "Guideline"),
        AsRead = A.Day(asRead),
        InForce = new LocalText("Chưa rõ", "Not known"),
        Rules = [],
        NotHeld = [],
        Sources = [],
        RestsOn = [new EffectEnd(new InstrumentId("decree"))],
    };
}
