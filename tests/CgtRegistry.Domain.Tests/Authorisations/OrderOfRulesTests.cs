using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Authorisations;

public sealed class OrderOfRulesTests
{
    private static readonly (Verdict Verdict, IPublicRecord[] Records)[] Rules =
    [
        (Verdict.Suspended, [A.Authorisation(id: "suspended", then: A.Suspension("2026-02-01"))]),
        (Verdict.Licensed, [A.Authorisation(id: "licensed")]),
        (Verdict.LicensedWithConditions, [A.Authorisation(id: "pilot", kind: PermissionKind.Pilot)]),
        (Verdict.Revoked, [A.Authorisation(id: "revoked", then: A.Revocation("2026-02-01"))]),
        (Verdict.TrialOnly, [A.Trial()]),
        (Verdict.Expired, [A.Authorisation(id: "expired", until: "2026-02-01")]),
        (Verdict.NotLicensed, [A.Coverage()]),
        (Verdict.Reported, [A.Statement(id: "report")]),
        (Verdict.Claimed, [A.Statement(id: "claim", relation: SpeakerRelation.OwnClaim)]),
        (Verdict.LicensedElsewhere, [A.Authorisation(id: "elsewhere", holder: "other")]),
        (Verdict.NoRecord, [A.Notice(NoticeKind.Warning)]),
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Rules.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Each_rule_is_tried_before_all_that_follow(int place)
    {
        var records = Rules.Skip(place).SelectMany(r => r.Records).ToList();

        Assert.Equal(Rules[place].Verdict, World.VerdictOn("2026-06-15", records));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Each_rule_alone_gives_its_verdict_and_no_yes_but_two(int place)
    {
        var answer = World.Answer(A.Question(), Rules[place].Records);

        Assert.Equal(Rules[place].Verdict, answer.Verdict);
        Assert.Equal(place is 1 or 2, answer.Outcome is Outcome.Authorised);
        Assert.NotEmpty(answer.Grounds);
    }

    [Fact]
    public void Every_verdict_belongs_to_one_outcome_and_only_licensed_ones_to_a_yes()
    {
        var yes = Enum.GetValues<Verdict>().Where(v => new LicensingAnswer(A.Question(), v, []).Outcome is Outcome.Authorised);
        var no = Enum.GetValues<Verdict>().Where(v => new LicensingAnswer(A.Question(), v, []).Outcome is Outcome.NotAuthorised);

        Assert.Equal([Verdict.Licensed, Verdict.LicensedWithConditions], yes);
        Assert.Equal([Verdict.TrialOnly, Verdict.Suspended, Verdict.Revoked, Verdict.Expired, Verdict.NotLicensed], no);
        Assert.Equal((Verdict.NoRecord, Outcome.Unknown), (default(Verdict), default(Outcome)));
    }

    [Fact]
    public void An_authorisation_given_back_is_expired_and_says_so()
    {
        var answer = World.Answer(A.Question(), A.Authorisation(then: A.Decision(2, DecisionKind.Surrendered, "2026-03-01")));

        Assert.Equal((Verdict.Expired, VerdictVariant.Surrendered, Outcome.NotAuthorised), (answer.Verdict, answer.Variant, answer.Outcome));
        Assert.Equal(A.Day("2026-03-01"), answer.Grounds[0].Until);
    }

    [Fact]
    public void An_authorisation_whose_period_is_over_says_since_when()
    {
        var answer = World.Answer(A.Question(), A.Authorisation(until: "2026-05-01"));

        Assert.Equal((Verdict.Expired, VerdictVariant.None), (answer.Verdict, answer.Variant));
        Assert.Equal(A.Day("2026-05-01"), answer.Grounds[0].Until);
    }
}
