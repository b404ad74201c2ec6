using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Domain.Tests.Trials.DataSet;

/// <summary>Data sets as JSON in the register's manner (camelCase, what is missing or derived left out), to reach a place by its pointer.</summary>
internal static class DataSetJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDerived } },
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
            new AsText<PartialDate>(t => PartialDate.Parse(t, null)),
            new AsText<InstitutionId>(InstitutionId.From),
            new AsText<TherapyId>(TherapyId.From),
            new AsText<ConditionId>(ConditionId.From),
            new AsText<TechniqueId>(TechniqueId.From),
        },
    };

    public static JsonNode Of(TrialDataSet data) => JsonSerializer.SerializeToNode(data, Options)!;

    public static TrialDataSet Read(JsonNode json) => json.Deserialize<TrialDataSet>(Options)!;

    /// <summary>The data set with another value at a place whose parent is there.</summary>
    public static TrialDataSet With(TrialDataSet data, string pointer, JsonNode? value)
    {
        var root = Of(data);
        var (parent, last) = (At(root, pointer[..pointer.LastIndexOf('/')])!, pointer[(pointer.LastIndexOf('/') + 1)..]);
        if (parent is JsonArray list)
        {
            list[int.Parse(last, CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            parent[last] = value;
        }

        return Read(root);
    }

    public static JsonNode? At(JsonNode root, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate((JsonNode?)root, (node, part) => node is JsonArray list ? list[int.Parse(part, CultureInfo.InvariantCulture)] : node?[part]);

    /// <summary>Pointers of all values.</summary>
    public static IEnumerable<string> Leaves(JsonNode node, string at = "") => node switch
    {
        JsonObject parts => parts.Where(p => p.Value is not null).SelectMany(p => Leaves(p.Value!, $"{at}/{p.Key}")),
        JsonArray rows => rows.SelectMany((r, i) => Leaves(r!, $"{at}/{i}")),
        _ => [at],
    };

    private static void LeaveOutDerived(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.AttributeProvider is PropertyInfo { SetMethod: null }).ToList())
        {
            type.Properties.Remove(property);
        }
    }

    private sealed class AsText<T>(Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value!.ToString());
    }
}
