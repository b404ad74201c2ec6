using System.Text.Json.Nodes;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Tests.Trials.DataSet;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Rules;

namespace CgtRegistry.Domain.Tests.Trials.Rules;

/// <summary>Whatever is sent, the rules answer.</summary>
public class AwkwardInputTests
{
    private static readonly string[] Awkward =
    [
        "", " ", "\0", "\uD835", "\u202Ebao\u0300", new string('a', 100_000), string.Concat(Enumerable.Repeat("AB1-", 20_000)), new string('9', 5_000),
        string.Join(' ', Enumerable.Range(0, 5_000).Select(i => $"AB{i}")), string.Join(' ', Enumerable.Range(0, 5_000)), "((((((((((", "Robert'); DROP TABLE trial;--", "<script>", "∞ ½ ⁹⁹⁹ ٣",
    ];

    [Theory]
    [InlineData("/publicTitle")]
    [InlineData("/summary")]
    [InlineData("/outcomes/0/measure")]
    [InlineData("/outcomes/0/unit")]
    [InlineData("/cellGene/cellDose")]
    public void No_text_makes_a_rule_fail(string pointer) =>
        Assert.All(Awkward.Where(t => !t.Contains('\uD835', StringComparison.Ordinal)), text =>
            TrialRules.Check(DataSetJson.With(A.Registered(), pointer, new JsonObject { ["vi"] = text, ["en"] = text }), A.RuleContext()));

    [Fact]
    public void Half_a_letter_makes_no_rule_fail()
    {
        var half = new DraftText("\uD835", "\uD835 cells");

        Assert.NotEmpty(TrialRules.Check(A.Registered() with { PublicTitle = half, Description = half, Outcomes = [new() { Measure = half, TimeFrame = half, Unit = half }] }, A.RuleContext()));
    }

    [Theory]
    [InlineData("outcomes")]
    [InlineData("sites")]
    [InlineData("statusRows")]
    [InlineData("interventions")]
    [InlineData("ethics")]
    [InlineData("countries")]
    [InlineData("keywords")]
    [InlineData("secondaryNumbers")]
    public void A_row_that_is_none_is_a_row_with_nothing_in_it(string list)
    {
        var json = DataSetJson.Of(A.Registered());
        ((JsonArray)json[list]!).Add(null);

        var before = TrialRules.Check(A.Registered(), A.RuleContext());
        var after = TrialRules.Check(DataSetJson.Read(json), A.RuleContext());

        Assert.True(after.Count > before.Count || list == "keywords");
    }
}
