using System.Text.Json;
using System.Text.RegularExpressions;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>The values of a JSON object by their paths, with the numbers of list entries: <c>armGroups[0].label</c>.</summary>
internal static partial class Flattened
{
    public static IEnumerable<(string Path, string Value)> Of(JsonElement json, string path = "") => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Of(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}")),
        JsonValueKind.Array => json.EnumerateArray().SelectMany((item, n) => Of(item, $"{path}[{n}]")),
        _ => [(path, json.ToString())],
    };

    /// <summary>The path without numbers: <c>armGroups[].label</c>.</summary>
    public static string General(string path) => Numbers().Replace(path, "[]");

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Numbers();
}
