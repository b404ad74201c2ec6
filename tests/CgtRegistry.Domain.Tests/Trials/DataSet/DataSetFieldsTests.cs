using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Domain.Tests.Trials.DataSet;

public class DataSetFieldsTests
{
    // As in the register's own JSON: camelCase, what is missing or derived is left out.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDerived } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new AsText<PartialDate>(), new AsText<InstitutionId>(), new AsText<TherapyId>(), new AsText<ConditionId>(), new AsText<TechniqueId>() },
    };

    [Fact]
    public void Every_item_of_the_WHO_data_set_has_a_field()
    {
        var items = Enumerable.Range(1, 24).Select(i => i.ToString(CultureInfo.InvariantCulture)).Append(DataSetField.CellGene);

        Assert.Equal(items.Order(StringComparer.Ordinal), DataSetFields.All.Select(f => f.Item).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_number_and_the_day_of_registration_are_given_by_the_register() =>
        Assert.Equal(["/number", "/registeredOn"], DataSetFields.All.Where(f => f.Need is FieldNeed.ByRegister).Select(f => f.Pattern));

    [Fact]
    public void Every_value_of_a_complete_data_set_is_a_value_of_a_field()
    {
        var leaves = Leaves(JsonSerializer.SerializeToNode(A.Registered(), Json)!, "").Where(p => !p.StartsWith("/cellGene/riskClass/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(leaves);
        Assert.All(leaves, p => Assert.True(DataSetFields.Find(p) is not null, p));
    }

    [Fact]
    public void A_field_finds_its_value_where_its_pointer_says()
    {
        var data = A.Registered();
        var root = JsonSerializer.SerializeToNode(data, Json)!;

        Assert.All(DataSetFields.All.Where(f => f.Kind is FieldKind.Prose or FieldKind.Line), f => Assert.All(f.Texts(data), t => Assert.Equal(t.Text, At(root, t.Pointer)!.GetValue<string>())));
    }

    [Theory]
    [InlineData("/outcomes/12/timeFrame/en", "19", 254)]
    [InlineData("/publicTitle/vi", "9", 300)]
    [InlineData("/publicTitle", "9", 300)]
    [InlineData("/statusRows/0/reason", "18", 250)]
    public void A_pointer_leads_to_its_field(string pointer, string item, int max)
    {
        var field = DataSetFields.Find(pointer)!;

        Assert.Equal((item, max), (field.Item, field.MaxLength));
    }

    [Theory]
    [InlineData("/acronym/vi")]
    [InlineData("/patientName")]
    [InlineData("")]
    public void What_is_no_field_is_not_found(string pointer) => Assert.Null(DataSetFields.Find(pointer));

    private static void LeaveOutDerived(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.Set is null && p.AttributeProvider is PropertyInfo { SetMethod: null }).ToList())
        {
            type.Properties.Remove(property);
        }
    }

    private static JsonNode? At(JsonNode root, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate((JsonNode?)root, (node, part) => node is JsonArray list ? list[int.Parse(part, CultureInfo.InvariantCulture)] : node?[part]);

    private static IEnumerable<string> Leaves(JsonNode node, string at) => node switch
    {
        JsonObject parts => parts.Where(p => p.Value is not null).SelectMany(p => Leaves(p.Value!, $"{at}/{p.Key}")),
        JsonArray rows => rows.SelectMany((r, i) => Leaves(r!, $"{at}/{i}")),
        _ => [at],
    };

    private sealed class AsText<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value!.ToString());
    }
}
