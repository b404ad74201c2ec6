using CgtRegistry.Interchange.Law;
using CgtRegistry.Interchange.Tests.Running;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>Pages in Markdown are read for the law in them; what is no law is said to be none.</summary>
public class MarkdownLawReaderTests
{
    private const string Page = """
        ---
        so_hieu: "70/2020/TT-BYT"
        ngay_ban_hanh: 2020-01-30
        nguoi_ky: Trần Thị Thử
        source: https://example.vn/thu
        ---

        # Thông tư 07/2020/TT-BYT

        | Mục | Nội dung |
        |---|---|
        | **Ngày hiệu lực** | 02/02/2020 |

        **BỘ Y TẾ**

        **Số: 07/2020/TT-BYT**

        Hà Nội, ngày 03 tháng 01 năm 2020

        **THÔNG TƯ**

        Quy định việc thử

        Căn cứ Luật Thử;

        ## Chương I — QUY ĐỊNH CHUNG

        ### Điều 1. Phạm

        vi điều chỉnh

        1. Việc **thử** thứ nhất theo
        Điều 9 của Luật Thử.

        2. Sửa như sau:

        > "5. Trong ngoặc.
        >
        > 6. Cũng vậy."

        ---

        **Điều 2.** Thông tư này được gửi đi.

        ## NƠI NHẬN

        - Như trên
        """;

    [Fact]
    public void The_printed_line_counts_more_than_front_matter()
    {
        var document = Read(Page);

        Assert.Equal(("07/2020/TT-BYT", new DateOnly(2020, 1, 3)), (document.Number, document.IssuedOn!.Value));
        Assert.Equal(["number", "issued"], document.Complaints.Where(c => c.Rule == "front-matter-differs").Select(c => c.Field));
    }

    [Fact]
    public void What_is_not_printed_comes_from_front_matter_and_table()
    {
        var document = Read(Page);

        Assert.Equal(("Trần Thị Thử", new DateOnly(2020, 2, 2), "https://example.vn/thu"), (document.Signer, document.EffectiveFrom!.Value, document.Url));
        Assert.Equal("Quy định việc thử", document.Title);
    }

    [Fact]
    public void Marks_and_broken_lines_are_put_right()
    {
        var articles = Read(Page).Articles;

        Assert.Equal(["Phạm vi điều chỉnh", null], articles.Select(a => a.Heading));
        Assert.Equal("1. Việc thử thứ nhất theo Điều 9 của Luật Thử.\n2. Sửa như sau:\n\"5. Trong ngoặc.\n6. Cũng vậy.\"", articles[0].Text);
        Assert.Equal(("chuong-i", "QUY ĐỊNH CHUNG"), (articles[0].Within[0].Path, articles[0].Within[0].Heading!.Vi));
        Assert.Equal(Page, FullTextReaderTests.Together(Read(Page)));
    }

    [Theory]
    [InlineData("### Điều 1. Phạm", "## TÓM TẮT\n\n### Điều 1. Phạm")]
    [InlineData("Điều 1.", "Điều 3.")]
    [InlineData("Điều ", "Mục ")]
    public void A_digest_is_not_taken_for_the_law(string there, string instead) =>
        Assert.Contains(Read(Page.Replace(there, instead, StringComparison.Ordinal)).Complaints, c => c.Rule == "digest");

    [Fact]
    public void The_law_itself_is_no_digest() => Assert.DoesNotContain(Read(Page).Complaints, c => c.Rule is "digest" or "not-official-source");

    [Fact]
    public void A_second_hand_source_is_named() =>
        Assert.Contains(Read(Page.Replace("https://example.vn/thu", "thuvienphapluat.vn", StringComparison.Ordinal)).Complaints, c => c.Rule == "not-official-source");

    private static LawDocument Read(string page) => MarkdownLawReader.Read(A.Utf8(page), "thu.md");
}
