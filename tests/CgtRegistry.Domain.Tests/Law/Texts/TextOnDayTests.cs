using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Law.Texts;

/// <summary>The text on a day is made of the versions in force, and of what is known to have stood there.</summary>
public class TextOnDayTests
{
    [Theory]
    [InlineData("2025-12-31", "")]
    [InlineData("2026-01-01", "dieu-1:1")]
    [InlineData("2026-06-01", "dieu-1:2")]
    [InlineData("2026-09-01", "")]
    public void A_provision_stands_in_the_text_from_its_first_day_to_its_last(string day, string expected) =>
        Assert.Equal(expected, On(day, A.Provision(versions: [A.Version(1, "2026-01-01", "2026-06-01"), A.Version(2, "2026-06-01", "2026-09-01")])));

    [Fact]
    public void Between_two_known_versions_a_provision_is_there_without_its_words() =>
        Assert.Equal("dieu-1:?", On("2026-04-01", A.Provision(versions: [A.Version(1, "2026-01-01", "2026-03-01"), A.Version(2, "2026-06-01")])));

    [Fact]
    public void Before_a_second_version_there_was_a_first_one_that_is_not_held() =>
        Assert.Equal("dieu-1:?", On("2026-04-01", A.Provision(versions: [A.Version(2, "2026-06-01")])));

    [Theory]
    [InlineData(EffectKind.Amends, "dieu-1:?")]
    [InlineData(EffectKind.Replaces, "dieu-1:?")]
    [InlineData(EffectKind.Supplements, "")]
    public void Before_words_that_came_by_a_change_there_were_others(EffectKind kind, string expected) =>
        Assert.Equal(expected, On("2026-04-01", A.Provision(versions: [A.Version(1, "2026-06-01")]), A.Effect(kind, "2026-06-01", whole: false)));

    [Theory]
    [InlineData("2026-05-31", "dieu-1:1")]
    [InlineData("2026-06-01", "")]
    public void A_provision_that_was_repealed_has_ended_even_where_its_version_has_no_end(string day, string expected) =>
        Assert.Equal(expected, On(day, A.Provision(versions: [A.Version(1, "2026-01-01")]), A.Effect(EffectKind.Repeals, "2026-06-01", whole: false)));

    [Fact]
    public void A_change_whose_words_are_not_held_is_kept_beside_the_older_words()
    {
        var text = TextOnDay.Of(A.Instrument(), [A.Provision(versions: [A.Version(1, "2026-01-01")])], [A.Effect(EffectKind.Amends, "2026-06-01", whole: false)], A.Day("2026-06-15"));

        Assert.Equal([EffectKind.Amends], text.Articles.Single().Unapplied.Select(e => e.Kind));
    }

    [Fact]
    public void The_text_reads_as_it_does_since_its_latest_change()
    {
        var text = TextOnDay.Of(A.Instrument(), [A.Provision(versions: [A.Version(1, "2026-01-01")]), A.Provision("dieu-2", A.Version(1, "2026-03-01"), A.Version(2, "2026-12-01"))], [], A.Day("2026-06-15"));

        Assert.Equal(A.Day("2026-03-01"), text.Since);
    }

    [Fact]
    public void Only_effects_that_have_begun_belong_to_the_text()
    {
        var text = TextOnDay.Of(A.Instrument(), [], [A.Effect(EffectKind.Amends, "2026-06-15"), A.Effect(EffectKind.Repeals, "2026-06-16"), A.Effect(EffectKind.Amends, null)], A.Day("2026-06-15"));

        Assert.Equal([EffectKind.Amends], text.Effects.Select(e => e.Kind));
    }

    private static string On(string day, Provision provision, params Effect[] effects) =>
        string.Join(' ', TextOnDay.Of(A.Instrument(), [provision], effects, A.Day(day)).Articles.Select(a => $"{a.Provision.Path}:{a.Version?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}"));
}
