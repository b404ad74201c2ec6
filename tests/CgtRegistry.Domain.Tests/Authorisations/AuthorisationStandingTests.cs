using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Authorisations;

public sealed class AuthorisationStandingTests
{
    [Theory]
    [InlineData("2026-02-28", AuthorisationStatus.NotYet)]
    [InlineData("2026-03-01", AuthorisationStatus.InForce)]
    [InlineData("2026-12-31", AuthorisationStatus.InForce)]
    [InlineData("2027-01-01", AuthorisationStatus.Expired)]
    public void It_is_in_force_from_its_first_day_and_ends_with_its_period(string day, AuthorisationStatus status) =>
        Assert.Equal(status, On(day, A.Authorisation(from: "2026-03-01", until: "2027-01-01")));

    [Fact]
    public void A_grant_before_the_first_day_does_not_bring_it_into_force()
    {
        var authorisation = A.AuthorisationWith("2026-03-01", null, A.Decision(1, DecisionKind.Granted, "2026-01-01"));

        Assert.Equal(AuthorisationStatus.NotYet, On("2026-02-28", authorisation));
        Assert.Equal(AuthorisationStatus.InForce, On("2026-03-01", authorisation));
    }

    [Fact]
    public void Nothing_but_a_grant_brings_it_into_force()
    {
        var authorisation = A.AuthorisationWith("2026-01-01", null, A.Decision(1, DecisionKind.Varied, "2026-01-01"), A.Reinstatement("2026-02-01", 2));

        Assert.Equal(AuthorisationStatus.NotYet, On("2026-06-15", authorisation));
    }

    [Theory]
    [InlineData(DecisionKind.Granted, AuthorisationStatus.InForce)]
    [InlineData(DecisionKind.Varied, AuthorisationStatus.InForce)]
    [InlineData(DecisionKind.Suspended, AuthorisationStatus.Suspended)]
    [InlineData(DecisionKind.Reinstated, AuthorisationStatus.InForce)]
    [InlineData(DecisionKind.Revoked, AuthorisationStatus.Revoked)]
    [InlineData(DecisionKind.Surrendered, AuthorisationStatus.Surrendered)]
    [InlineData(DecisionKind.Expired, AuthorisationStatus.Expired)]
    public void Each_decision_does_its_work_from_its_day(DecisionKind kind, AuthorisationStatus after)
    {
        var authorisation = A.Authorisation(then: A.Decision(2, kind, "2026-12-01"));

        Assert.Equal(AuthorisationStatus.InForce, On("2026-11-30", authorisation));
        Assert.Equal(after, On("2026-12-01", authorisation));
    }

    [Fact]
    public void Decisions_of_one_day_follow_their_sequence()
    {
        var lifted = A.Authorisation(then: [A.Reinstatement("2026-06-01", 3), A.Suspension("2026-06-01", sequence: 2)]);
        var stopped = A.Authorisation(then: [A.Reinstatement("2026-06-01", 2), A.Suspension("2026-06-01", sequence: 3)]);

        Assert.Equal(AuthorisationStatus.InForce, On("2026-06-01", lifted));
        Assert.Equal(AuthorisationStatus.Suspended, On("2026-06-01", stopped));
    }

    [Theory]
    [InlineData("2026-05-31", AuthorisationStatus.InForce)]
    [InlineData("2026-06-01", AuthorisationStatus.Suspended)]
    [InlineData("2026-08-31", AuthorisationStatus.Suspended)]
    [InlineData("2026-09-01", AuthorisationStatus.InForce)]
    public void A_suspension_for_a_time_ends_by_itself(string day, AuthorisationStatus status) =>
        Assert.Equal(status, On(day, A.Authorisation(then: A.Suspension("2026-06-01", "2026-09-01"))));

    [Fact]
    public void The_end_of_a_short_suspension_does_not_end_a_longer_one()
    {
        var authorisation = A.Authorisation(then: [A.Suspension("2026-03-01"), A.Suspension("2026-04-01", "2026-05-01", 3)]);

        Assert.Equal(AuthorisationStatus.Suspended, On("2026-06-01", authorisation));
    }

    [Fact]
    public void What_was_suspended_and_reinstated_is_in_force_by_the_reinstatement()
    {
        var standing = AuthorisationStanding.On(A.Authorisation(then: [A.Suspension("2026-03-01"), A.Reinstatement("2026-05-01")]), A.Day("2026-05-01"));

        Assert.Equal((AuthorisationStatus.InForce, DecisionKind.Reinstated), (standing.Status, standing.By?.Kind));
    }

    [Theory]
    [InlineData(DecisionKind.Revoked, AuthorisationStatus.Revoked)]
    [InlineData(DecisionKind.Surrendered, AuthorisationStatus.Surrendered)]
    [InlineData(DecisionKind.Expired, AuthorisationStatus.Expired)]
    public void What_has_ended_is_not_brought_back_by_a_reinstatement_or_a_variation(DecisionKind end, AuthorisationStatus status)
    {
        var authorisation = A.Authorisation(then: [A.Decision(2, end, "2026-03-01"), A.Reinstatement("2026-05-01"), A.Decision(4, DecisionKind.Varied, "2026-05-02")]);

        Assert.Equal(status, On("2026-06-15", authorisation));
    }

    [Fact]
    public void What_has_ended_is_not_suspended_any_more() =>
        Assert.Equal(AuthorisationStatus.Revoked, On("2026-06-15", A.Authorisation(then: [A.Revocation("2026-03-01"), A.Suspension("2026-05-01", sequence: 3)])));

    [Fact]
    public void A_new_grant_opens_it_again() =>
        Assert.Equal(AuthorisationStatus.InForce, On("2026-06-15", A.Authorisation(then: [A.Revocation("2026-03-01"), A.Decision(3, DecisionKind.Granted, "2026-05-01")])));

    [Fact]
    public void A_revocation_outlives_the_period_and_a_suspension_does_not()
    {
        Assert.Equal(AuthorisationStatus.Revoked, On("2027-06-01", A.Authorisation(until: "2027-01-01", then: A.Revocation("2026-03-01"))));
        Assert.Equal(AuthorisationStatus.Expired, On("2027-06-01", A.Authorisation(until: "2027-01-01", then: A.Suspension("2026-03-01"))));
    }

    [Theory]
    [InlineData(DecisionKind.Revoked, AuthorisationStatus.Revoked)]
    [InlineData(DecisionKind.Surrendered, AuthorisationStatus.Surrendered)]
    [InlineData(DecisionKind.Suspended, AuthorisationStatus.Suspended)]
    public void A_grant_that_was_taken_back_before_its_first_day_never_comes_into_force(DecisionKind kind, AuthorisationStatus status)
    {
        var authorisation = A.Authorisation(from: "2026-06-01", then: A.Decision(2, kind, "2026-05-01"));

        Assert.Equal(AuthorisationStatus.NotYet, On("2026-05-31", authorisation));
        Assert.Equal(status, On("2026-06-01", authorisation));
    }

    [Fact]
    public void A_suspension_is_not_undone_by_a_reinstatement_decided_before_it()
    {
        var authorisation = A.Authorisation(then: [A.Suspension("2026-02-01"), A.Reinstatement("2026-06-01", 3), A.Suspension("2026-05-01", sequence: 4)]);

        Assert.Equal(AuthorisationStatus.Suspended, On("2026-06-15", authorisation));
    }

    [Theory]
    [InlineData(EvidenceGrade.C)]
    [InlineData(EvidenceGrade.D)]
    [InlineData(EvidenceGrade.E)]
    public void A_decision_known_only_from_hearsay_opens_nothing(EvidenceGrade hearsay)
    {
        var granted = A.AuthorisationWith("2026-01-01", null, A.Decision(1, DecisionKind.Granted, "2026-01-01", hearsay));
        var reinstated = A.Authorisation(then: [A.Suspension("2026-03-01"), A.Decision(3, DecisionKind.Reinstated, "2026-05-01", hearsay)]);
        var suspended = A.Authorisation(then: A.Decision(2, DecisionKind.Suspended, "2026-03-01", hearsay));

        Assert.Equal(AuthorisationStatus.NotYet, On("2026-06-15", granted));
        Assert.Equal(AuthorisationStatus.Suspended, On("2026-06-15", reinstated));
        Assert.Equal(AuthorisationStatus.Suspended, On("2026-06-15", suspended));
    }

    private static AuthorisationStatus On(string day, Authorisation authorisation) => AuthorisationStanding.On(authorisation, A.Day(day)).Status;
}
