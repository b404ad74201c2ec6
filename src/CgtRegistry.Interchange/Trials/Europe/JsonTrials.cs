using System.Text.Json;

namespace CgtRegistry.Interchange.Trials.Europe;

/// <summary>Goes through JSON records of trials, and looks into them without falling over what is missing or of another kind.</summary>
internal static class JsonTrials
{
    /// <param name="file">One object a line or a list, plain or packed.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="read">Reads a record; none when it is not of this form.</param>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits, Func<JsonElement, string, ReadTrial?> read)
    {
        var records = 0;
        foreach (var record in JsonRecords.Read(Unpacking.Open(file, limits), [], limits))
        {
            if (++records > limits.Records)
            {
                throw RefusedFileException.TooManyRecords(limits);
            }

            yield return record.Fault is { } fault ? Rejected(record.Place, fault) : Read(record, limits, read);
        }
    }

    /// <summary>The value at the end of a path of names.</summary>
    public static JsonElement At(this JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (json.ValueKind is not JsonValueKind.Object || !json.TryGetProperty(name, out json))
            {
                return default;
            }
        }

        return json;
    }

    /// <summary>A text or number at the end of a path, when there is one that is not blank.</summary>
    public static string? Said(this JsonElement json, params ReadOnlySpan<string> path) => json.At(path) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() is { } said && !string.IsNullOrWhiteSpace(said) ? said : null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>The items of a list; a single value is a list of one, as programs that convert XML leave it.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement json, params string[] path) => json.At(path) switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => [],
        var one => [one],
    };

    private static ReadTrial Read(JsonRecord record, ImportLimits limits, Func<JsonElement, string, ReadTrial?> read)
    {
        try
        {
            using var json = JsonDocument.Parse(record.Json, new JsonDocumentOptions { MaxDepth = limits.Depth, AllowDuplicateProperties = false });
            return (json.RootElement.ValueKind is JsonValueKind.Object ? read(json.RootElement, record.Place) : null) ?? Rejected(record.Place, "shape-unknown");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return Rejected(record.Place, "json-not-read");
        }
    }

    private static ReadTrial Rejected(string place, string rule) => new(place, null, [Complaint.About(place, "record", "", rule)]);
}
