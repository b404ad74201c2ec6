using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Web.Features.Trials.DataSets;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Tests.Trials;

/// <summary>What fields are called: one name for each, on forms, in findings, on public pages.</summary>
public class DataSetLabelsTests
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Every_field_has_a_name(string language)
    {
        var texts = Texts.Of(language);

        Assert.Empty(DataSetFields.All.Where(f => f.Item is not ("1" or "2")).Select(f => f.Pattern).Where(p => texts.Find($"data-field.{DataSetLabels.Key(p)}") is null));
    }

    [Theory]
    [InlineData("", "Toàn bộ hồ sơ")]
    [InlineData("/publicTitle/vi", "Tên dễ hiểu (tiếng Việt)")]
    [InlineData("/outcomes/1/timeFrame", "Tiêu chí 2: thời điểm")]
    [InlineData("/countries/0", "Nước 1")]
    [InlineData("/interventions/0/otherNames/1", "Can thiệp 1: tên khác")]
    [InlineData("/ethics/0/on", "Hội đồng 1: ngày trên văn bản")]
    [InlineData("/regulator/on", "Cơ quan quản lý: ngày trên văn bản")]
    [InlineData("/scientificContact/address/en", "Liên hệ về khoa học: địa chỉ (tiếng Anh)")]
    [InlineData("/completion/kind", "Ngày hoàn thành: dự kiến hay thực tế")]
    [InlineData("/documents/0198a000-0000-7000-8000-000000000001", "Tài liệu")]
    public void A_place_says_of_what_it_is(string pointer, string name) => Assert.Equal(name, DataSetLabels.Of(pointer, Texts.Vi), ignoreCase: true);

    [Fact]
    public void No_two_places_of_a_data_set_are_called_the_same()
    {
        var rows = DataSetRows.Of(Domain.Tests.Builders.A.Registered(), Texts.Vi);

        Assert.Empty(rows.GroupBy(r => (r.Label, r.Item)).Where(g => g.Count() > 1 && g.Select(r => r.Pointer.Split('/')[^1]).Any(p => !p.All(char.IsAsciiDigit))).Select(g => string.Join(", ", g.Select(r => r.Pointer))));
    }
}
