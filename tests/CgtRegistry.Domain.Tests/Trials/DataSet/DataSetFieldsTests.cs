using System.Globalization;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Domain.Tests.Trials.DataSet;

public class DataSetFieldsTests
{
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
        var leaves = DataSetJson.Leaves(DataSetJson.Of(A.Registered())).Where(p => !p.StartsWith("/cellGene/riskClass/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(leaves);
        Assert.All(leaves, p => Assert.True(DataSetFields.Find(p) is not null, p));
    }

    [Fact]
    public void A_field_finds_its_value_where_its_pointer_says()
    {
        var data = A.Registered();
        var root = DataSetJson.Of(data);

        Assert.All(DataSetFields.All.Where(f => f.Kind is FieldKind.Prose or FieldKind.Line), f => Assert.All(f.Texts(data), t => Assert.Equal(t.Text, DataSetJson.At(root, t.Pointer)!.GetValue<string>())));
    }

    [Fact]
    public void A_data_set_comes_back_from_its_JSON_as_it_was()
    {
        var json = DataSetJson.Of(A.Registered());

        Assert.Equal(json.ToJsonString(), DataSetJson.Of(DataSetJson.Read(json)).ToJsonString());
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
}
