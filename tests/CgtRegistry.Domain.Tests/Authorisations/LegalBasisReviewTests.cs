using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Authorisations;

/// <summary>When an authorisation that rests on version 1 of the decree's first article has to be looked at again.</summary>
public sealed class LegalBasisReviewTests
{
    private static readonly Provision Lasting = A.Provision("dieu-1", A.Version());

    [Fact]
    public void While_nothing_changes_there_is_nothing_to_review() => Assert.Empty(On("2099-12-31", Lasting));

    [Fact]
    public void Another_wording_is_a_reason_from_its_first_day_on()
    {
        var provision = A.Provision("dieu-1", A.Version(1, until: "2026-06-01"), A.Version(2, "2026-06-01"));

        Assert.Empty(On("2026-05-31", provision));
        Assert.Equal((BasisChangeKind.NewWording, Certainty.Certain, A.Day("2026-06-01"), null), Told(Assert.Single(On("2026-06-01", provision))));
    }

    [Fact]
    public void The_effect_that_brought_the_other_wording_is_named_once_and_makes_it_sure()
    {
        var provision = A.Provision("dieu-1", A.Version(1, until: "2026-06-01"), A.Version(2, "2026-06-01"));
        var effect = A.EffectOn(null, EffectKind.Amends, "2026-06-01");

        Assert.Equal((BasisChangeKind.NewWording, Certainty.Certain, A.Day("2026-06-01"), effect.Id), Told(Assert.Single(On("2026-06-01", provision, effect))));
    }

    [Fact]
    public void A_provision_without_a_further_wording_has_ended()
    {
        var provision = A.Provision("dieu-1", A.Version(1, until: "2026-06-01"));

        Assert.Empty(On("2026-05-31", provision));
        Assert.Equal((BasisChangeKind.Ended, Certainty.Certain, A.Day("2026-06-01"), null), Told(Assert.Single(On("2026-06-01", provision))));
    }

    [Theory]
    [InlineData(EffectKind.Repeals, null, BasisChangeKind.Ended)]
    [InlineData(EffectKind.Replaces, null, BasisChangeKind.Ended)]
    [InlineData(EffectKind.Suspends, null, BasisChangeKind.Suspended)]
    [InlineData(EffectKind.Repeals, "dieu-1", BasisChangeKind.Ended)]
    [InlineData(EffectKind.Suspends, "dieu-1", BasisChangeKind.Suspended)]
    public void The_end_or_suspension_of_the_provision_or_of_its_instrument_is_a_reason(EffectKind kind, string? path, BasisChangeKind reason)
    {
        var effect = path is null ? A.Effect(kind, "2026-06-01") : A.EffectOn(path, kind, "2026-06-01");

        Assert.Empty(On("2026-05-31", Lasting, effect));
        Assert.Equal((reason, Certainty.Certain, A.Day("2026-06-01"), effect.Id), Told(Assert.Single(On("2026-06-01", Lasting, effect))));
    }

    [Fact]
    public void The_end_of_the_instrument_by_its_own_date_is_a_reason() =>
        Assert.Equal(
            (BasisChangeKind.Ended, Certainty.Certain, A.Day("2026-06-01"), null),
            Told(Assert.Single(On("2026-06-01", Lasting, A.Instrument(until: "2026-06-01")))));

    [Theory]
    [InlineData("dieu-1", Certainty.Certain)]
    [InlineData("dieu-1/khoan-3", Certainty.Certain)]
    [InlineData(null, Certainty.Possible)]
    public void A_change_whose_words_are_not_held_is_a_reason(string? path, Certainty certainty)
    {
        var effect = A.EffectOn(path, EffectKind.Amends, "2026-06-01");

        Assert.Empty(On("2026-05-31", Lasting, effect));
        Assert.Equal((BasisChangeKind.WordingNotHeld, certainty, A.Day("2026-06-01"), effect.Id), Told(Assert.Single(On("2026-06-01", Lasting, effect))));
    }

    [Fact]
    public void A_change_without_a_day_may_have_begun_on_any_day()
    {
        var effect = A.EffectOn("dieu-1", EffectKind.Amends, from: null);

        Assert.Equal((BasisChangeKind.WordingNotHeld, Certainty.Possible, null, effect.Id), Told(Assert.Single(On("2026-02-01", Lasting, effect))));
    }

    [Fact]
    public void Doubt_about_the_instrument_is_a_reason_that_says_why()
    {
        var doubt = A.Text("không rõ còn hiệu lực không");
        var instrument = A.Instrument(doubts: new EffectDoubt(A.Day("2026-06-01"), doubt));

        Assert.Empty(On("2026-05-31", Lasting, instrument));
        var reason = Assert.Single(On("2026-06-01", Lasting, instrument));
        Assert.Equal((BasisChangeKind.StatusUnknown, Certainty.Possible, A.Day("2026-06-01"), null), Told(reason));
        Assert.Equal(doubt, reason.Doubt);
    }

    [Fact]
    public void What_took_effect_before_the_wording_it_rests_on_is_no_reason()
    {
        var provision = A.Provision("dieu-1", A.Version(1, until: "2026-03-01"), A.Version(2, "2026-03-01"));

        Assert.Empty(On("2026-06-01", provision, A.EffectOn("dieu-1", EffectKind.Amends, "2026-03-01"), A.Authorisation(restsOn: new(provision.Id, 2))));
    }

    [Fact]
    public void A_provision_repealed_and_enacted_anew_is_in_force_again_for_what_rests_on_the_new_wording()
    {
        var provision = A.Provision("dieu-1", A.Version(1, until: "2026-03-01"), A.Version(2, "2026-03-01"));
        var repeal = A.EffectOn("dieu-1", EffectKind.Repeals, "2026-03-01");

        Assert.Empty(On("2026-06-01", provision, repeal, A.Authorisation(restsOn: new(provision.Id, 2))));
        Assert.Equal(BasisChangeKind.NewWording, Assert.Single(On("2026-06-01", provision, repeal)).Kind);
    }

    [Fact]
    public void Without_the_wording_it_rests_on_every_change_is_only_possible()
    {
        var effect = A.EffectOn("dieu-1", EffectKind.Amends, "2026-06-01");

        Assert.Equal(Certainty.Possible, Assert.Single(On("2026-06-01", Lasting, effect, A.Authorisation(restsOn: new(Lasting.Id, 7)))).Certainty);
    }

    [Fact]
    public void What_is_over_or_has_not_begun_needs_no_review_and_what_is_suspended_does()
    {
        var repeal = A.Effect(EffectKind.Repeals, "2026-02-01");

        Assert.Empty(On("2026-06-01", Lasting, repeal, A.Authorisation(until: "2026-06-01")));
        Assert.Empty(On("2026-06-01", Lasting, repeal, A.Authorisation(from: "2026-06-02")));
        Assert.NotEmpty(On("2026-06-01", Lasting, repeal, A.Authorisation(then: A.Suspension("2026-03-01"))));
    }

    [Fact]
    public void The_answer_stays_and_says_what_has_changed_in_its_last_ground()
    {
        var effect = A.EffectOn("dieu-1", EffectKind.Repeals, "2026-06-01");
        var (before, after) = (World.Answer(A.Question("2026-05-31"), A.Authorisation(), Lasting, effect), World.Answer(A.Question("2026-06-01"), A.Authorisation(), Lasting, effect));

        Assert.Equal([LicensingRules.AuthorisationInForce], before.Grounds.Select(g => g.Rule));
        Assert.Equal(Verdict.Licensed, after.Verdict);
        Assert.Equal([LicensingRules.AuthorisationInForce, LicensingRules.LegalBasisChanged], after.Grounds.Select(g => g.Rule));
        Assert.Equal((Lasting.Id, A.Day("2026-06-01"), effect), (after.Grounds[^1].Provision!.Provision, after.Grounds[^1].From, after.Grounds[^1].Change!.By));
    }

    [Fact]
    public void A_change_that_is_only_possible_is_said_without_a_day_of_change()
    {
        var answer = World.Answer(A.Question(), A.Authorisation(), Lasting, A.EffectOn(null, EffectKind.Amends, "2026-06-01"));

        Assert.Null(answer.ProvisionChangedOn);
        Assert.Equal(Certainty.Possible, Assert.Single(answer.BasisChanges).Certainty);
    }

    private static (BasisChangeKind, Certainty, DateOnly?, EffectId?) Told(BasisChange change) => (change.Kind, change.Certainty, change.From, change.By?.Id);

    private static IReadOnlyList<BasisChange> On(string day, params IReadOnlyList<IPublicRecord> records)
    {
        var authorisation = records.OfType<Authorisation>().FirstOrDefault() ?? A.Authorisation();
        return LegalBasisReview.Of(authorisation, A.Day(day), World.With([.. records]));
    }
}
