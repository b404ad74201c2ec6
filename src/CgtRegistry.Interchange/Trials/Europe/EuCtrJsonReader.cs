using System.Text.Json;

namespace CgtRegistry.Interchange.Trials.Europe;

/// <summary>
/// Reads records of the EU register as the R package ctrdata keeps them in JSON: the protocol's lines under names that begin with their
/// codes (<c>e112_therapeutic_area</c>), sponsors and products as lists.
/// </summary>
public static class EuCtrJsonReader
{
    /// <summary>Reads a file, one object a line or a list, plain or packed.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits) =>
        JsonTrials.Read(file, limits, (json, place) => json.TryGetProperty("a2_eudract_number", out _) ? EuMapping.Read(Record(json), place) : null);

    private static EuRecord Record(JsonElement json)
    {
        var record = new EuRecord();
        foreach (var property in json.EnumerateObject())
        {
            switch (property.Name)
            {
                case "b1_sponsor":
                    record.Sponsors.AddRange(Groups(property.Value));
                    break;
                case "dimp":
                    record.Products.AddRange(Groups(property.Value));
                    break;
                case "e12_meddra_classification":
                    record.Terms.AddRange(Groups(property.Value));
                    break;
                default:
                    Add(record, property);
                    break;
            }
        }

        return record;
    }

    private static IEnumerable<EuRecord> Groups(JsonElement list) => JsonTrials.Each(list).Select(group =>
    {
        var record = new EuRecord();
        Add(record, group);
        return record;
    });

    private static void Add(EuRecord record, JsonElement group)
    {
        foreach (var property in group.ValueKind is JsonValueKind.Object ? group.EnumerateObject() : default)
        {
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                foreach (var inner in JsonTrials.Each(property.Value))
                {
                    Add(record, inner);
                }
            }
            else
            {
                Add(record, property);
            }
        }
    }

    private static void Add(EuRecord record, JsonProperty property)
    {
        if (property.Value.ValueKind is JsonValueKind.String && property.Name.IndexOf('_', StringComparison.Ordinal) is var end and > 0)
        {
            record.Add(property.Name[..end], property.Name[(end + 1)..].Replace('_', ' '), property.Value.GetString()!);
        }
        else if (property.Name == "record_last_import")
        {
            record.Add("imported", "", property.Value.ToString());
        }
    }
}
