using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Authorisations;

public sealed class StatementVerdictTests
{
    [Theory]
    [InlineData(EvidenceGrade.A, Verdict.Reported)]
    [InlineData(EvidenceGrade.B, Verdict.Reported)]
    [InlineData(EvidenceGrade.C, Verdict.Reported)]
    [InlineData(EvidenceGrade.D, Verdict.Reported)]
    [InlineData(EvidenceGrade.E, Verdict.NoRecord)]
    public void An_independent_source_of_any_grade_but_E_makes_it_reported_and_never_licensed(EvidenceGrade grade, Verdict verdict)
    {
        var answer = World.Answer(A.Question(), A.Statement(grade: grade));

        Assert.Equal((verdict, Outcome.Unknown), (answer.Verdict, answer.Outcome));
    }

    [Theory]
    [InlineData(Predicate.Licensed, Verdict.Reported)]
    [InlineData(Predicate.Allowed, Verdict.Reported)]
    [InlineData(Predicate.AcceptedByRegulator, Verdict.Reported)]
    [InlineData(Predicate.Pilot, Verdict.Reported)]
    [InlineData(Predicate.NotPermitted, Verdict.NoRecord)]
    [InlineData(Predicate.WidelyApplied, Verdict.NoRecord)]
    [InlineData(Predicate.Performed, Verdict.NoRecord)]
    [InlineData(Predicate.First, Verdict.NoRecord)]
    [InlineData(Predicate.CaseReported, Verdict.NoRecord)]
    [InlineData(Predicate.Certified, Verdict.NoRecord)]
    public void Only_words_of_permission_are_grounds_and_the_rest_stands_beside(Predicate predicate, Verdict verdict)
    {
        var answer = World.Answer(A.Question(), A.Statement(predicate));

        Assert.Equal(verdict, answer.Verdict);
        Assert.Single(answer.Beside.Concat(answer.Grounds.Select(g => g.Statement).OfType<Statement>()));
        Assert.Equal(verdict is Verdict.NoRecord ? VerdictVariant.Beside : VerdictVariant.None, answer.Variant);
    }

    [Theory]
    [InlineData(SpeakerRelation.OwnStaff, "clinic")]
    [InlineData(SpeakerRelation.OwnClaim, "clinic")]
    [InlineData(SpeakerRelation.Unsigned, "clinic")]
    [InlineData(SpeakerRelation.OwnClaim, "group")]
    public void What_the_place_its_people_or_an_unsigned_note_say_of_it_is_claimed(SpeakerRelation relation, string named)
    {
        var answer = World.Answer(A.Question(), A.Statement(relation: relation, institutions: named, grade: EvidenceGrade.C));

        Assert.Equal((Verdict.Claimed, LicensingRules.ClaimedByProvider), (answer.Verdict, Assert.Single(answer.Grounds).Rule));
    }

    [Theory]
    [InlineData("clinic")]
    [InlineData("group")]
    [InlineData("sister")]
    [InlineData("ward")]
    public void A_permission_that_names_no_place_is_a_claim_of_the_group_that_says_it(string claimant)
    {
        var answer = World.Answer(A.Question(), A.Statement(relation: SpeakerRelation.OwnClaim, institutions: null, claimant: claimant, grade: EvidenceGrade.E));

        Assert.Equal((Verdict.Claimed, false), (answer.Verdict, answer.GeneralPermission));
    }

    [Fact]
    public void A_permission_that_names_no_place_never_counts_for_others_and_stands_beside_as_a_general_one()
    {
        var answer = World.Answer(A.Question(institution: "other"), A.Statement(relation: SpeakerRelation.OwnClaim, institutions: null, claimant: "clinic"));

        Assert.Equal((Verdict.NoRecord, true), (answer.Verdict, answer.GeneralPermission));
        Assert.Single(answer.Beside);
    }

    [Theory]
    [InlineData(SpeakerRelation.Independent)]
    [InlineData(SpeakerRelation.Unsigned)]
    public void A_permission_that_names_no_place_and_that_no_provider_says_is_nobodys_claim(SpeakerRelation relation)
    {
        var answer = World.Answer(A.Question(), A.Statement(relation: relation, institutions: null));

        Assert.Equal((Verdict.NoRecord, true), (answer.Verdict, answer.GeneralPermission));
    }

    [Fact]
    public void A_general_permission_is_not_said_beside_a_yes_or_a_no()
    {
        Assert.False(World.Answer(A.Question(), A.Authorisation(), A.Statement(institutions: null)).GeneralPermission);
        Assert.False(World.Answer(A.Question(), A.Authorisation(then: A.Revocation("2026-02-01")), A.Statement(institutions: null)).GeneralPermission);
    }

    [Theory]
    [InlineData("sister")]
    [InlineData("other")]
    [InlineData("ward")]
    public void What_is_said_of_another_place_does_not_count_here(string named)
    {
        Assert.Equal(Verdict.NoRecord, World.VerdictOn("2026-06-15", A.Statement(institutions: named)));
        Assert.Equal(Verdict.NoRecord, World.VerdictOn("2026-06-15", A.Statement(relation: SpeakerRelation.OwnClaim, institutions: named, claimant: "group")));
    }

    [Fact]
    public void An_independent_report_on_the_group_is_no_report_on_the_place() =>
        Assert.Equal(Verdict.NoRecord, World.VerdictOn("2026-06-15", A.Statement(institutions: "group")));

    [Fact]
    public void An_independent_looking_statement_of_the_group_about_itself_is_its_own_claim() =>
        Assert.Equal(Verdict.Claimed, World.VerdictOn("2026-06-15", A.Statement(claimant: "group")));

    [Theory]
    [InlineData("msc", "knee", Verdict.Reported)]
    [InlineData("cell-therapy", "knee", Verdict.Reported)]
    [InlineData("msc", "joint", Verdict.Reported)]
    [InlineData("msc", null, Verdict.Reported)]
    [InlineData("nk msc", "stroke knee", Verdict.Reported)]
    [InlineData("bm-msc", "knee", Verdict.NoRecord)]
    [InlineData("msc", "late-knee", Verdict.NoRecord)]
    public void A_wider_statement_reaches_the_question_and_a_narrower_one_only_stands_beside(string therapies, string? conditions, Verdict verdict)
    {
        var answer = World.Answer(A.Question(), A.Statement(therapies: therapies, conditions: conditions));

        Assert.Equal(verdict, answer.Verdict);
        Assert.Equal(verdict is Verdict.NoRecord ? 1 : 0, answer.Beside.Count);
    }

    [Theory]
    [InlineData("nk", "knee")]
    [InlineData("msc", "stroke")]
    [InlineData(null, "knee")]
    [InlineData(null, null)]
    public void A_statement_on_another_therapy_or_condition_or_on_none_is_no_ground(string? therapies, string? conditions) =>
        Assert.Equal(Verdict.NoRecord, World.VerdictOn("2026-06-15", A.Statement(therapies: therapies, conditions: conditions)));

    [Theory]
    [InlineData("msc", Verdict.NoRecord)]
    [InlineData("cell-therapy", Verdict.NoRecord)]
    [InlineData("bm-msc", Verdict.Reported)]
    [InlineData("nk", Verdict.Reported)]
    public void What_the_speaker_leaves_out_is_not_said(string except, Verdict verdict) =>
        Assert.Equal(verdict, World.VerdictOn("2026-06-15", A.Statement(therapies: "cell-therapy", except: except)));

    [Theory]
    [InlineData("2026-03-01", "2026-06-14", Verdict.NoRecord)]
    [InlineData("2026-03-01", "2026-06-15", Verdict.Reported)]
    [InlineData("2026-06-15", "2026-12-31", Verdict.Reported)]
    [InlineData("2026-06-16", null, Verdict.NoRecord)]
    [InlineData("2026-03", "2026-06", Verdict.Reported)]
    [InlineData("2025", "2025", Verdict.Reported)]
    [InlineData("2026-03-01", null, Verdict.Reported)]
    [InlineData(null, "2026-05", Verdict.NoRecord)]
    public void A_statement_speaks_of_the_days_it_names(string? from, string? until, Verdict verdict) =>
        Assert.Equal(verdict, World.VerdictOn("2026-06-15", A.Statement(when: A.When(from, until))));

    [Theory]
    [InlineData("2026-06-15", Verdict.Reported)]
    [InlineData("2026-06-16", Verdict.NoRecord)]
    public void A_statement_that_names_no_day_speaks_from_the_day_of_its_source(string published, Verdict verdict) =>
        Assert.Equal(verdict, World.VerdictOn("2026-06-15", A.Statement(), A.Source("press", SourceKind.Press, published)));

    [Fact]
    public void A_report_comes_before_a_claim()
    {
        var answer = World.Answer(A.Question(), A.Statement(id: "report"), A.Statement(id: "claim", relation: SpeakerRelation.OwnClaim, claimant: "clinic"));

        Assert.Equal((Verdict.Reported, "report"), (answer.Verdict, Assert.Single(answer.Grounds).Statement!.Id.Value));
        Assert.Equal("claim", Assert.Single(answer.Beside).Id.Value);
    }

    [Theory]
    [InlineData("msc", "knee", Verdict.Reported)]
    [InlineData("msc", null, Verdict.Reported)]
    public void Without_a_condition_only_what_names_none_is_a_ground(string therapies, string? conditions, Verdict verdict)
    {
        var answer = World.Answer(A.Question(condition: null), A.Statement(therapies: therapies, conditions: conditions));

        Assert.Equal(conditions is null ? verdict : Verdict.NoRecord, answer.Verdict);
    }
}
