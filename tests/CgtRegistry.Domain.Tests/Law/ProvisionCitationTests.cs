using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Law;

public sealed class ProvisionCitationTests
{
    private static readonly Instrument Pharmacy = A.Instrument(kind: InstrumentKind.Law, number: "105/2016/QH13", title: new("Luật Dược", "Law on Pharmacy"));

    [Theory]
    [InlineData("dieu-89", "Điều 89 Luật Dược số 105/2016/QH13", "Law on Pharmacy 105/2016/QH13, Article 89")]
    [InlineData("dieu-89/khoan-2", "khoản 2 Điều 89 Luật Dược số 105/2016/QH13", "Law on Pharmacy 105/2016/QH13, Article 89(2)")]
    [InlineData("dieu-89/khoan-2/diem-đ", "điểm đ khoản 2 Điều 89 Luật Dược số 105/2016/QH13", "Law on Pharmacy 105/2016/QH13, Article 89(2)(đ)")]
    [InlineData("chuong-iv/muc-1/dieu-5", "Điều 5 Mục 1 Chương IV Luật Dược số 105/2016/QH13", "Law on Pharmacy 105/2016/QH13, Chapter IV, Section 1, Article 5")]
    [InlineData("phan-i/tieu-muc-2", "Tiểu mục 2 Phần I Luật Dược số 105/2016/QH13", "Law on Pharmacy 105/2016/QH13, Part I, Sub-section 2")]
    [InlineData("dieu-89/khoan-2/diem-dd", "điểm đ khoản 2 Điều 89 Luật Dược số 105/2016/QH13", "Law on Pharmacy 105/2016/QH13, Article 89(2)(đ)")]
    [InlineData("dieu-89/khoan-2/diem-d", "điểm d khoản 2 Điều 89 Luật Dược số 105/2016/QH13", "Law on Pharmacy 105/2016/QH13, Article 89(2)(d)")]
    [InlineData("dieu-89/khoan-2/diem-a/tiet-a.1", "tiết a.1 điểm a khoản 2 Điều 89 Luật Dược số 105/2016/QH13", "Law on Pharmacy 105/2016/QH13, Article 89(2)(a)(a.1)")]
    [InlineData("dieu-7c", "Điều 7c Luật Dược số 105/2016/QH13", "Law on Pharmacy 105/2016/QH13, Article 7c")]
    [InlineData("khoan-2/diem-a", "điểm a khoản 2 Luật Dược số 105/2016/QH13", "Law on Pharmacy 105/2016/QH13, Clause 2(a)")]
    [InlineData("phu-luc", "Phụ lục Luật Dược số 105/2016/QH13", "Law on Pharmacy 105/2016/QH13, Annex")]
    [InlineData("phu-luc-ii/muc-1", "Mục 1 Phụ lục II Luật Dược số 105/2016/QH13", "Law on Pharmacy 105/2016/QH13, Annex II, Section 1")]
    [InlineData("phu-luc-1", "Phụ lục 1 Luật Dược số 105/2016/QH13", "Law on Pharmacy 105/2016/QH13, Annex 1")]
    public void A_provision_is_cited_small_to_large_in_vietnamese_and_large_to_small_in_english(string path, string vi, string en)
    {
        var cited = ProvisionCitation.Of(A.Provision(path), Pharmacy);

        Assert.Equal((vi, en), (Plain(cited.Vi), Plain(cited.En!)));
    }

    [Fact]
    public void A_level_and_its_number_never_part_at_the_end_of_a_line() =>
        Assert.StartsWith("khoản\u00a02 Điều\u00a089", ProvisionCitation.Of(A.Provision("dieu-89/khoan-2"), Pharmacy).Vi, StringComparison.Ordinal);

    [Theory]
    [InlineData(InstrumentKind.Decree, "Nghị định số 7/X", "Decree 7/X")]
    [InlineData(InstrumentKind.Circular, "Thông tư số 7/X", "Circular 7/X")]
    [InlineData(InstrumentKind.JointCircular, "Thông tư liên tịch số 7/X", "Joint Circular 7/X")]
    [InlineData(InstrumentKind.Decision, "Quyết định số 7/X", "Decision 7/X")]
    [InlineData(InstrumentKind.Guideline, "Quyết định số 7/X", "Decision 7/X")]
    [InlineData(InstrumentKind.Resolution, "Nghị quyết số 7/X", "Resolution 7/X")]
    [InlineData(InstrumentKind.PartyResolution, "Nghị quyết số 7/X", "Resolution 7/X")]
    [InlineData(InstrumentKind.Plan, "Kế hoạch số 7/X", "Plan 7/X")]
    [InlineData(InstrumentKind.OfficialLetter, "Công văn số 7/X", "Official letter 7/X")]
    [InlineData(InstrumentKind.Licence, "Giấy phép số 7/X", "Licence 7/X")]
    [InlineData(InstrumentKind.Ordinance, "Pháp lệnh số 7/X", "Ordinance 7/X")]
    [InlineData(InstrumentKind.ConsolidatedText, "văn bản số 7/X", "act 7/X")]
    public void An_instrument_is_called_by_its_form_and_number(InstrumentKind kind, string vi, string en) =>
        Assert.Equal(new LocalText(vi, en), ProvisionCitation.ShortName(A.Instrument(kind: kind, number: "7/X")));

    [Fact]
    public void Without_a_number_it_is_called_by_its_title()
    {
        var title = new LocalText("Dự thảo Luật Dược", "Draft law on pharmacy");

        Assert.Equal(title, ProvisionCitation.ShortName(A.Instrument(kind: InstrumentKind.Draft, number: null, title: title)));
    }

    [Fact]
    public void A_path_that_is_no_level_of_an_act_stands_as_it_is() => Assert.StartsWith("article-5 ", ProvisionCitation.Of(A.Provision("article-5"), Pharmacy).Vi, StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", 1)]
    [InlineData("2026-05-31", 1)]
    [InlineData("2026-06-01", 2)]
    public void The_wording_of_a_day_is_the_one_then_in_force(string day, int? number)
    {
        var provision = A.Provision(versions: [A.Version(1, "2026-01-01", "2026-06-01"), A.Version(2, "2026-06-01")]);

        Assert.Equal(number, provision.InForceOn(A.Day(day))?.Number);
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
