using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Web.Persistence;

/// <summary>The one way in which public records are written as JSON: in versions, in the API and in reference files.</summary>
public static class RecordJson
{
    /// <summary>camelCase, kebab-case words for enums, ids and dates as text, nothing written that is not known.</summary>
    public static readonly JsonSerializerOptions Options = Create(JsonUnmappedMemberHandling.Disallow);

    private static readonly JsonSerializerOptions Stored = Create(JsonUnmappedMemberHandling.Skip);

    private static readonly FrozenDictionary<RecordKind, Type> Types = new Dictionary<RecordKind, Type>
    {
        [RecordKind.Source] = typeof(Source),
        [RecordKind.Province] = typeof(Province),
        [RecordKind.Institution] = typeof(Institution),
        [RecordKind.Therapy] = typeof(Therapy),
        [RecordKind.Condition] = typeof(Condition),
        [RecordKind.Instrument] = typeof(Instrument),
        [RecordKind.Provision] = typeof(Provision),
        [RecordKind.Effect] = typeof(Effect),
        [RecordKind.Technique] = typeof(TechniqueListEntry),
        [RecordKind.TechniqueChapter] = typeof(TechniqueChapter),
        [RecordKind.Statement] = typeof(Statement),
        [RecordKind.Contradiction] = typeof(Contradiction),
        [RecordKind.Notice] = typeof(Notice),
        [RecordKind.Trial] = typeof(Trial),
        [RecordKind.Authorisation] = typeof(Authorisation),
        [RecordKind.Coverage] = typeof(CoverageStatement),
        [RecordKind.Term] = typeof(GlossaryTerm),
    }.ToFrozenDictionary();

    /// <summary>The class that holds records of a kind.</summary>
    public static Type TypeOf(RecordKind kind) => Types[kind];

    /// <summary>Reads one record from the history; what older versions of the program wrote and this one no longer knows is passed over.</summary>
    public static IPublicRecord Read(RecordKind kind, string json) => (IPublicRecord)JsonSerializer.Deserialize(json, Types[kind], Stored)!;

    /// <summary>Writes one record in canonical form.</summary>
    public static string Write(IPublicRecord record) => CanonicalJson.Of(JsonSerializer.SerializeToElement(record, record.GetType(), Options));

    /// <summary>Settings shared with the API, which adds nothing but its own envelopes.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new JsonStringEnumConverter<EvidenceGrade>(namingPolicy: null, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new PartialDateJson());
        options.Converters.Add(new IdJson());
        options.Converters.Add(new MomentJson());
        options.TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDerived } };
    }

    private static JsonSerializerOptions Create(JsonUnmappedMemberHandling unknown)
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.UnmappedMemberHandling = unknown;
        options.MakeReadOnly();
        return options;
    }

    private static bool MayBeLeftOut(Type type) =>
        type == typeof(bool) || (type != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type));

    // What a record derives from its own data (its reference, its grade) is not part of what is stored.
    private static void LeaveOutDerived(System.Text.Json.Serialization.Metadata.JsonTypeInfo type)
    {
        if (type.Type.Assembly != typeof(IPublicRecord).Assembly)
        {
            return;
        }

        foreach (var property in type.Properties.Where(p => p.AttributeProvider is System.Reflection.PropertyInfo { SetMethod: null }).ToList())
        {
            type.Properties.Remove(property);
        }

        // Only lists and marks may be left out; a citation without its grade is none.
        foreach (var property in type.Properties.Where(p => p.AssociatedParameter is { HasDefaultValue: false, IsNullable: false } && Nullable.GetUnderlyingType(p.PropertyType) is null && !MayBeLeftOut(p.PropertyType)))
        {
            property.IsRequired = true;
        }

        foreach (var property in type.Properties.Where(p => typeof(System.Collections.IEnumerable).IsAssignableFrom(p.PropertyType) && p.PropertyType != typeof(string)))
        {
            property.ShouldSerialize = (_, value) => value is System.Collections.IEnumerable list && list.GetEnumerator().MoveNext();
        }

        foreach (var property in type.Properties.Where(p => p.PropertyType == typeof(bool)))
        {
            property.ShouldSerialize = (_, value) => value is true;
        }

        foreach (var property in type.Properties.Where(p => p.PropertyType == typeof(Subjects)))
        {
            property.ShouldSerialize = (_, value) => value is Subjects subjects && (subjects.References().Any());
        }
    }
}

/// <summary>A partial date as its ISO text.</summary>
internal sealed class PartialDateJson : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString(), null, out var date) ? date : throw new JsonException("not a year, month or day");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>A moment in UTC, written with Z.</summary>
internal sealed class MomentJson : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>An id as its text.</summary>
internal sealed class IdJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => Conventions.IsId(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<TId> : JsonConverter<TId>
        where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TId.From(reader.GetString() is { Length: > 0 } text ? text : throw new JsonException("an id is missing"));

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
