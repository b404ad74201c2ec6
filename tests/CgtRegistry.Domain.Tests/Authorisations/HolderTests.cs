using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Authorisations;

public sealed class HolderTests
{
    private static readonly Authorisation ForWhoeverHoldsGmp = A.Authorisation(requires: [QualificationKind.Gmp]);

    [Theory]
    [InlineData("other")]
    [InlineData("sister")]
    [InlineData("group")]
    [InlineData("ward")]
    public void An_authorisation_reaches_only_the_place_it_names(string institution)
    {
        var answer = World.Answer(A.Question(institution: institution), A.Authorisation());

        Assert.Equal((Verdict.LicensedElsewhere, Outcome.Unknown), (answer.Verdict, answer.Outcome));
        Assert.Equal(LicensingRules.AuthorisedElsewhere, Assert.Single(answer.Grounds).Rule);
    }

    [Fact]
    public void An_authorisation_of_the_group_does_not_reach_its_places() => Assert.Equal(Verdict.LicensedElsewhere, World.VerdictOn("2026-06-15", A.Authorisation(holder: "group")));

    [Theory]
    [InlineData("2026-06-14", Verdict.LicensedElsewhere)]
    [InlineData("2026-06-15", Verdict.Licensed)]
    [InlineData("2026-09-30", Verdict.Licensed)]
    [InlineData("2026-10-01", Verdict.LicensedElsewhere)]
    public void A_place_holds_it_while_it_holds_the_qualification(string day, Verdict verdict) =>
        Assert.Equal(verdict, World.VerdictOn(day, ForWhoeverHoldsGmp, Clinic(A.Qualification(from: "2026-06-15", until: "2026-10-01"))));

    [Theory]
    [InlineData(EvidenceGrade.C)]
    [InlineData(EvidenceGrade.D)]
    [InlineData(EvidenceGrade.E)]
    public void A_qualification_that_is_not_official_never_counts(EvidenceGrade grade) =>
        Assert.Equal(Verdict.LicensedElsewhere, World.VerdictOn("2026-06-15", ForWhoeverHoldsGmp, Clinic(A.Qualification(grade: grade))));

    [Theory]
    [InlineData(null, null)]
    [InlineData("2026-06", null)]
    [InlineData("2026", null)]
    [InlineData("2025-01-01", "2026")]
    [InlineData("2025-01-01", "2026-06-15")]
    [InlineData("2026-06-16", null)]
    public void A_qualification_not_known_for_certain_to_be_held_that_day_never_counts(string? from, string? until) =>
        Assert.Equal(Verdict.LicensedElsewhere, World.VerdictOn("2026-06-15", ForWhoeverHoldsGmp, Clinic(A.Qualification(from: from, until: until))));

    [Fact]
    public void Every_qualification_named_must_be_held()
    {
        var both = A.Authorisation(requires: [QualificationKind.Gmp, QualificationKind.Aabb]);

        Assert.Equal(Verdict.LicensedElsewhere, World.VerdictOn("2026-06-15", both, Clinic(A.Qualification())));
        Assert.Equal(Verdict.Licensed, World.VerdictOn("2026-06-15", both, Clinic(A.Qualification(), A.Qualification(QualificationKind.Aabb))));
    }

    [Fact]
    public void A_holder_that_names_nobody_and_asks_for_nothing_is_nobody()
    {
        Assert.Equal(Verdict.LicensedElsewhere, World.VerdictOn("2026-06-15", A.Authorisation(requires: []), Clinic(A.Qualification())));
        Assert.Equal(Verdict.LicensedElsewhere, World.VerdictOn("2026-06-15", A.Authorisation(holder: null), Clinic(A.Qualification())));
    }

    [Fact]
    public void The_place_that_is_authorised_elsewhere_is_named_with_the_answer()
    {
        var there = A.Authorisation(holder: "other");

        var answer = World.Answer(A.Question(), there, A.Statement());

        Assert.Equal(Verdict.Reported, answer.Verdict);
        Assert.Equal([there], answer.Elsewhere);
    }

    [Fact]
    public void A_paper_known_only_from_hearsay_authorises_nobody_elsewhere() =>
        Assert.Equal(Verdict.NoRecord, World.VerdictOn("2026-06-15", A.Authorisation(holder: "other", grade: EvidenceGrade.C)));

    [Theory]
    [InlineData("other")]
    [InlineData("group")]
    public void A_place_whose_work_is_stopped_is_not_named_as_authorised_elsewhere(string stopped)
    {
        var holder = stopped == "group" ? "sister" : "other";

        Assert.Equal(Verdict.NoRecord, World.VerdictOn("2026-06-15", A.Authorisation(holder: holder), A.Notice(institution: stopped, from: "2026-06-01")));
    }

    private static Institution Clinic(params IReadOnlyList<Qualification> qualifications) => A.Institution("clinic", "group", "da-nang", qualifications);
}
