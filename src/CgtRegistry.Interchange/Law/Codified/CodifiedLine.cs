using System.Text.Json;
using System.Text.Json.Serialization;

namespace CgtRegistry.Interchange.Law.Codified;

/// <summary>One article of the codification as the file holds it.</summary>
internal sealed record CodifiedLine(string Subtopic, string Code, string DocKind, string Heading, string Source, string Text, string DocNo, string? Issued, string? Effective, string Article, string? Issuer)
{
    /// <summary>The printed parts of the article, one below the other, nothing changed.</summary>
    public string Raw => $"{Source}\n{Heading}\n{Text}";

    /// <summary>Reads a line; none when it is no article.</summary>
    public static CodifiedLine? Read(string json) => CodifiedJson.Read<CodifiedLine>(json);
}

/// <summary>What the list of documents beside the articles says about one of them.</summary>
internal sealed record CodifiedDocument(string DocNo, string DocKind, string? Title, string? Issued, string? Effective, string? Issuer, IReadOnlyList<string> Subtopics, int Articles);

/// <summary>The JSON of the codification: every field known, every required field there, nothing twice.</summary>
internal static class CodifiedJson
{
    public static JsonSerializerOptions Strict { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        MaxDepth = 8,
    };

    /// <summary>The record, or none when the JSON is broken or another record.</summary>
    public static T? Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Strict);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
