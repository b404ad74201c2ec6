using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Authorisations;

public sealed class LicensedTests
{
    [Theory]
    [InlineData("2026-02-28", Verdict.NoRecord)]
    [InlineData("2026-03-01", Verdict.Licensed)]
    [InlineData("2026-12-31", Verdict.Licensed)]
    [InlineData("2027-01-01", Verdict.Expired)]
    public void An_authorisation_in_force_that_day_makes_the_answer_licensed(string day, Verdict verdict) =>
        Assert.Equal(verdict, World.VerdictOn(day, A.Authorisation(from: "2026-03-01", until: "2027-01-01")));

    [Fact]
    public void The_ground_names_the_rule_the_paper_the_decision_the_provision_and_the_grade()
    {
        var authorisation = A.Authorisation();

        var answer = World.Answer(A.Question(), authorisation);

        var ground = Assert.Single(answer.Grounds);
        Assert.Equal(Outcome.Authorised, answer.Outcome);
        Assert.Equal((LicensingRules.AuthorisationInForce, EvidenceGrade.A), (ground.Rule, ground.Evidence));
        Assert.Equal((authorisation, authorisation.Decisions[0], authorisation.LegalBasis[0]), (ground.Authorisation, ground.Decision, ground.Provision));
    }

    [Theory]
    [InlineData(PermissionKind.CaseByCase, null, VerdictVariant.CaseByCase)]
    [InlineData(PermissionKind.Pilot, null, VerdictVariant.Pilot)]
    [InlineData(PermissionKind.Routine, "tối đa 20 người bệnh", VerdictVariant.None)]
    public void An_authorisation_within_limits_is_licensed_with_conditions(PermissionKind kind, string? limit, VerdictVariant variant)
    {
        var answer = World.Answer(A.Question(), A.Authorisation(kind: kind, limit: limit));

        Assert.Equal((Verdict.LicensedWithConditions, variant, Outcome.Authorised), (answer.Verdict, answer.Variant, answer.Outcome));
        Assert.Equal(LicensingRules.AuthorisationWithinLimits, answer.Grounds[0].Rule);
    }

    [Fact]
    public void An_authorisation_without_limits_wins_over_one_with_limits()
    {
        var answer = World.Answer(A.Question(), A.Authorisation(kind: PermissionKind.Pilot, id: "pilot"), A.Authorisation(id: "routine"));

        Assert.Equal((Verdict.Licensed, "routine"), (answer.Verdict, Assert.Single(answer.Grounds).Authorisation!.Id.Value));
    }

    [Fact]
    public void Of_several_with_limits_the_same_one_always_comes_first()
    {
        Authorisation[] papers = [.. Enumerable.Range(1, 9).Select(n => A.Authorisation(kind: n == 1 ? PermissionKind.Pilot : PermissionKind.CaseByCase, id: $"a{n}"))];

        var answer = World.Answer(A.Question(), [.. papers.Reverse()]);

        Assert.Equal(VerdictVariant.Pilot, answer.Variant);
        Assert.Equal(papers, answer.Grounds.Select(g => g.Authorisation));
    }

    [Theory]
    [InlineData(EvidenceGrade.A, Verdict.Licensed)]
    [InlineData(EvidenceGrade.B, Verdict.Licensed)]
    [InlineData(EvidenceGrade.C, Verdict.NoRecord)]
    [InlineData(EvidenceGrade.D, Verdict.NoRecord)]
    [InlineData(EvidenceGrade.E, Verdict.NoRecord)]
    public void Only_an_authorisation_of_grade_A_or_B_counts(EvidenceGrade grade, Verdict verdict) =>
        Assert.Equal(verdict, World.VerdictOn("2026-06-15", A.Authorisation(grade: grade)));

    [Fact]
    public void A_paper_known_only_from_hearsay_makes_no_answer_suspended_revoked_or_expired_either()
    {
        var hearsay = A.Authorisation(grade: EvidenceGrade.D, until: "2026-05-01", then: A.Revocation("2026-03-01"));

        Assert.Equal(Verdict.NoRecord, World.VerdictOn("2026-04-01", hearsay));
        Assert.Equal(Verdict.NoRecord, World.VerdictOn("2026-06-15", hearsay));
    }

    [Theory]
    [InlineData("bm-msc", "knee")]
    [InlineData("cell-therapy", "knee")]
    [InlineData("nk", "knee")]
    [InlineData("msc", "late-knee")]
    [InlineData("msc", "joint")]
    [InlineData("msc", "stroke")]
    public void An_authorisation_never_reaches_a_wider_or_narrower_therapy_or_condition(string therapy, string condition)
    {
        var answer = World.Answer(A.Question(therapy: therapy, condition: condition), A.Authorisation());

        Assert.Equal(Verdict.NoRecord, answer.Verdict);
    }

    [Fact]
    public void Without_a_condition_nothing_is_licensed() => Assert.Equal(Verdict.NoRecord, World.Answer(A.Question(condition: null), A.Authorisation()).Verdict);

    [Fact]
    public void Each_condition_listed_is_covered()
    {
        var authorisation = A.Authorisation(conditions: "stroke knee");

        Assert.Equal(Verdict.Licensed, World.Answer(A.Question(condition: "stroke"), authorisation).Verdict);
        Assert.Equal(Verdict.Licensed, World.Answer(A.Question(condition: "knee"), authorisation).Verdict);
    }

    [Theory]
    [InlineData("2026-05-31", false)]
    [InlineData("2026-06-01", true)]
    public void A_changed_provision_leaves_the_authorisation_and_is_said_from_that_day(string day, bool changed)
    {
        var provision = A.Provision(versions: [A.Version(1, "2026-01-01", "2026-06-01"), A.Version(2, "2026-06-01")]);

        var answer = World.Answer(A.Question(day), A.Authorisation(restsOn: new PinnedProvision(provision.Id, 1)), provision);

        Assert.Equal(Verdict.Licensed, answer.Verdict);
        Assert.Equal(changed ? A.Day("2026-06-01") : null, answer.ProvisionChangedOn);
    }

    [Fact]
    public void A_provision_that_lasts_changes_nothing()
    {
        var answer = World.Answer(A.Question(), A.Authorisation(restsOn: new PinnedProvision(new("decree/dieu-1"), 2)), A.Provision(versions: [A.Version(1, "2026-01-01", "2026-06-01"), A.Version(2, "2026-06-01")]));

        Assert.Null(answer.ProvisionChangedOn);
    }

    [Fact]
    public void A_place_the_register_does_not_hold_is_no_question() =>
        Assert.Throws<KeyNotFoundException>(() => World.Answer(A.Question(institution: "nowhere"), A.Authorisation()));
}
