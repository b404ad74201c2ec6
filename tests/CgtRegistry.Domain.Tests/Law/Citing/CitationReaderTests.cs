using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Citing;

namespace CgtRegistry.Domain.Tests.Law.Citing;

public sealed class CitationReaderTests
{
    [Theory]
    [InlineData("điểm a khoản 2 Điều 89 Luật Dược số 105/2016/QH13", "dieu-89/khoan-2/diem-a", "105/2016/QH13")]
    [InlineData("diem a khoan 2 dieu 89 luat duoc so 105/2016/qh13", "dieu-89/khoan-2/diem-a", "105/2016/QH13")]
    [InlineData("ĐIỂM A KHOẢN 2 ĐIỀU 89 LUẬT DƯỢC SỐ 105/2016/QH13", "dieu-89/khoan-2/diem-a", "105/2016/QH13")]
    [InlineData("khoản 1, Điều 5", "dieu-5/khoan-1", null)]
    [InlineData("Điều 94", "dieu-94", null)]
    [InlineData("điểm đ khoản 1 Điều 3 của Thông tư 29/2018/TT-BYT", "dieu-3/khoan-1/diem-dd", "29/2018/TT-BYT")]
    [InlineData("diem dd khoan 1 dieu 3", "dieu-3/khoan-1/diem-dd", null)]
    [InlineData("Điều 7c", "dieu-7c", null)]
    [InlineData("Phụ lục I", "phu-luc-i", null)]
    [InlineData("Phụ lục 04 ban hành kèm theo Thông tư 29/2018/TT-BYT", "phu-luc-4", "29/2018/TT-BYT")]
    [InlineData("Mục 2 Chương III", "chuong-iii/muc-2", null)]
    [InlineData("tiết a.1 điểm a khoản 2 Điều 3", "dieu-3/khoan-2/diem-a/tiet-a.1", null)]
    [InlineData("Điều 5 khoản 2", "dieu-5/khoan-2", null)]
    [InlineData("Thông tư số 29/2018/TT-BYT ngày 29 tháng 10 năm 2018 của Bộ trưởng Bộ Y tế", null, "29/2018/TT-BYT")]
    [InlineData("29/2018/tt-byt", null, "29/2018/TT-BYT")]
    [InlineData("21-LCT/HDNN8", null, "21-LCT/HĐNN8")]
    public void Vietnamese_is_read_with_and_without_marks_in_any_case(string text, string? path, string? number) => Reads(text, path, number);

    [Theory]
    [InlineData("Law on Pharmacy 105/2016/QH13, Article 89(2)(a)", "dieu-89/khoan-2/diem-a", "105/2016/QH13")]
    [InlineData("Art. 89", "dieu-89", null)]
    [InlineData("Article 5(đ)", "dieu-5/diem-dd", null)]
    [InlineData("Clause 2 Article 89", "dieu-89/khoan-2", null)]
    [InlineData("Point a, Clause 2, Article 89 of the Law on Pharmacy No. 105/2016/QH13", "dieu-89/khoan-2/diem-a", "105/2016/QH13")]
    [InlineData("Circular 29/2018/TT-BYT, Annex II, Section 1", "phu-luc-ii/muc-1", "29/2018/TT-BYT")]
    [InlineData("Part I, Sub-section 2", "phan-i/tieu-muc-2", null)]
    [InlineData("Decree 96/2023/ND-CP", null, "96/2023/NĐ-CP")]
    public void English_is_read_as_it_is_printed_and_as_lawyers_write_it(string text, string? path, string? number) => Reads(text, path, number);

    [Fact]
    public void The_words_for_the_document_are_kept()
    {
        Assert.Equal(new NamedInstrument(InstrumentKind.Law, Title: "Luật Khám bệnh, chữa bệnh"), CitationReader.Read("Điều 94 Luật Khám bệnh, chữa bệnh")?.Instrument);
        Assert.Equal(new NamedInstrument(InstrumentKind.Law, Title: "Law on Pharmacy"), CitationReader.Read("Article 94 of the Law on Pharmacy")?.Instrument);
        Assert.Equal(new NamedInstrument(InstrumentKind.Circular, IsOwn: true), CitationReader.Read("khoản 2 Điều 5 Thông tư này")?.Instrument);
        Assert.Equal("2013-08-08", CitationReader.Read("Thông tư 21/2013/TT-BYT ngày 08 tháng 8 năm 2013")?.Instrument?.IssuedOn?.ToString());
        Assert.Equal("Luật Dược", CitationReader.Read("Luật Dược số 105/2016/QH13")?.Instrument?.Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("207")]
    [InlineData("tế bào gốc")]
    [InlineData("Luật")]
    [InlineData("Luật này")]
    [InlineData("Nghị định của Chính phủ")]
    [InlineData("Điều 5, Điều 6")]
    [InlineData("Điều 5 bệnh viện")]
    [InlineData("Thông tư 29/2018/TT-BYT có gì mới")]
    [InlineData("hỏi 29/2018/TT-BYT")]
    [InlineData("Luật Dược Điều 5 Thông tư 29/2018/TT-BYT")]
    [InlineData("Điều 45.4.LQ.38")]
    public void What_is_not_one_citation_is_refused(string text) => Assert.Null(CitationReader.Read(text));

    private static void Reads(string text, string? path, string? number)
    {
        var read = CitationReader.Read(text);

        Assert.Equal((path, number), (read?.Path, read?.Instrument?.Number?.ToString()));
    }
}
