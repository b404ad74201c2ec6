using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Web.Persistence.Registrations;

/// <summary>
/// Writes records of registries as canonical JSON (RFC 8785) in one pass: properties stand in order already, so that half a
/// million records need no second sorting.
/// </summary>
public static class RegistrationJson
{
    private static readonly JsonSerializerOptions Sorted = Create(new CanonicalText());
    private static readonly JsonSerializerOptions FromFiles = Create(new MaskedText());

    /// <summary>The canonical text of a record.</summary>
    public static string Write(TrialRegistration record) => JsonSerializer.Serialize(record, Sorted);

    /// <summary>The canonical text of a record in UTF-8.</summary>
    public static byte[] Bytes(TrialRegistration record) => JsonSerializer.SerializeToUtf8Bytes(record, Sorted);

    /// <summary>Reads a record back; what an older version of the program wrote and this one no longer knows is passed over.</summary>
    public static TrialRegistration Read(string json) => JsonSerializer.Deserialize<TrialRegistration>(json, Sorted)!;

    /// <summary>Reads a record from a file, of whoever's making: e-mail addresses and telephone numbers are no part of it.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static TrialRegistration Read(ReadOnlyMemory<byte> json)
    {
        CleanJson.Require(json.Span);
        return JsonSerializer.Deserialize<TrialRegistration>(json.Span, FromFiles) ?? throw new JsonException("a record is an object");
    }

    /// <summary>
    /// The hash by which a change is seen. A platform that repeats the records of others refreshes its date without any change,
    /// so that date counts only in a registry's own records.
    /// </summary>
    public static byte[] Sha256(TrialRegistration record, byte[] document) =>
        SHA256.HashData(record.Channel is RecordChannel.Registry or RecordChannel.Submission || record.RecordedOn is null ? document : Bytes(record with { RecordedOn = null }));

    /// <summary>The short fields: what lists, search and linking read of a record without its long texts.</summary>
    public static byte[] Card(TrialRegistration record) => Bytes(record with
    {
        Text = record.Text with { Summary = null, Description = null },
        Eligibility = record.Eligibility with { Criteria = null, Inclusion = null, Exclusion = null, Population = null },
        Design = record.Design with { AsDescribed = null, ModelDescription = null, MaskingDescription = null },
        Interventions = [.. record.Interventions.Select(i => i with { Description = null, Arms = [] })],
        Results = record.Results with { Summary = null, SharingDescription = null },
        Arms = [],
        Outcomes = [],
        References = [],
        EthicsReviews = [],
    });

    private static JsonSerializerOptions Create(JsonConverter<string> text)
    {
        var options = new JsonSerializerOptions();
        RecordJson.Configure(options);
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(text);
        options.Converters.Add(new SortedWords());
        ((DefaultJsonTypeInfoResolver)options.TypeInfoResolver!).Modifiers.Add(Sort);
        options.MakeReadOnly();
        return options;
    }

    private static void Sort(JsonTypeInfo type)
    {
        if (type.Kind is JsonTypeInfoKind.Object)
        {
            foreach (var (place, property) in type.Properties.OrderBy(p => p.Name, StringComparer.Ordinal).Index().ToList())
            {
                property.Order = place;
            }
        }
    }

    private sealed class CanonicalText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => CanonicalJson.WriteText(writer, value);

        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
    }

    private sealed class MaskedText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() is { } text ? ContactWords.Masked(text) : null;

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;
    }

    private sealed class SortedWords : JsonConverter<IReadOnlyDictionary<string, string>>
    {
        public override IReadOnlyDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<SortedDictionary<string, string>>(ref reader, options)!;

        public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (field, words) in value.OrderBy(w => w.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(field);
                JsonSerializer.Serialize(writer, words, options);
            }

            writer.WriteEndObject();
        }
    }
}
