using System.Text.Json;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>
/// The fields of a study in the API's first version: each a list of texts, and nothing says which entry of one list belongs to which
/// of another. Lists of one length are taken to stand side by side; entries of shorter lists belong to nobody.
/// </summary>
internal readonly struct FieldList(JsonElement json)
{
    /// <summary>Whether the record has the field, though it may be empty.</summary>
    public bool Has(string field) => json.TryGetProperty(field, out _);

    /// <summary>The single value of a field.</summary>
    public string? One(string field) => All(field) is [var first, ..] ? first : null;

    /// <summary>The single text of a field, tidied.</summary>
    public string? Text(string field) => StudyText.Of(One(field));

    /// <summary>The texts of a field, tidied.</summary>
    public IReadOnlyList<string> Texts(string field) => [.. All(field).Select(StudyText.Of).OfType<string>()];

    public IReadOnlyList<string> All(string field) =>
        json.TryGetProperty(field, out var list) && list.ValueKind is JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(v => v.ValueKind is JsonValueKind.String).Select(v => v.GetString()!)]
            : [];

    /// <summary>The values of a field for things of which there are so many: none where their number is another.</summary>
    public Column Beside(int count, string field) => new(All(field) is { } values && values.Count == count ? values : []);

    /// <summary>Values that stand beside others.</summary>
    internal readonly record struct Column(IReadOnlyList<string> Values)
    {
        public string? this[int row] => row < Values.Count ? Values[row] : null;

        public string? Text(int row) => StudyText.Of(this[row]);
    }
}
