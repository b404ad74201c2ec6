using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Authorisations.Deciding;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Tests.Builders;
using static CgtRegistry.Domain.Tests.Authorisations.Deciding.DeciderWorld;

namespace CgtRegistry.Domain.Tests.Authorisations.Deciding;

public sealed class AuthorisationActTests
{
    private static readonly Authorisation Granted = AuthorisationActs.Grant(A.Authorisation(until: "2028-01-01"), Decision("2026-01-01"), Around).Value!;

    public static TheoryData<string, DecisionInput> Incomplete => new()
    {
        { "number-missing", Decision("2026-06-01") with { Number = " " } },
        { "public-reason-missing", Decision("2026-06-01") with { Reason = new LocalText("lý do") } },
        { "issuer-missing", Decision("2026-06-01") with { Issuer = new(new LocalText("")) } },
        { "unofficial-source", Decision("2026-06-01") with { Citation = A.Citation(EvidenceGrade.D) } },
        { "unofficial-source", Decision("2026-06-01") with { Citation = A.Citation(EvidenceGrade.A, "press") } },
        { "unofficial-source", Decision("2026-06-01") with { Citation = A.Citation(EvidenceGrade.A, "unheard-of") } },
        { "retroactive", Decision("2026-06-01", from: "2026-05-31") },
        { "basis-missing", Decision("2026-06-01") with { LegalBasis = [] } },
        { "basis-not-in-force", Decision("2026-06-01") with { LegalBasis = [new(new("decree/dieu-1"), 2)] } },
        { "basis-not-in-force", Decision("2026-06-01") with { LegalBasis = [new(new("decree/dieu-9"), 1)] } },
        { "before-grant", Decision("2025-06-01") },
    };

    [Fact]
    public void A_grant_is_in_force_from_its_day_and_rests_on_what_the_decision_says()
    {
        Assert.Equal(AuthorisationStatus.NotYet, StatusOn("2025-12-31", Granted));
        Assert.Equal(AuthorisationStatus.InForce, StatusOn("2026-01-01", Granted));
        Assert.Equal((1, DecisionKind.Granted, "2/QĐ-BYT"), (Granted.Decisions.Single().Sequence, Granted.Decisions[0].Kind, Granted.Decisions[0].Number));
        Assert.Equal(Decision("2026-01-01").LegalBasis, Granted.LegalBasis);
    }

    [Fact]
    public void A_grant_needs_a_holder_a_scope_and_a_name_of_its_own()
    {
        var closed = World.With(A.Provision("dieu-1", A.Version()), A.Institution() with { End = new(A.Day("2026-01-01"), A.Citation()) });

        Assert.Equal("holder-missing", AuthorisationActs.Grant(A.Authorisation(), Decision("2026-01-01"), closed).Refusals[0].Code);
        Assert.Equal("holder-missing", AuthorisationActs.Grant(A.Authorisation(holder: null), Decision("2026-01-01"), Around).Refusals[0].Code);
        Assert.Equal("scope-missing", AuthorisationActs.Grant(A.Authorisation(conditions: ""), Decision("2026-01-01"), Around).Refusals[0].Code);
        Assert.Equal("ends-before-it-begins", AuthorisationActs.Grant(A.Authorisation(until: "2026-01-01"), Decision("2026-01-01"), Around).Refusals[0].Code);
        Assert.Equal("id-taken", AuthorisationActs.Grant(A.Authorisation(), Decision("2026-01-01"), World.With(A.Authorisation(), A.Provision("dieu-1", A.Version()))).Refusals[0].Code);
    }

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void No_act_is_entered_incomplete(string code, DecisionInput input)
    {
        Assert.Contains(code, AuthorisationActs.Suspend(Granted, input, Around).Refusals.Select(r => r.Code));
        Assert.Contains(code, AuthorisationActs.Revoke(Granted, input, Around).Refusals.Select(r => r.Code));
        Assert.Contains(code, VaryAuthorisation.Vary(Granted, input, new() { Until = A.Day("2027-01-01") }, Around).Refusals.Select(r => r.Code));
        if (code is not "before-grant")
        {
            Assert.Contains(code, AuthorisationActs.Grant(A.Authorisation(until: "2028-01-01"), input, Around).Refusals.Select(r => r.Code));
        }
    }

    [Fact]
    public void Suspending_and_reinstating_follow_one_another()
    {
        var suspended = AuthorisationActs.Suspend(Granted, Decision("2026-03-01"), Around).Value!;
        var lifted = AuthorisationActs.Reinstate(suspended, Decision("2026-05-01"), Around).Value!;

        Assert.Equal("not-suspended", CodeOf(AuthorisationActs.Reinstate(Granted, Decision("2026-03-01"), Around)));
        Assert.Equal("already-suspended", CodeOf(AuthorisationActs.Suspend(suspended, Decision("2026-04-01"), Around)));
        Assert.Equal([AuthorisationStatus.InForce, AuthorisationStatus.Suspended, AuthorisationStatus.InForce], new[] { "2026-02-28", "2026-04-30", "2026-05-01" }.Select(d => StatusOn(d, lifted)));
        Assert.Equal([1, 2, 3], lifted.Decisions.Select(d => d.Sequence));
    }

    [Fact]
    public void A_suspension_for_a_time_ends_by_itself_and_can_be_made_longer_not_shorter()
    {
        var suspended = AuthorisationActs.Suspend(Granted, Decision("2026-03-01", until: "2026-05-01"), Around).Value!;

        Assert.Equal(AuthorisationStatus.InForce, StatusOn("2026-05-01", suspended));
        Assert.Equal("already-suspended", CodeOf(AuthorisationActs.Suspend(suspended, Decision("2026-04-01", until: "2026-04-15"), Around)));
        Assert.Equal(AuthorisationStatus.Suspended, StatusOn("2026-05-01", AuthorisationActs.Suspend(suspended, Decision("2026-04-01", until: "2026-06-01"), Around).Value!));
        Assert.Equal("ends-before-it-begins", CodeOf(AuthorisationActs.Suspend(Granted, Decision("2026-03-01", until: "2026-03-01"), Around)));
    }

    [Fact]
    public void What_has_ended_is_only_granted_anew()
    {
        var revoked = AuthorisationActs.Revoke(Granted, Decision("2026-03-01"), Around).Value!;
        var surrendered = AuthorisationActs.Surrender(Granted, Decision("2026-03-01"), Around).Value!;

        Assert.Equal((AuthorisationStatus.Revoked, AuthorisationStatus.Surrendered), (StatusOn("2026-03-01", revoked), StatusOn("2026-03-01", surrendered)));
        Assert.Equal("ended", CodeOf(AuthorisationActs.Revoke(revoked, Decision("2026-04-01"), Around)));
        Assert.Equal("ended", CodeOf(AuthorisationActs.Suspend(surrendered, Decision("2026-04-01"), Around)));
        Assert.Equal("not-suspended", CodeOf(AuthorisationActs.Reinstate(revoked, Decision("2026-04-01"), Around)));
        Assert.Equal("ended", VaryAuthorisation.Vary(revoked, Decision("2026-04-01"), new() { Until = A.Day("2027-01-01") }, Around).Refusals[0].Code);
    }

    [Fact]
    public void The_end_of_the_period_is_put_on_record_on_its_day()
    {
        Assert.Equal("period-not-over", CodeOf(AuthorisationActs.Expire(Granted, Decision("2027-12-31"), Around)));
        Assert.Equal(DecisionKind.Expired, AuthorisationActs.Expire(Granted, Decision("2027-12-01", from: "2028-01-01"), Around).Value!.Decisions[^1].Kind);
    }

    [Fact]
    public void Decisions_are_entered_in_the_order_in_which_they_were_taken()
    {
        var suspended = AuthorisationActs.Suspend(Granted, Decision("2026-03-01", from: "2026-06-01"), Around).Value!;

        Assert.Equal("out-of-order", CodeOf(AuthorisationActs.Revoke(suspended, Decision("2026-02-28", from: "2026-07-01"), Around)));
        Assert.Equal("only-suspensions-end", CodeOf(AuthorisationActs.Revoke(Granted, Decision("2026-03-01", until: "2026-06-01"), Around)));
    }

    [Fact]
    public void A_longer_period_is_a_variation()
    {
        var varied = VaryAuthorisation.Vary(Granted, Decision("2026-03-01"), new() { Until = A.Day("2030-01-01") }, Around).Value!;

        Assert.Equal((A.Day("2030-01-01"), DecisionKind.Varied, null), (varied.Changed.Until, varied.Changed.Decisions[^1].Kind, varied.Successor));
        Assert.Equal("nothing-varied", VaryAuthorisation.Vary(Granted, Decision("2026-03-01"), new(), Around).Refusals[0].Code);
    }

    [Fact]
    public void A_wider_scope_never_answers_for_a_day_before_it()
    {
        var varied = VaryAuthorisation.Vary(Granted, Decision("2026-03-01"), Widened, Around).Value!;
        var register = World.With(varied.Changed, varied.Successor!);

        Assert.Equal(Verdict.Licensed, VerdictOf(register, "2026-02-28", "knee"));
        Assert.NotEqual(Verdict.Licensed, VerdictOf(register, "2026-02-28", "stroke"));
        Assert.Equal(Verdict.Licensed, VerdictOf(register, "2026-03-01", "knee"));
        Assert.Equal(Verdict.Licensed, VerdictOf(register, "2026-03-01", "stroke"));
        Assert.Equal(A.Day("2028-01-01"), varied.Successor!.Until);
    }

    [Fact]
    public void The_scope_does_not_change_while_suspended_or_before_a_decision_that_is_still_to_take_effect()
    {
        var suspended = AuthorisationActs.Suspend(Granted, Decision("2026-02-01"), Around).Value!;
        var announced = AuthorisationActs.Revoke(Granted, Decision("2026-02-01", from: "2026-09-01"), Around).Value!;

        Assert.Equal("scope-while-suspended", VaryAuthorisation.Vary(suspended, Decision("2026-03-01"), Widened, Around).Refusals[0].Code);
        Assert.Equal("later-decision", VaryAuthorisation.Vary(announced, Decision("2026-03-01"), Widened, Around).Refusals[0].Code);
    }

    private static VariedTerms Widened => new() { Scope = new(new("successor"), "Quyết định số 2/QĐ-BYT", [new("knee"), new("stroke")], PermissionKind.Routine, []) };

    private static AuthorisationStatus StatusOn(string day, Authorisation authorisation) => AuthorisationStanding.On(authorisation, A.Day(day)).Status;

    private static Verdict VerdictOf(Register register, string day, string condition) => LicensingRules.Judge(A.Question(day, condition: condition), register).Verdict;

    private static string? CodeOf(Decided<Authorisation> decided) => decided.Refusals.Select(r => r.Code).FirstOrDefault();
}
