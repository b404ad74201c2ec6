using System.Text.Json.Nodes;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Tests.Trials.DataSet;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Rules;

namespace CgtRegistry.Domain.Tests.Trials.Rules;

/// <summary>Every limit of length at n − 1, n and n + 1 code points, in letters that are one code point and more than one unit.</summary>
public class LengthTests
{
    private const string BeyondTheBasicPlane = "\U0001D6FC";
    private const string Decomposed = "e\u0302\u0323";

    public static TheoryData<string> Limited => [.. DataSetFields.All.Where(f => f.MaxLength is not null).Select(f => f.Pattern)];

    public static TheoryData<string, string, int> Published => new()
    {
        { "V01", "/protocolNumber", 30 },
        { "V02", "/publicTitle", 300 },
        { "V03", "/acronym", 14 },
        { "V04", "/scientificTitle", 600 },
        { "V05", "/secondaryNumbers/*/value", 30 },
        { "V06", "/summary", 5000 },
        { "V06", "/description", 32000 },
        { "V07", "/statusRows/*/reason", 250 },
        { "V08", "/outcomes/*/method", 999 },
        { "V08", "/design/description", 1000 },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void The_limits_are_the_published_ones(string rule, string pattern, int max)
    {
        var field = DataSetFields.Find(pattern)!;

        Assert.Equal((rule, max), (field.LengthRule, field.MaxLength));
    }

    [Theory]
    [MemberData(nameof(Limited))]
    public void A_limit_holds_to_the_code_point(string pattern)
    {
        var field = DataSetFields.Find(pattern)!;
        var max = field.MaxLength!.Value;

        Assert.Empty(TooLong(field, Repeated(BeyondTheBasicPlane, max - 1)));
        Assert.Empty(TooLong(field, Repeated(Decomposed, max)));
        Assert.Equal(field.Kind is FieldKind.Prose ? 2 : 1, TooLong(field, Repeated(BeyondTheBasicPlane, max + 1)).Count);
    }

    [Fact]
    public void Half_a_letter_counts_and_does_not_fail() =>
        Assert.Contains(TrialRules.Check(A.Registered() with { Acronym = new string('\uD835', 15) }, A.RuleContext()), f => f is { Rule: "V03", Pointer: "/acronym" });

    private static List<TrialFinding> TooLong(DataSetField field, string text)
    {
        JsonNode value = field.Kind is FieldKind.Prose ? new JsonObject { ["vi"] = text, ["en"] = text } : JsonValue.Create(text);
        var pointer = pointerOf(field.Pattern);
        var data = DataSetJson.With(A.Registered(), pointer, value);
        return [.. TrialRules.All.Single(r => r.Id == field.LengthRule).Findings(new RuleSubject(data, A.RuleContext())).Where(f => f.Pointer.StartsWith(pointer, StringComparison.Ordinal))];

        static string pointerOf(string pattern) => pattern.Replace("*", "0", StringComparison.Ordinal);
    }

    private static string Repeated(string letter, int count) => string.Concat(Enumerable.Repeat(letter, count));
}
