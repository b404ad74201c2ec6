using System.Text.Json;
using System.Text.RegularExpressions;

namespace CgtRegistry.Interchange.Tests.Trials.Fhir;

/// <summary>Compares a resource with the elements R5 defines: unknown names, missing ones, lists where there are none, values out of form, empty ones, references that lead nowhere.</summary>
internal static partial class R5Check
{
    /// <summary>What is wrong; nothing when the resource is as R5 wants it.</summary>
    public static List<string> Faults(JsonElement resource)
    {
        var faults = new List<string>();
        Resource(resource, faults);
        var contained = resource.TryGetProperty("contained", out var inside) ? inside.EnumerateArray().Select(c => "#" + c.GetProperty("id").GetString()).ToList() : [];
        var referred = References(resource).Where(r => r.StartsWith('#')).ToList();
        faults.AddRange(referred.Except(contained).Select(r => $"{r} is not contained"));
        faults.AddRange(contained.Except(referred).Select(r => $"{r} is contained and not referred to"));
        return faults;
    }

    private static void Resource(JsonElement resource, List<string> faults) => Complex(resource, resource.GetProperty("resourceType").GetString()!, resource.GetProperty("resourceType").GetString()!, faults, isResource: true);

    private static void Complex(JsonElement value, string type, string path, List<string> faults, bool isResource = false)
    {
        var elements = R5Elements.Of(type)!;
        if (value.ValueKind is not JsonValueKind.Object || !value.EnumerateObject().Any())
        {
            faults.Add($"{path} is no object with content");
            return;
        }

        foreach (var property in value.EnumerateObject().Where(p => !(isResource && p.Name == "resourceType")))
        {
            if (!elements.TryGetValue(property.Name, out var element))
            {
                faults.Add($"{path}.{property.Name} is not defined");
            }
            else if (element.Many != property.Value.ValueKind is JsonValueKind.Array)
            {
                faults.Add($"{path}.{property.Name} {(element.Many ? "is no list" : "is a list")}");
            }
            else if (element.Many && property.Value.GetArrayLength() == 0)
            {
                faults.Add($"{path}.{property.Name} is empty");
            }
            else
            {
                foreach (var item in element.Many ? property.Value.EnumerateArray() : Enumerable.Repeat(property.Value, 1))
                {
                    Value(item, element.Type, $"{path}.{property.Name}", faults);
                }
            }
        }

        faults.AddRange(elements.Where(e => e.Value.Least > 0 && !value.TryGetProperty(e.Key, out _)).Select(e => $"{path}.{e.Key} is missing"));
    }

    private static void Value(JsonElement value, string type, string path, List<string> faults)
    {
        if (type == "Resource")
        {
            Resource(value, faults);
        }
        else if (R5Elements.Of(type) is not null)
        {
            Complex(value, type, path, faults);
        }
        else if (!IsOf(value, type))
        {
            faults.Add($"{path} is no {type}");
        }
    }

    private static bool IsOf(JsonElement value, string type) => type.Split('=') switch
    {
        ["code", var codes] => value.ValueKind is JsonValueKind.String && codes.Split(',').Contains(value.GetString()),
        ["boolean"] => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        ["unsignedInt"] => value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0,
        ["decimal"] => value.ValueKind is JsonValueKind.Number,
        [var text] => value.ValueKind is JsonValueKind.String && Form(text).IsMatch(value.GetString()!),
        _ => false,
    };

    private static Regex Form(string type) => type switch
    {
        "id" => Id(),
        "code" => Code(),
        "uri" => Uri(),
        "dateTime" => DateTime(),
        _ => Text(),
    };

    private static IEnumerable<string> References(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => p.Name == "reference" && p.Value.ValueKind is JsonValueKind.String ? [p.Value.GetString()!] : References(p.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(References),
        _ => [],
    };

    [GeneratedRegex(@"\A[A-Za-z0-9\-\.]{1,64}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[^\s]+( [^\s]+)*\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"\A\S+\z")]
    private static partial Regex Uri();

    [GeneratedRegex(@"\A[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\z")]
    private static partial Regex DateTime();

    [GeneratedRegex(@"\A[\s\S]*\S[\s\S]*\z")]
    private static partial Regex Text();
}
