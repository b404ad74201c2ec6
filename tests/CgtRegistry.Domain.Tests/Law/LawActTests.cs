using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Changing;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Law;

/// <summary>Corrections of the law: each refusal is one guard.</summary>
public sealed class LawActTests
{
    private static readonly Effect Repeal = A.Effect(EffectKind.Repeals);

    private static readonly Provision Article = A.Provision("dieu-1", Version(1, "2024-01-01", "2025-01-01"), Version(2, "2025-01-01", "2026-01-01"), Version(3, "2026-01-01"));

    private static readonly Register Known = new([A.Source(A.Citation().Source.Value)], 1, default);

    [Fact]
    public void A_withdrawn_effect_is_no_law_any_more_and_stays_on_record()
    {
        var withdrawn = LawActs.Withdraw(Repeal, A.Citation(), Known).Value!;
        var register = new Register([withdrawn], 1, default);

        Assert.Equal(A.Citation(), withdrawn.Withdrawn);
        Assert.Contains(withdrawn.References(), r => r == A.Citation().Ref);
        Assert.Empty(register.Effects);
        Assert.Empty(register.EffectsOn(new("decree")));
        Assert.Equal(withdrawn, register.WithdrawnEffects[Repeal.Id]);
        Assert.Single(register.With([A.Instrument()]).WithdrawnEffects);
    }

    [Fact]
    public void An_effect_is_withdrawn_once_and_by_a_source()
    {
        Assert.Equal("withdrawn", CodeOf(LawActs.Withdraw(Repeal with { Withdrawn = A.Citation() }, A.Citation(), Known)));
        Assert.Equal("source-missing", CodeOf(LawActs.Withdraw(Repeal, A.Citation(), new Register([], 1, default))));
    }

    [Fact]
    public void A_corrected_first_day_moves_the_end_of_the_version_before_and_keeps_the_numbers()
    {
        var corrected = LawActs.Correct(Article, Version(2, "2025-03-01", "2026-01-01"), Known).Value!;

        Assert.Equal([(1, A.Day("2025-03-01")), (2, A.Day("2026-01-01")), (3, (DateOnly?)null)], corrected.Versions.Select(v => (v.Number, v.Until)));
        Assert.Equal(A.Day("2025-03-01"), corrected.Versions[1].From);
    }

    [Fact]
    public void The_last_version_can_be_ended() =>
        Assert.Equal(A.Day("2026-07-01"), LawActs.Correct(Article, Version(3, "2026-01-01", "2026-07-01"), Known).Value!.Versions[^1].Until);

    [Theory]
    [InlineData(2, "2023-01-01", "2026-01-01", "overlapping")] // before the version before it begins
    [InlineData(2, "2024-01-01", "2026-01-01", "overlapping")] // on the day it begins
    [InlineData(2, "2025-01-01", "2026-02-01", "overlapping")] // into the next
    [InlineData(2, "2025-01-01", null, "overlapping")]
    [InlineData(3, "2026-01-01", "2026-01-01", "ends-before-it-begins")]
    [InlineData(4, "2027-01-01", null, "no-such-version")]
    [InlineData(3, "2026-02-01", null, null)]
    public void Versions_never_overlap_and_none_appears_by_a_correction(int number, string from, string? until, string? code) =>
        Assert.Equal(code, CodeOf(LawActs.Correct(Article, Version(number, from, until), Known)));

    [Fact]
    public void A_version_has_words_or_a_summary_and_a_source()
    {
        Assert.Equal("words-missing", CodeOf(LawActs.Correct(Article, Version(3, "2026-01-01") with { Gist = null }, Known)));
        Assert.Equal("source-missing", CodeOf(LawActs.Correct(Article, Version(3, "2026-01-01"), new Register([], 1, default))));
    }

    private static ProvisionVersion Version(int number, string from, string? until = null) => A.Version(number, from, until) with { Gist = A.Text() };

    private static string? CodeOf<T>(Decided<T> decided)
        where T : class => decided.Refusals.Select(r => r.Code).FirstOrDefault();
}
