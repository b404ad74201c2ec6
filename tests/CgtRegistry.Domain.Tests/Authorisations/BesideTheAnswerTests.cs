using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Authorisations;

public sealed class BesideTheAnswerTests
{
    [Theory]
    [InlineData(ContradictionStatus.Open, true)]
    [InlineData(ContradictionStatus.Settled, false)]
    public void An_open_contradiction_about_what_was_said_makes_the_answer_contested(ContradictionStatus status, bool contested)
    {
        var answer = World.Answer(A.Question(), A.Statement(), A.Contradiction(status: status));

        Assert.Equal(contested, answer.Contested);
        Assert.Single(answer.Contradictions);
    }

    [Fact]
    public void A_contradiction_about_something_not_said_here_does_not_touch_the_answer()
    {
        Assert.False(World.Answer(A.Question(), A.Statement(), A.Contradiction("another-statement")).Contested);
        Assert.False(World.Answer(A.Question(), A.Statement(), A.Contradiction(institutions: "other")).Contested);
    }

    [Fact]
    public void A_statement_beside_the_answer_is_contested_too() => Assert.True(World.Answer(A.Question(), A.Authorisation(), A.Statement(), A.Contradiction()).Contested);

    [Fact]
    public void A_listed_technique_stands_beside_and_permits_nothing()
    {
        var answer = World.Answer(A.Question(), A.Technique());

        Assert.Equal(Verdict.NoRecord, answer.Verdict);
        Assert.Single(answer.Techniques);
    }

    [Theory]
    [InlineData(TechniqueUse.Laboratory, "msc", "knee")]
    [InlineData(TechniqueUse.Collection, "msc", "knee")]
    [InlineData(TechniqueUse.Treatment, "nk", "knee")]
    [InlineData(TechniqueUse.Treatment, "msc", "stroke")]
    public void A_technique_for_something_else_is_not_shown(TechniqueUse use, string therapies, string conditions) =>
        Assert.Empty(World.Answer(A.Question(), A.Technique(use, therapies, conditions)).Techniques);

    [Fact]
    public void Notices_about_the_place_come_before_those_about_the_therapy()
    {
        var general = A.Notice(NoticeKind.Warning, institution: null, therapy: "cell-therapy", day: "2026-05-01", id: "general");
        var own = A.Notice(NoticeKind.Warning, day: "2020", id: "own");

        var answer = World.Answer(A.Question(), general, own, A.Notice(NoticeKind.Warning, institution: "other", id: "others"));

        Assert.Equal(["own", "general"], answer.Notices.Select(n => n.Id.Value));
    }

    [Fact]
    public void What_names_the_place_comes_first_and_words_of_permission_before_others()
    {
        var answer = World.Answer(
            A.Question(),
            A.Authorisation(),
            A.Statement(Predicate.Researched, institutions: null, id: "general"),
            A.Statement(Predicate.Performed, id: "performed"),
            A.Statement(Predicate.Allowed, id: "allowed"));

        Assert.Equal(["allowed", "performed", "general"], answer.Beside.Select(s => s.Id.Value));
    }

    [Theory]
    [InlineData(Predicate.Organisation)]
    [InlineData(Predicate.Figure)]
    [InlineData(Predicate.LawContent)]
    [InlineData(Predicate.SourceNote)]
    public void What_says_nothing_of_use_or_permission_is_not_shown_beside(Predicate predicate) =>
        Assert.Empty(World.Answer(A.Question(), A.Statement(predicate)).Beside);

    [Fact]
    public void A_paper_of_the_place_itself_is_not_elsewhere() =>
        Assert.Empty(World.Answer(A.Question(), A.Authorisation(id: "good"), A.Authorisation(id: "bad", then: A.Suspension("2026-03-01"))).Elsewhere);
}
