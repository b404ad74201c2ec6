using System.Text.Json;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>
/// Reads studies of ClinicalTrials.gov in JSON, one after another: the API's version 2 as one study, a page, a list or one a line,
/// and version 1 as full studies or as fields of studies; plain or packed with gzip. A record that is no study is named and passed over.
/// </summary>
public static class CtGovJsonReader
{
    private static readonly string[] Lists = ["studies", "FullStudies", "StudyFields"];

    /// <summary>Reads the studies of a file.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits)
    {
        var count = 0;
        foreach (var trial in JsonRecords.Read(Unpacking.Open(file, limits), Lists, limits).SelectMany(r => Trials(r, limits)))
        {
            if (++count > limits.Records)
            {
                throw RefusedFileException.TooManyRecords(limits);
            }

            yield return trial;
        }
    }

    private static List<ReadTrial> Trials(JsonRecord record, ImportLimits limits)
    {
        if (record.Fault is { } fault)
        {
            return [Rejected(record.Place, "", fault)];
        }

        try
        {
            using var document = JsonDocument.Parse(record.Json, new JsonDocumentOptions { MaxDepth = limits.Depth, AllowDuplicateProperties = false });
            return [.. Listed(document.RootElement).Select((study, n) => Trial(study, n == 0 ? record.Place : $"{record.Place}, study {n + 1}"))];
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second: a text that is no Unicode shows itself only when it is read.
            return [Rejected(record.Place, "", broken is JsonException ? "json-not-read" : "text-not-read")];
        }
    }

    // A page may also stand on one line of a file of lines.
    private static IEnumerable<JsonElement> Listed(JsonElement root)
    {
        foreach (var list in root.ValueKind is JsonValueKind.Object ? Lists : [])
        {
            if (root.TryGetProperty(list, out var studies) && studies.ValueKind is JsonValueKind.Array)
            {
                return studies.EnumerateArray();
            }
        }

        return [root];
    }

    private static ReadTrial Trial(JsonElement record, string place)
    {
        var study = Inner(record);
        return study.ValueKind is not JsonValueKind.Object ? Rejected(place, StudyNode.KindOf(record), "not-a-study")
            : Holds(study, "protocolSection", JsonValueKind.Object) ? StudyReader.Read(study, place, older: false)
            : Holds(study, "ProtocolSection", JsonValueKind.Object) ? StudyReader.Read(study, place, older: true)
            : Holds(study, "NCTId", JsonValueKind.Array) ? StudyFields.Read(study, place)
            : Rejected(place, StudyNode.KindOf(record), "not-a-study");
    }

    // The first version put a study beside its rank; collections of snapshots put it beside their day.
    private static JsonElement Inner(JsonElement record) =>
        record.ValueKind is not JsonValueKind.Object ? record
        : Holds(record, "Study", JsonValueKind.Object) ? record.GetProperty("Study")
        : Holds(record, "study", JsonValueKind.Object) ? record.GetProperty("study")
        : record;

    private static bool Holds(JsonElement study, string name, JsonValueKind kind) => study.TryGetProperty(name, out var part) && part.ValueKind == kind;

    private static ReadTrial Rejected(string place, string value, string rule) => new(place, null, [Complaint.About(place, "study", value, rule)]);
}
