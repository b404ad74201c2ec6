using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Tests.Trials.Terms;

/// <summary>Cells become plain text that can be stored and shown, without marks, without contacts of persons.</summary>
public class PlainTextTests
{
    [Theory]
    [InlineData("A plain title", "A plain title")]
    [InlineData("  blanks   here  ", "blanks here")]
    [InlineData("one<br>two<br/>three<BR />", "one\ntwo\nthree")]
    [InlineData("_x000D_<br>        Inclusion:_x000D_<br>_x000D_<br>      -  all", "Inclusion:\n\n- all")]
    [InlineData("a\r\n<br>\r\nb", "a\nb")]
    [InlineData("<div class=\"x\"><p>one</p><p>two</p></div>", "one\n\ntwo")]
    [InlineData("<td>a</td><td>b</td>", "a b")]
    [InlineData("age <5 years and >3", "age <5 years and >3")]
    [InlineData("a < b, c<d>", "a < b, c<d>")]
    [InlineData("x &lt;br&gt; y&#32;&amp;lt; z", "x <br> y &lt; z")]
    [InlineData("10<sup>6</sup> cells/kg", "106 cells/kg")]
    [InlineData("a<script>alert(1)</script>b<!-- c -->d", "abd")]
    [InlineData("\u00A0zero\u200Bwidth\u0000 \u00AD", "zerowidth")]
    [InlineData("Điều trị", "Điều trị")]
    [InlineData("a\n\n\n\nb", "a\n\nb")]
    public void A_cell_becomes_plain_text(string cell, string text) => Assert.Equal(text, PlainText.Of(cell));

    [Theory]
    [InlineData(null)]
    [InlineData("   \t")]
    [InlineData("<br><br>")]
    [InlineData("&nbsp;")]
    public void Nothing_is_nothing(string? cell) => Assert.Null(PlainText.Of(cell));

    [Fact]
    public void Half_a_letter_is_none() => Assert.Equal("half \uFFFD letter", PlainText.Of("half \uD800 letter"));

    [Fact]
    public void Markdown_keeps_its_indents() => Assert.Equal("* a\n  * b <c>\n\nd", PlainText.Tidy("* a  \r\n  * b <c>\r\n\r\n\r\nd "));

    [Fact]
    public void A_line_has_no_breaks() => Assert.Equal("one two", PlainText.Line("one<br>\n<br>two"));

    [Theory]
    [InlineData("Write to an.nguyen+x@example.vn.", "Write to [e-mail].")]
    [InlineData("<a href='mailto:x@example.org'>x@example.org</a>, y@example.org", "[e-mail], [e-mail]")]
    [InlineData("5 mg @ 10 h", "5 mg @ 10 h")]
    [InlineData("user@localhost", "user@localhost")]
    [InlineData("Tel: +84 24 1234 5678 or fax (024) 123-4567", "Tel: [phone] or fax [phone]")]
    [InlineData("Phone number 0901234567", "Phone number [phone]")]
    [InlineData("ĐT: 024.3869.3731", "ĐT: [phone]")]
    [InlineData("SĐT 0912345678; DĐ: 0912.345.678", "SĐT [phone]; DĐ: [phone]")]
    [InlineData("ĐTDĐ 0912 345 678", "ĐTDĐ [phone]")]
    [InlineData("Điện thoại: (024) 3869 3731", "Điện thoại: [phone]")]
    [InlineData("Hotline 1900 1234 56, Zalo: 0987654321", "Hotline [phone], Zalo: [phone]")]
    [InlineData("Call +84 912 345 678 or (024) 3869 3731.", "Call [phone] or [phone].")]
    [InlineData("Call +84(0)912345678, 0084912345678, 02838554269", "Call [phone], [phone], [phone]")]
    [InlineData("phone interview after 12 weeks", "phone interview after 12 weeks")]
    [InlineData("hotel 1234567", "hotel 1234567")]
    [InlineData("Platelet count 150000/mm3", "Platelet count 150000/mm3")]
    public void Contacts_of_persons_are_taken_out(string cell, string text) => Assert.Equal(text, PlainText.Of(cell));

    [Theory]
    [InlineData("JPRN-UMIN000012345, NCT03456789, ChiCTR0800000001, ACTRN12608000098785")]
    [InlineData("2020-000890-25-FR, 2024-512345-08-00, CTRI/2020/03/023456, U1111-1119-6522, PER-012-20, IRCT20080901001165N1")]
    [InlineData("05-03-2020 10:30, 05.03.2020-10.04.2020, 2020-03-05, 05/03/2020")]
    [InlineData("ĐT từ 05/03/2020; tel 2020-03-05")]
    [InlineData("0.0912345678 mg, 10^6 cells/kg, 5 x 10^8, 0.05-0.10, 850 000 000 cells, 84 912 345 678 cells")]
    [InlineData("protocol P0912345678, 0912345678901, grant-0912345678, 7/2020/QĐ-BYT")]
    public void Numbers_of_registries_doses_and_days_stay(string text) => Assert.Equal(text, PlainText.Of(text));
}
