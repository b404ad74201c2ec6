using System.Text.Json;

namespace CgtRegistry.Web.Features.History;

/// <summary>One property that differs between two versions of a record.</summary>
/// <param name="Path">The way to it, as in the data; places in lists count from 1.</param>
/// <param name="Old">What it said; none when it was added.</param>
/// <param name="New">What it says; none when it was taken out.</param>
public sealed record FieldChange(IReadOnlyList<string> Path, string? Old, string? New);

/// <summary>What changed between two versions, property by property, read from their documents as data.</summary>
public static class DocumentDifference
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("null").RootElement;

    /// <summary>The differences of one change, in the order of the document.</summary>
    public static IReadOnlyList<FieldChange> Between((string Old, string New) documents)
    {
        using var old = JsonDocument.Parse(documents.Old);
        using var @new = JsonDocument.Parse(documents.New);
        return [.. Compare([], old.RootElement, @new.RootElement)];
    }

    private static IEnumerable<FieldChange> Compare(IReadOnlyList<string> path, JsonElement old, JsonElement @new)
    {
        if (JsonElement.DeepEquals(old, @new))
        {
            return [];
        }

        var kind = (old.ValueKind, @new.ValueKind);
        return kind switch
        {
            (JsonValueKind.Object or JsonValueKind.Null, JsonValueKind.Object or JsonValueKind.Null) => CompareObjects(path, old, @new),
            (JsonValueKind.Array or JsonValueKind.Null, JsonValueKind.Array or JsonValueKind.Null) => CompareLists(path, old, @new),
            (JsonValueKind.Object or JsonValueKind.Array, _) => [.. Compare(path, old, Nothing), .. Compare(path, Nothing, @new)],
            (_, JsonValueKind.Object or JsonValueKind.Array) => [.. Compare(path, old, Nothing), .. Compare(path, Nothing, @new)],
            _ => [new FieldChange(path, Text(old), Text(@new))],
        };
    }

    private static IEnumerable<FieldChange> CompareObjects(IReadOnlyList<string> path, JsonElement old, JsonElement @new) =>
        Properties(old).Concat(Properties(@new)).Distinct().Order(StringComparer.Ordinal)
            .SelectMany(name => Compare([.. path, name], Property(old, name), Property(@new, name)));

    // Items that stayed are set aside wherever they stand; what is left is compared in order, the rest was added or taken out.
    private static List<FieldChange> CompareLists(IReadOnlyList<string> path, JsonElement old, JsonElement @new)
    {
        var before = Items(old);
        var after = Items(@new);
        var gone = before.Where(b => !after.Any(a => JsonElement.DeepEquals(a.Value, b.Value))).ToList();
        var come = after.Where(a => !before.Any(b => JsonElement.DeepEquals(a.Value, b.Value))).ToList();
        if (gone.Count == 0 && come.Count == 0)
        {
            return [new FieldChange(path, Order(before), Order(after))];
        }

        List<FieldChange> changes = [];
        for (var at = 0; at < Math.Max(gone.Count, come.Count); at++)
        {
            var place = at < come.Count ? come[at].Place : gone[at].Place;
            changes.AddRange(Compare([.. path, place], at < gone.Count ? gone[at].Value : Nothing, at < come.Count ? come[at].Value : Nothing));
        }

        return changes;
    }

    private static string Order(List<(string Place, JsonElement Value)> items) => string.Join(" · ", items.Select(i => Text(i.Value)));

    private static List<(string Place, JsonElement Value)> Items(JsonElement list) =>
        list.ValueKind is JsonValueKind.Array ? [.. list.EnumerateArray().Select((v, i) => ((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), v))] : [];

    private static IEnumerable<string> Properties(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object ? value.EnumerateObject().Select(p => p.Name) : [];

    private static JsonElement Property(JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : Nothing;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
