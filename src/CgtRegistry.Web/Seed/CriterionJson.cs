using System.Text.Json;
using System.Text.Json.Serialization;
using CgtRegistry.Domain.Classification;

namespace CgtRegistry.Web.Seed;

/// <summary>
/// Reads a criterion of a rule file: <c>{"all": […]}</c>, <c>{"any": […]}</c>, <c>{"not": …}</c>, <c>{"term": "…"}</c>,
/// <c>{"input": "donor", "is": […]}</c>, <c>{"anyStep": […]}</c> and <c>{"onlySteps": […]}</c>. A name that does not exist is an error.
/// </summary>
internal sealed class CriterionJson : JsonConverter<Criterion>
{
    public override Criterion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, Criterion value, JsonSerializerOptions options) => throw new NotSupportedException("Rule files are read only.");

    private static Criterion Of(JsonElement element)
    {
        var named = element.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        return (string.Join(' ', named.Keys), named.Values.FirstOrDefault()) switch
        {
            ("all", var parts) => new AllOf([.. parts.EnumerateArray().Select(Of)]),
            ("any", var parts) => new AnyOf([.. parts.EnumerateArray().Select(Of)]),
            ("not", var part) => new Not(Of(part)),
            ("term", var term) => new Defined(term.GetString()!),
            ("input is", var input) => IsOneOf(input.GetString()!, Words(named["is"])),
            ("anyStep", var steps) => new AnyOf([.. Words(steps).Select(s => Step(s, "yes"))]),
            ("onlySteps", var steps) => new AllOf([.. Others([.. Words(steps)])]),
            var (other, _) => throw new JsonException($"'{other}' is no criterion"),
        };
    }

    private static IEnumerable<string> Words(JsonElement list) => list.EnumerateArray().Select(w => w.GetString()!);

    private static IsOneOf IsOneOf(string code, IEnumerable<string> answers)
    {
        var input = Inputs.Find(code) ?? throw new JsonException($"there is no question '{code}'");
        try
        {
            return new IsOneOf(input, input.SetOf(answers));
        }
        catch (ArgumentException wrong)
        {
            throw new JsonException(wrong.Message, wrong);
        }
    }

    private static IsOneOf Step(string code, string answer) =>
        Inputs.Find(code) is { Step: not null } step ? new IsOneOf(step, step.SetOf(answer)) : throw new JsonException($"there is no step '{code}'");

    private static IEnumerable<IsOneOf> Others(IReadOnlyList<string> steps)
    {
        var named = steps.Select(s => Step(s, "yes").Input).ToList();
        return Inputs.Steps.Except(named).Select(s => new IsOneOf(s, s.SetOf("no")));
    }
}
