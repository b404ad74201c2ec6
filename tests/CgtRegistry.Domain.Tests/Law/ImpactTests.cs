using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Law;

public sealed class ImpactTests
{
    [Theory]
    [InlineData("dieu-5", "dieu-5", Certainty.Certain)]
    [InlineData("dieu-5", "dieu-5/khoan-2", Certainty.Certain)]
    [InlineData("dieu-5/khoan-2", "dieu-5", Certainty.Possible)]
    [InlineData("dieu-5", null, Certainty.Possible)]
    [InlineData(null, "dieu-5", Certainty.Possible)]
    [InlineData("dieu-5", "dieu-50", null)]
    [InlineData("dieu-5/khoan-2", "dieu-5/khoan-3", null)]
    public void An_amendment_reaches_the_place_what_holds_it_and_perhaps_what_is_inside(string? place, string? amended, Certainty? certainty) =>
        Assert.Equal(certainty, Impact.On(A.EffectOn(amended, EffectKind.Amends), new(new("decree"), place), World.With()));

    [Theory]
    [InlineData(EffectKind.Repeals, false, Certainty.Certain)]
    [InlineData(EffectKind.Replaces, false, Certainty.Certain)]
    [InlineData(EffectKind.Suspends, false, Certainty.Certain)]
    [InlineData(EffectKind.Repeals, true, Certainty.Possible)]
    [InlineData(EffectKind.Supplements, false, Certainty.Possible)]
    public void What_ends_an_article_ends_its_clauses_unless_it_reaches_it_only_in_part(EffectKind kind, bool inPart, Certainty certainty) =>
        Assert.Equal(certainty, Impact.On(A.EffectOn("dieu-5", kind, inPart: inPart), new(new("decree"), "dieu-5/khoan-2"), World.With()));

    [Theory]
    [InlineData("dieu-5")]
    [InlineData(null)]
    public void A_change_of_the_whole_instrument_surely_reaches_every_place_in_it(string? place) =>
        Assert.Equal(Certainty.Certain, Impact.On(A.Effect(EffectKind.Repeals), new(new("decree"), place), World.With()));

    [Fact]
    public void A_change_of_a_chapter_reaches_the_articles_that_stand_in_it()
    {
        var article = A.Provision("dieu-5") with { Within = [new("chuong-v")] };

        Assert.Equal(Certainty.Certain, Impact.On(A.EffectOn("chuong-v", EffectKind.Repeals), new(new("decree"), "dieu-5"), World.With(article)));
    }

    [Fact]
    public void A_change_without_a_day_is_only_possible() =>
        Assert.Equal(Certainty.Possible, Impact.On(A.EffectOn("dieu-5", EffectKind.Repeals, from: null), new(new("decree"), "dieu-5"), World.With()));

    [Fact]
    public void A_change_that_names_no_part_says_nothing_where_the_same_act_names_the_parts()
    {
        var (general, detailed) = (A.EffectOn(null, EffectKind.Amends), A.EffectOn("dieu-7", EffectKind.Amends));

        Assert.Null(Impact.On(general, new(new("decree"), "dieu-5"), World.With(general, detailed)));
        Assert.Equal(Certainty.Possible, Impact.On(general, new(new("decree"), "dieu-5"), World.With(general)));
    }

    [Theory]
    [InlineData(EffectKind.Guides)]
    [InlineData(EffectKind.Details)]
    [InlineData(EffectKind.Consolidates)]
    [InlineData(EffectKind.IsBasedOn)]
    public void What_leaves_the_law_as_it_is_has_no_impact(EffectKind kind) =>
        Assert.Null(Impact.On(A.EffectOn("dieu-5", kind), new(new("decree"), "dieu-5"), World.With()));

    [Fact]
    public void Another_instrument_is_not_reached() =>
        Assert.Null(Impact.On(A.Effect(EffectKind.Repeals, on: "another-decree"), new(new("decree"), "dieu-5"), World.With()));

    [Fact]
    public void What_took_effect_before_a_thing_came_to_rest_on_the_law_does_not_concern_it()
    {
        var effect = A.EffectOn("dieu-5", EffectKind.Amends, "2026-06-01");

        Assert.Empty(Impact.Of(effect, [Resting(since: "2026-06-01")], World.With()));
        Assert.Single(Impact.Of(effect, [Resting(since: "2026-05-31")], World.With()));
        Assert.Single(Impact.Of(effect, [Resting(since: null)], World.With()));
    }

    [Fact]
    public void Everything_that_rests_on_the_changed_place_is_listed_the_sure_ones_first()
    {
        var statement = A.Statement(about: "decree");
        var notice = A.Notice(instrument: "decree");
        var register = World.With(A.Provision("dieu-1", A.Version()), A.Authorisation(), statement, notice);

        var found = Impact.Of(A.EffectOn("dieu-1", EffectKind.Amends), Reliances.On(A.Day("2026-06-15"), register), register);

        Assert.Equal(
            [(RelianceKind.Authorisation, Certainty.Certain), (RelianceKind.Notice, Certainty.Possible), (RelianceKind.Statement, Certainty.Possible)],
            found.Select(i => (i.Reliance.Kind, i.Certainty)));
    }

    [Fact]
    public void An_authorisation_that_is_over_or_has_not_begun_rests_on_nothing()
    {
        var register = World.With(A.Provision("dieu-1", A.Version()), A.Authorisation(from: "2026-02-01", then: A.Revocation("2026-06-01")));

        Assert.Empty(Reliances.On(A.Day("2026-01-31"), register));
        Assert.Single(Reliances.On(A.Day("2026-05-31"), register));
        Assert.Empty(Reliances.On(A.Day("2026-06-01"), register));
    }

    private static Reliance Resting(string? since) => new(RelianceKind.Statement, "statement", A.Text(), new(new("decree"), "dieu-5"), A.DayOrNone(since));
}
