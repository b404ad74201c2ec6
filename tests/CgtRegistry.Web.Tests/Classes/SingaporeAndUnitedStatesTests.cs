using CgtRegistry.Domain.Classification;

namespace CgtRegistry.Web.Tests.Classes;

/// <summary>The closed list of Singapore and the four conditions of the United States, by the ids of the reference on risk classes.</summary>
public class SingaporeAndUnitedStatesTests
{
    private const string ClassOne =
        "cellKind=differentiated-somatic donor=autologous sameSurgicalSession=no geneticChange=none sameFunction=yes sameEnvironment=yes combinedWith=nothing assignedClassOne=yes centrifuging=yes rest=no";

    private const string AllFour =
        "cellKind=differentiated-somatic donor=unrelated geneticChange=none characteristicsKept=yes differentiating=no expanding=no activating=no line-making=no sameFunction=yes advertisedOtherwise=no combinedWith=nothing systemicEffect=no";

    public static TheoryData<string> MinimalSteps => ["cutting", "grinding", "shaping", "centrifuging", "antibiotic-soaking", "sterilising", "separating", "filtering", "lyophilising", "freezing"];

    public static TheoryData<string> OtherSteps => [.. Inputs.Steps.Select(s => s.Code).Except(MinimalSteps.Select(s => s.Data))];

    [Theory]
    [MemberData(nameof(MinimalSteps))]
    public void SG_M01_to_M10_a_step_of_the_closed_list_is_minimal(string step) =>
        Assert.Equal(Truth.True, Rules.Holds(Jurisdiction.Singapore, "minimal", $"geneticChange=none {step}=yes rest=no"));

    [Theory]
    [MemberData(nameof(OtherSteps))]
    public void SG_M99_any_other_step_is_not(string step) => Assert.Equal(Truth.False, Rules.Holds(Jurisdiction.Singapore, "minimal", $"{step}=yes"));

    [Theory]
    [InlineData("SG-C1", "1", ClassOne)]
    [InlineData("SG-C2", "2", ClassOne + " assignedClassOne=no")]
    [InlineData("SG-C3", "2", ClassOne + " expanding=yes")]
    [InlineData("SG-C4", "2", ClassOne + " sameFunction=no")]
    [InlineData("SG-C5", "2", ClassOne + " combinedWith=device")]
    [InlineData("SG-X1", "excluded", ClassOne + " sameSurgicalSession=yes")]
    public void Singapore(string vector, string expected, string facts) => Assert.Equal((vector, expected), (vector, Rules.Judge(Jurisdiction.Singapore, LastWins(facts)).Gives));

    [Fact]
    public void SG_H1_the_same_function_in_another_environment_is_not_homologous() =>
        Assert.Equal(Truth.False, Rules.Holds(Jurisdiction.Singapore, "homologous", "sameFunction=yes sameEnvironment=no"));

    [Theory]
    [InlineData("US-1", "361", AllFour)]
    [InlineData("US-2", "361", AllFour + " systemicEffect=yes donor=autologous")]
    [InlineData("US-3", "361", AllFour + " systemicEffect=yes donor=close-relative")]
    [InlineData("US-4", "361", AllFour + " systemicEffect=yes cellKind=reproductive")]
    [InlineData("US-5", "351", AllFour + " systemicEffect=yes")]
    [InlineData("US-6", "351", AllFour + " characteristicsKept=no")]
    [InlineData("expanded but unchanged, for which no source is held", null, AllFour + " expanding=yes")]
    [InlineData("US-7", "351", AllFour + " advertisedOtherwise=yes")]
    [InlineData("US-8", "361", AllFour + " combinedWith=water-or-crystalloid")]
    [InlineData("US-9", "351", AllFour + " combinedWith=doubtful-storage-substance")]
    [InlineData("US-10", "351", AllFour + " combinedWith=drug")]
    public void United_States(string vector, string? expected, string facts) => Assert.Equal((vector, expected), (vector, Rules.Judge(Jurisdiction.UnitedStates, LastWins(facts)).Gives));

    [Fact]
    public void US_8_a_crystalloid_is_no_combination() => Assert.Equal(Truth.True, Rules.Holds(Jurisdiction.UnitedStates, "uncombined", "combinedWith=water-or-crystalloid"));

    [Fact]
    public void US_11_the_same_surgical_procedure_is_offered_its_exception() =>
        Assert.Equal("us-same-procedure", Assert.Single(Rules.Judge(Jurisdiction.UnitedStates, "sameSurgicalSession=yes").Remarks).Id);

    private static string LastWins(string facts) => string.Join(' ', facts.Split(' ').GroupBy(f => f.Split('=')[0]).Select(g => g.Last()));
}
