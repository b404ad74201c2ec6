using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Web.Persistence.Registrations;

/// <summary>
/// Writes records of registries as canonical JSON (RFC 8785) in one pass: properties stand in order already, so that half a
/// million records need no second sorting.
/// </summary>
public static class RegistrationJson
{
    private static readonly JsonSerializerOptions Sorted = Create();

    /// <summary>The canonical text of a record.</summary>
    public static string Write(TrialRegistration record) => JsonSerializer.Serialize(record, Sorted);

    /// <summary>Reads a record back; what an older version of the program wrote and this one no longer knows is passed over.</summary>
    public static TrialRegistration Read(string json) => JsonSerializer.Deserialize<TrialRegistration>(json, Sorted)!;

    /// <summary>Reads a record from a file; what is no record is a fault of the file.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static TrialRegistration Read(ReadOnlyMemory<byte> json) =>
        JsonSerializer.Deserialize<TrialRegistration>(json.Span, Sorted) ?? throw new JsonException("a record is an object");

    /// <summary>
    /// The hash by which a change is seen. A platform that repeats the records of others refreshes its date without any change,
    /// so that date counts only in a registry's own records.
    /// </summary>
    public static byte[] Sha256(TrialRegistration record, string document) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(record.Channel is RecordChannel.Registry or RecordChannel.Submission || record.RecordedOn is null ? document : Write(record with { RecordedOn = null })));

    /// <summary>The short fields: what lists, search and linking read of a record without its long texts.</summary>
    public static string Card(TrialRegistration record) => Write(record with
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

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        RecordJson.Configure(options);
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new CanonicalText());
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

    // RFC 8785 escapes less than the encoder does; texts of letters, digits and common signs are the same in both.
    private sealed class CanonicalText : JsonConverter<string>
    {
        private static readonly System.Buffers.SearchValues<char> Alike = System.Buffers.SearchValues.Create(
            [.. Enumerable.Range(' ', '~' - ' ' + 1).Concat(Enumerable.Range(0xC0, 0x180)).Concat(Enumerable.Range(0x1E00, 0x100)).Select(c => (char)c).Where(c => c is not ('"' or '\\'))]);

        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            if (!value.AsSpan().ContainsAnyExcept(Alike))
            {
                writer.WriteStringValue(value);
            }
            else
            {
                writer.WriteRawValue(CanonicalJson.Quoted(value), skipInputValidation: true);
            }
        }

        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
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
