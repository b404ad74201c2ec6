using System.Text.Json;
using CgtRegistry.Interchange.Law.FullText;

namespace CgtRegistry.Interchange.Law;

/// <summary>
/// Reads a collection of whole texts in one JSON file. Of the forms in which it holds a text the one as collected is
/// read, with its head and its line breaks; the “cleaned” ones tear letters off words.
/// </summary>
public static class TextCollectionReader
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Reads every text of the file, plain or packed.</summary>
    public static LawFile Read(Stream file, string origin, ImportLimits? limits = null)
    {
        limits ??= ImportLimits.Default;
        var (documents, complaints) = (new List<LawDocument>(), new List<Complaint>());
        foreach (var (i, text) in Elements(file, limits).Index())
        {
            var place = $"{origin} [{i + 1}]";
            if (Text(text) is { } collected)
            {
                Read(collected, place, documents, complaints);
            }
            else
            {
                complaints.Add(Complaint.About(place, "text", text.GetRawText(), "not-a-text-record"));
            }
        }

        return documents.Count + complaints.Count > 0 ? new LawFile(documents, complaints) : throw new RefusedFileException("no-records", "The file holds no text.");
    }

    private static List<JsonElement> Elements(Stream file, ImportLimits limits)
    {
        try
        {
            return JsonSerializer.Deserialize<List<JsonElement>>(Unpacking.Open(file, limits), Options) ?? [];
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            throw new RefusedFileException("not-a-collection", "The file is no list of legal texts in JSON.", broken);
        }
    }

    private static CollectedText? Text(JsonElement element)
    {
        try
        {
            return element.Deserialize<CollectedText>(Options);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Read(CollectedText text, string place, List<LawDocument> documents, List<Complaint> complaints)
    {
        if ((string.IsNullOrWhiteSpace(text.RawContent) ? text.Content : text.RawContent) is not { Length: > 0 } words)
        {
            complaints.Add(Complaint.About(place, "content", text.Id ?? "", "text-missing"));
            return;
        }

        try
        {
            documents.Add(FullTextReader.Read(words, place, Front(text), markdown: false));
        }
        catch (RefusedFileException refused)
        {
            complaints.Add(Complaint.About(place, "content", words, refused.Rule));
        }
    }

    private static LawFront Front(CollectedText text) => new()
    {
        Kind = text.DocumentType is { } form ? InstrumentForms.Kind(form) : null,
        Number = text.LawId is { Length: > 0 } number ? TextRepair.Number(number) : null,
        IssuedOn = PrintedDate.In(text.IssueDate),
        EffectiveFrom = PrintedDate.In(text.EffectiveDate),
        Url = text.Url,
    };

    private sealed record CollectedText(string? Id, string? LawId, string? Content, string? RawContent, string? Url, string? IssueDate, string? EffectiveDate, string? DocumentType);
}
