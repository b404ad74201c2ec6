using CgtRegistry.Domain.Classification;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Tests.Classification;

/// <summary>Only what a source says plainly becomes an answer of the classifier.</summary>
public sealed class RegisteredProfileTests
{
    [Fact]
    public void A_coded_fact_is_an_answer_with_its_source()
    {
        var answer = Assert.Single(Of(Therapy("msc", TherapyKind.Supporting, Fact(TherapyFeature.Donor, "autologous"))).Answers);

        Assert.Equal((Inputs.Donor, "autologous", A.Citation()), (answer.Input, answer.Answer, answer.Citation));
    }

    [Fact]
    public void A_fact_without_a_code_is_none() => Assert.Empty(Of(Therapy("msc", TherapyKind.Supporting, Fact(TherapyFeature.Donor, null))).Answers);

    [Fact]
    public void Sources_that_differ_leave_the_question_open() =>
        Assert.Empty(Of(Therapy("msc", TherapyKind.Supporting, Fact(TherapyFeature.Route, "intravenous"), Fact(TherapyFeature.Route, "intrathecal"))).Answers);

    [Fact]
    public void What_is_said_of_a_wider_therapy_holds_unless_its_own_facts_say_otherwise()
    {
        var wider = Therapy("msc", TherapyKind.Supporting, Fact(TherapyFeature.Donor, "another-person"), Fact(TherapyFeature.Tissue, "fat"));
        var narrower = Therapy("own-msc", TherapyKind.Supporting, ["msc"], Fact(TherapyFeature.Donor, "autologous"));

        var found = RegisteredProfile.Of(narrower, new Register([wider, narrower], 1, DateTimeOffset.UnixEpoch));

        Assert.Equal(["autologous", "fat"], found.Answers.Select(a => a.Answer));
        Assert.Equal(["own-msc", "msc"], found.Answers.Select(a => a.Of.Id.Value));
    }

    [Theory]
    [InlineData(TherapyKind.Cell, "living-cells")]
    [InlineData(TherapyKind.CellDerived, "cell-free")]
    [InlineData(TherapyKind.Gene, null)]
    public void The_broad_kind_says_only_whether_cells_live(TherapyKind kind, string? expected) =>
        Assert.Equal(expected, Of(Therapy("x", kind)).Profile.Answer(Inputs.CellKind));

    private static RegisteredProfile Of(Therapy therapy) => RegisteredProfile.Of(therapy, new Register([therapy], 1, DateTimeOffset.UnixEpoch));

    private static ProfileFact Fact(TherapyFeature feature, string? code) => new(feature, A.Text(), A.Citation(), code);

    private static Therapy Therapy(string id, TherapyKind kind, params ProfileFact[] facts) => Therapy(id, kind, [], facts);

    private static Therapy Therapy(string id, TherapyKind kind, string[] parents, params ProfileFact[] facts) => new()
    {
        Id = new(id),
        Kind = kind,
        Names = A.Therapy(id).Names,
        Parents = [.. parents.Select(TherapyId.From)],
        Profile = facts,
        Citations = [A.Citation()],
    };
}
