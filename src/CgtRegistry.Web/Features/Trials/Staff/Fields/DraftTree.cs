using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Features.Trials.Staff.Fields;

/// <summary>A data set as a tree in which every value is reached by its pointer, the way forms name their fields.</summary>
internal static class DraftTree
{
    public static JsonObject Of(TrialDataSet data) => JsonSerializer.SerializeToNode(data, RecordJson.Options)!.AsObject();

    public static TrialDataSet Read(JsonObject tree) => JsonSerializer.Deserialize<TrialDataSet>(tree, RecordJson.Options)!;

    /// <summary>What stands at a pointer; none while it is missing.</summary>
    public static JsonNode? At(JsonNode? tree, string pointer)
    {
        foreach (var part in Parts(pointer))
        {
            tree = tree switch
            {
                JsonObject branch => branch[part],
                JsonArray rows when Place(part) is { } at && at < rows.Count => rows[at],
                _ => null,
            };
        }

        return tree;
    }

    /// <summary>The text of a value, as a form shows it.</summary>
    public static string? Text(JsonNode? tree, string pointer) => At(tree, pointer) is JsonValue value ? value.ToString() : null;

    /// <summary>Puts a value at a pointer, or takes away what stood there; what it leaves empty goes too, rows excepted.</summary>
    public static void Put(JsonObject tree, string pointer, JsonNode? value)
    {
        var parts = Parts(pointer);
        JsonNode branch = tree;
        for (var at = 0; at < parts.Length - 1; at++)
        {
            branch = Step(branch, parts[at], value is not null)!;
            if (branch is null)
            {
                return;
            }
        }

        if (branch is JsonArray rows)
        {
            rows[Place(parts[^1])!.Value] = value ?? "";
            return;
        }

        branch.AsObject().Remove(parts[^1]);
        if (value is not null)
        {
            branch.AsObject()[parts[^1]] = value;
        }

        for (var empty = branch; empty is JsonObject { Count: 0, Parent: JsonObject parent }; empty = parent)
        {
            parent.Remove(parent.First(p => p.Value == empty).Key);
        }
    }

    /// <summary>The rows of a list, at least as many as asked for.</summary>
    public static JsonArray Rows(JsonObject tree, string pointer, int atLeast, Func<JsonNode> empty)
    {
        if (At(tree, pointer) is not JsonArray rows)
        {
            Put(tree, pointer, rows = []);
        }

        while (rows.Count < atLeast)
        {
            rows.Add(empty());
        }

        return rows;
    }

    private static JsonNode? Step(JsonNode branch, string part, bool make)
    {
        if (branch is JsonArray rows)
        {
            return rows[Place(part)!.Value];
        }

        if (branch.AsObject()[part] is not { } next && make)
        {
            branch.AsObject()[part] = new JsonObject();
        }

        return branch.AsObject()[part];
    }

    private static string[] Parts(string pointer) => pointer.Split('/')[1..];

    private static int? Place(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;
}
