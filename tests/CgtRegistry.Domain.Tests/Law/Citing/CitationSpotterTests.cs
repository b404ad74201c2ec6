using System.Text;
using CgtRegistry.Domain.Law.Citing;

namespace CgtRegistry.Domain.Tests.Law.Citing;

/// <summary>Each expectation is a line of “words → paths | document”; a document as a whole has no path.</summary>
public sealed class CitationSpotterTests
{
    private static readonly CitationSpotter Spotter = new(["Luật Dược", "Luật Khám bệnh, chữa bệnh", "Luật sửa đổi, bổ sung một số điều của Luật Dược", "Nghị định quy định chi tiết"]);

    [Theory]
    [InlineData("theo Điều 6 Thông tư số 21/2013/TT-BYT", "Điều 6 Thông tư số 21/2013/TT-BYT → dieu-6 | 21/2013/TT-BYT")]
    [InlineData("tại điểm đ khoản 1 Điều 3 của Nghị định 96/2023/NĐ-CP.", "điểm đ khoản 1 Điều 3 của Nghị định 96/2023/NĐ-CP → dieu-3/khoan-1/diem-dd | 96/2023/NĐ-CP")]
    [InlineData("theo Điểm d Khoản 1, Điều 3 Luật này", "Điểm d Khoản 1, Điều 3 Luật này → dieu-3/khoan-1/diem-d | own Law")]
    [InlineData("quy định tại tiết a.1 điểm a khoản 2 Điều 7c Thông tư này", "tiết a.1 điểm a khoản 2 Điều 7c Thông tư này → dieu-7c/khoan-2/diem-a/tiet-a.1 | own Circular")]
    [InlineData("tại điểm a) khoản 2 của Điều 5 Luật này", "điểm a) khoản 2 của Điều 5 Luật này → dieu-5/khoan-2/diem-a | own Law")]
    [InlineData("tại Điều 1. của Nghị định 58/2003/NĐ-CP", "Điều 1. của Nghị định 58/2003/NĐ-CP → dieu-1 | 58/2003/NĐ-CP")]
    [InlineData("theo Mục 1 Chương V của Nghị định này", "Mục 1 Chương V của Nghị định này → chuong-v/muc-1 | own Decree")]
    [InlineData("mẫu tại Phụ lục VII ban hành kèm theo Thông tư này", "Phụ lục VII ban hành kèm theo Thông tư này → phu-luc-vii | own Circular")]
    [InlineData("theo Phụ lục số 04 kèm theo Thông tư này", "Phụ lục số 04 kèm theo Thông tư này → phu-luc-4 | own Circular")]
    [InlineData("tại Phụ lục ban hành kèm theo Nghị định này", "Phụ lục ban hành kèm theo Nghị định này → phu-luc | own Decree")]
    public void A_place_is_found_with_its_document(string text, string expected) => Assert.Equal([expected], Found(text));

    [Theory]
    [InlineData("các khoản 1, 2 và 3 Điều này", "khoản 1 → khoan-1 | this Article", "2 → khoan-2 | this Article", "3 Điều này → khoan-3 | this Article")]
    [InlineData("điểm a, b hoặc c khoản này", "điểm a → diem-a | this Clause", "b → diem-b | this Clause", "c khoản này → diem-c | this Clause")]
    [InlineData(
        "điểm a và điểm n khoản 3, điểm b khoản 4 Điều 12 của Luật này",
        "điểm a → dieu-12/khoan-3/diem-a | own Law",
        "điểm n khoản 3 → dieu-12/khoan-3/diem-n | own Law",
        "điểm b khoản 4 Điều 12 của Luật này → dieu-12/khoan-4/diem-b | own Law")]
    [InlineData("Điều 4, Điều 5 và Điều 6 Thông tư này", "Điều 4 → dieu-4 | own Circular", "Điều 5 → dieu-5 | own Circular", "Điều 6 Thông tư này → dieu-6 | own Circular")]
    [InlineData(
        "khoản 2 và khoản 5 Điều 33, Điều 49 Nghị định số 54/2017/NĐ-CP và khoản 12 Điều 5 Nghị định số 155/2018/NĐ-CP",
        "khoản 2 → dieu-33/khoan-2 | 54/2017/NĐ-CP",
        "khoản 5 Điều 33 → dieu-33/khoan-5 | 54/2017/NĐ-CP",
        "Điều 49 Nghị định số 54/2017/NĐ-CP → dieu-49 | 54/2017/NĐ-CP",
        "khoản 12 Điều 5 Nghị định số 155/2018/NĐ-CP → dieu-5/khoan-12 | 155/2018/NĐ-CP")]
    [InlineData(
        "khoản 1, các điểm a và b khoản 2, các khoản 3 và 4 Điều 1 Nghị định này",
        "khoản 1 → dieu-1/khoan-1 | own Decree",
        "điểm a → dieu-1/khoan-2/diem-a | own Decree",
        "b khoản 2 → dieu-1/khoan-2/diem-b | own Decree",
        "khoản 3 → dieu-1/khoan-3 | own Decree",
        "4 Điều 1 Nghị định này → dieu-1/khoan-4 | own Decree")]
    [InlineData("điểm a khoản 1; điểm b khoản 2 Điều 5 Luật này", "điểm a khoản 1 → dieu-5/khoan-1/diem-a | own Law", "điểm b khoản 2 Điều 5 Luật này → dieu-5/khoan-2/diem-b | own Law")]
    [InlineData("các khoản 1, 2 và các điểm a, b khoản 3 Điều 4 Luật này", "khoản 1 → dieu-4/khoan-1 | own Law", "2 → dieu-4/khoan-2 | own Law", "điểm a → dieu-4/khoan-3/diem-a | own Law", "b khoản 3 Điều 4 Luật này → dieu-4/khoan-3/diem-b | own Law")]
    [InlineData("Điều 3, Điều 4, Chương III và Chương IV Thông tư này", "Điều 3 → dieu-3 | own Circular", "Điều 4 → dieu-4 | own Circular", "Chương III → chuong-iii | own Circular", "Chương IV Thông tư này → chuong-iv | own Circular")]
    [InlineData("Phụ lục II, III ban hành kèm Thông tư này", "Phụ lục II → phu-luc-ii | own Circular", "III ban hành kèm Thông tư này → phu-luc-iii | own Circular")]
    public void Every_place_of_a_list_is_found_by_itself(string text, params string[] expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("từ Điều 12 đến Điều 15 Thông tư này", "Điều 12 đến Điều 15 Thông tư này → dieu-12 dieu-13 dieu-14 dieu-15 | own Circular")]
    [InlineData("từ điểm c đến điểm e khoản 1 Điều này", "điểm c đến điểm e khoản 1 Điều này → khoan-1/diem-c khoan-1/diem-d khoan-1/diem-dd khoan-1/diem-e | this Article")]
    [InlineData("từ khoản 1 đến 3 Điều này", "khoản 1 đến 3 Điều này → khoan-1 khoan-2 khoan-3 | this Article")]
    public void A_range_is_one_citation_of_all_its_places(string text, string expected) => Assert.Equal([expected], Found(text));

    [Theory]
    [InlineData("căn cứ Nghị định số 54/2017/NĐ-CP ngày 08 tháng 5 năm 2017 của Chính phủ", "Nghị định số 54/2017/NĐ-CP →  | 54/2017/NĐ-CP 2017-05-08")]
    [InlineData("theo Thông tư 07/2015/TT-BYT ban hành ngày 03/04/2015", "Thông tư 07/2015/TT-BYT →  | 07/2015/TT-BYT 2015-04-03")]
    [InlineData("(133/QĐ-BYT)", "133/QĐ-BYT →  | 133/QĐ-BYT")]
    [InlineData("Thông tư liên tịch số 10/2014/TTLT- BYT-BNV ngày 1/2/2014", "Thông tư liên tịch số 10/2014/TTLT- BYT-BNV →  | 10/2014/TTLT-BYT-BNV 2014-02-01")]
    [InlineData("Luật Bảo hiểm y tế số 25/2008/QH12", "Luật Bảo hiểm y tế số 25/2008/QH12 →  | 25/2008/QH12 Luật Bảo hiểm y tế")]
    [InlineData("Điều 89 Luật Dược số 105/2016/QH13", "Điều 89 Luật Dược số 105/2016/QH13 → dieu-89 | 105/2016/QH13 Luật Dược")]
    [InlineData("khoản 3 Điều 28 của Luật dược; không được", "khoản 3 Điều 28 của Luật dược → dieu-28/khoan-3 | Luật dược")]
    [InlineData("theo Luật Dược năm 2016 và", "Luật Dược →  | Luật Dược 2016")]
    [InlineData("theo Luật Khám bệnh, chữa bệnh thuộc Bộ", "Luật Khám bệnh, chữa bệnh →  | Luật Khám bệnh, chữa bệnh")]
    [InlineData("Điều 3 Luật sửa đổi, bổ sung một số điều của Luật Dược", "Điều 3 Luật sửa đổi, bổ sung một số điều của Luật Dược → dieu-3 | Luật sửa đổi, bổ sung một số điều của Luật Dược")]
    public void Documents_are_named_by_number_and_day_or_by_a_title_that_is_known(string text, string expected) => Assert.Equal([expected], Found(text));

    [Theory]
    [InlineData("Điều 45.4.LQ.38. Hồ sơ đề nghị")]
    [InlineData("Điều này có nội dung liên quan")]
    [InlineData("theo quy định của Luật này")]
    [InlineData("Danh mục 2 ban hành kèm theo Thông tư này")]
    [InlineData("Phụ lục số 05-MP kèm theo Thông tư này")]
    [InlineData("Phụ lục I - 1a kèm theo Thông tư này")]
    [InlineData("địa điểm kinh doanh, thời điểm 01/01/2023, huyết áp 120/80")]
    [InlineData("Điều 9. Trách nhiệm của cơ sở")]
    [InlineData("**Điều 2.** Thời hạn")]
    [InlineData("khoản 2 và điểm b nêu trên")]
    [InlineData("khoản 2 và Điều này")]
    [InlineData("(4001/UBND-VX)")]
    [InlineData("Mục 2 và Chương III")]
    [InlineData("một số quyết định này khác")]
    public void What_is_no_citation_or_only_looks_like_one_is_left_alone(string text) => Assert.Empty(Found(text));

    [Fact]
    public void What_a_sentence_separates_from_the_article_is_not_put_into_it() =>
        Assert.Equal(["khoản 2 Điều 5 Luật này → dieu-5/khoan-2 | own Law"], Found("điểm a và khoản 2 Điều 5 Luật này"));

    [Fact]
    public void A_number_behind_an_article_counts_only_where_the_list_goes_on() =>
        Assert.Equal(["Điều 5 → dieu-5 | unsaid"], Found("theo Điều 5, 10 ngày sau"));

    [Theory]
    [InlineData("theo khoản 3 Điều 14 sau khi", "khoản 3 Điều 14 → dieu-14/khoan-3 | unsaid")]
    [InlineData("khoản 1 Điều 8 của Luật Quảng cáo", "khoản 1 Điều 8 → dieu-8/khoan-1 | Law")]
    [InlineData("Điều 5 khoản 2 Luật này", "Điều 5 → dieu-5 | unsaid")]
    [InlineData("Luật Quảng cáo và Nghị quyết số 01/2012/UBTVQH13", "Nghị quyết số 01/2012/UBTVQH13 →  | 01/2012/UBTVQH13")]
    [InlineData("Điều 5 Quy chế này", "Điều 5 → dieu-5 | unsaid")]
    public void An_unsaid_or_unknown_document_is_not_guessed(string text, string expected) => Assert.Equal([expected], Found(text));

    [Fact]
    public void A_list_without_end_does_not_stop_the_reading() =>
        Assert.Equal("Điều 2 Luật này → dieu-2 | own Law", Found(string.Concat(Enumerable.Repeat("điểm a, ", 100_000)) + "\nĐiều 2 Luật này").Last());

    [Fact]
    public void The_marks_stand_where_they_stand_in_the_text_itself()
    {
        var text = "theo ti\u00adểu… Điều\u00a06 Thông tư số 21/2013/TT\u2011BYT nữa".Normalize(NormalizationForm.FormD);

        var found = Assert.Single(Spotter.In(text));

        Assert.Equal("Điều\u00a06 Thông tư số 21/2013/TT\u2011BYT".Normalize(NormalizationForm.FormD), text[found.At..found.End]);
    }

    [Fact]
    public void What_stands_in_quotation_marks_is_told() =>
        Assert.Equal([false, true, false], Spotter.In("Điều 1 Luật này: “Điều 2 Luật này” và \"\" Điều 3 Luật này").Select(c => c.Quoted));

    private static IEnumerable<string> Found(string text) =>
        Spotter.In(text).Select(c => $"{text[c.At..c.End]} → {string.Join(' ', c.Paths)} | {(c.OfThis is { } level ? $"this {level}" : Named(c.Instrument))}");

    private static string Named(NamedInstrument? named) => named switch
    {
        null => "unsaid",
        { IsOwn: true } => $"own {named.Kind}",
        { Number: null, Title: null } => $"{named.Kind}",
        _ => string.Join(' ', new object?[] { named.Number, named.Title, named.IssuedOn }.Where(part => part is not null)),
    };
}
