using System.Text.Json;
using CgtRegistry.Interchange.Law.Codified;

namespace CgtRegistry.Interchange.Law;

/// <summary>
/// Reads the codified law (Bộ pháp điển) from a file with one article a line, plain or packed, and puts the articles
/// together to documents. A line that cannot be read is named; the others are read.
/// </summary>
public static class CodifiedLawReader
{
    /// <summary>Reads the articles, and the list of documents beside them where there is one.</summary>
    public static LawFile Read(Stream provisions, Stream? documents = null, string origin = "phap-dien", ImportLimits? limits = null)
    {
        limits ??= ImportLimits.Default;
        var complaints = new List<Complaint>();
        var articles = new List<CodifiedArticle>();
        foreach (var line in NumberedLines.Read(Unpacking.Open(provisions, limits), limits.LineBytes))
        {
            if (line.Text is { } blank && string.IsNullOrWhiteSpace(blank))
            {
                continue;
            }

            if (articles.Count >= limits.Records)
            {
                throw RefusedFileException.TooManyRecords(limits);
            }

            if (Article(line, complaints) is { } article)
            {
                articles.Add(article);
            }
        }

        if (articles.Count == 0 && complaints.Count == 0)
        {
            throw new RefusedFileException("no-records", "The file is empty. Export the articles again, one JSON object a line.");
        }

        var listed = documents is null ? [] : Listed(documents, limits);
        var found = articles.GroupBy(a => a.Source.Number, StringComparer.Ordinal).Select(g => CodifiedDocuments.Document([.. g], listed.GetValueOrDefault(g.Key), origin)).ToList();
        return new LawFile(found, complaints);
    }

    private static CodifiedArticle? Article(NumberedLine line, List<Complaint> complaints)
    {
        var place = $"line {line.Number}";
        if (line.Text is null)
        {
            complaints.Add(new Complaint(place, "line", "", line.Fault!));
            return null;
        }

        if (CodifiedLine.Read(line.Text) is not { } codified)
        {
            complaints.Add(Complaint.About(place, "line", line.Text, "not-an-article"));
            return null;
        }

        if (CodifiedArticle.Of(codified) is { } article)
        {
            return article;
        }

        complaints.Add(Complaint.About(codified.DocNo, codified.Code, codified.Source, "source-not-read"));
        return null;
    }

    private static Dictionary<string, CodifiedDocument> Listed(Stream documents, ImportLimits limits)
    {
        try
        {
            var list = JsonSerializer.Deserialize<List<CodifiedDocument>>(Unpacking.Open(documents, limits), CodifiedJson.Strict) ?? [];
            return list.GroupBy(d => TextRepair.Number(d.DocNo), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            throw new RefusedFileException("documents-not-read", "The list of documents is not the list that belongs to the codification. Leave it out or fetch it again.", broken);
        }
    }
}
