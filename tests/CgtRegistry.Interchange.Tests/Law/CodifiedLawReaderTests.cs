using CgtRegistry.Domain.Law;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Interchange.Tests.Running;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>The codified law is read article by article and put together to documents.</summary>
public class CodifiedLawReaderTests
{
    [Fact]
    public void The_line_of_provenance_gives_the_document_its_front()
    {
        const string source = "Điều 1 Thông tư số 7/2020/TT-BYT Quy định việc thử ngày 03/01/2020 của Bộ Y tế, có hiệu lực thi hành kể từ ngày 01/02/2020";

        var document = Assert.Single(CodifiedLawReader.Read(A.Lines(A.Article(2), A.Article(1, source))).Documents);

        Assert.Equal((InstrumentKind.Circular, "7/2020/TT-BYT", "Quy định việc thử", "Bộ Y tế"), (document.Kind, document.Number, document.Title, document.Issuer));
        Assert.Equal((new DateOnly(2020, 1, 3), new DateOnly(2020, 2, 1)), (document.IssuedOn, document.EffectiveFrom));
        Assert.Equal(["dieu-1", "dieu-2"], document.Articles.Select(a => a.Path));
    }

    [Fact]
    public void Articles_put_in_later_stand_behind_the_one_before()
    {
        string Source(string article) => $"Điều {article} Thông tư số 7/2020/TT-BYT, có hiệu lực thi hành kể từ ngày 01/02/2020";

        var document = Assert.Single(CodifiedLawReader.Read(A.Lines(A.Article(1, Source("10")), A.Article(2, Source("7đ")), A.Article(3, Source("7d")), A.Article(4, Source("7")), A.Article(5, Source("8")))).Documents);

        Assert.Equal(["dieu-7", "dieu-7d", "dieu-7dd", "dieu-8", "dieu-10"], document.Articles.Select(a => a.Path));
    }

    [Fact]
    public void What_the_codifiers_add_is_kept_apart_from_the_law()
    {
        const string text = "1. Một.\n\nPhu luc 1.doc\n\n(Điều này có nội dung liên quan đến Điều 45.4.LQ.1. Phạm vi)\n\n## Danh sách điều khoản\n\n### 45000";

        var document = Assert.Single(CodifiedLawReader.Read(A.Lines(A.Article(text: text))).Documents);
        var article = Assert.Single(document.Articles);

        Assert.Equal("1. Một.", article.Text);
        Assert.Equal(["## Danh sách điều khoản\n\n### 45000", "(Điều này có nội dung liên quan đến Điều 45.4.LQ.1. Phạm vi)", "Phu luc 1.doc"], article.Notes);
        Assert.EndsWith(text, article.Raw, StringComparison.Ordinal);
        Assert.Equal(["codification-index", "annex-not-held"], document.Complaints.Select(c => c.Rule).Where(r => r != "issue-day-not-printed"));
    }

    [Fact]
    public void Emphasis_and_footnote_links_are_taken_off()
    {
        var article = Assert.Single(Assert.Single(CodifiedLawReader.Read(A.Lines(A.Article(text: "*1. Mô* là phần.\n2.[49](#_ftn49) Dấu (*) là dấu.\n3* . Ba"))).Documents).Articles);

        Assert.Equal("1. Mô là phần.\n2. Dấu (*) là dấu.\n3 . Ba", article.Text);
        Assert.Equal(["[49](#_ftn49)"], article.Notes);
    }

    [Fact]
    public void Numbers_that_the_source_broke_are_put_together_and_named()
    {
        var read = CodifiedLawReader.Read(A.Lines(
            A.Article(1, "Điều 1 Quyết định số 01/2012/QĐ- TTg Về việc thử ngày 09/01/2012 của Thủ tướng Chính phủ, có hiệu lực thi hành kể từ ngày 25/02/2012"),
            A.Article(2, "Điều 2 Quyết định số 01/2012/QĐ -TTg, có hiệu lực thi hành kể từ ngày 25/02/2012"),
            A.Article(3, "Điều 1 Thông tư số Thông tư 01/2025/TT-BYT, có hiệu lực thi hành kể từ ngày 01/01/2025")));

        Assert.Equal([("01/2012/QĐ-TTg", 2), ("01/2025/TT-BYT", 1)], read.Documents.Select(d => (d.Number!, d.Articles.Count)));
        Assert.Equal(3, read.Documents.SelectMany(d => d.Complaints).Count(c => c is { Rule: "number-repaired", Repaired: true }));
    }

    [Fact]
    public void Clauses_that_the_source_lost_are_named()
    {
        var document = Assert.Single(CodifiedLawReader.Read(A.Lines(A.Article(text: "2. Hai.\n3.\n5. Năm."))).Documents);

        Assert.Equal(["clauses-missing: 1, 4", "clauses-without-text: 3"], document.Complaints.Where(c => c.Rule.StartsWith("clauses", StringComparison.Ordinal)).Select(c => $"{c.Rule}: {c.Value}"));
    }

    [Fact]
    public void The_list_of_documents_gives_what_no_article_prints()
    {
        const string documents = """[{"doc_no":"7/2020/TT-BYT","doc_kind":"Thông tư","title":"Quy định việc thử","issued":"03/01/2020","effective":"01/02/2020","issuer":"Bộ Y tế","subtopics":["duoc"],"articles":1}]""";

        var document = Assert.Single(CodifiedLawReader.Read(A.Lines(A.Article()), A.Utf8(documents)).Documents);

        Assert.Equal(("Quy định việc thử", new DateOnly(2020, 1, 3), "Bộ Y tế"), (document.Title, document.IssuedOn!.Value, document.Issuer));
        Assert.DoesNotContain(document.Complaints, c => c.Rule == "issue-day-not-printed");
    }

    [Theory]
    [InlineData("""{"status":"pwned"}""", "not-an-article")]
    [InlineData("""{"subtopic":"x"}""", "not-an-article")]
    [InlineData("not json", "not-an-article")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[", "not-an-article")]
    public void A_bad_line_is_named_and_the_rest_is_read(string bad, string rule)
    {
        var read = CodifiedLawReader.Read(A.Lines(A.Article(1), bad, A.Article(2)));

        Assert.Equal(2, Assert.Single(read.Documents).Articles.Count);
        Assert.Equal(("line 2", rule), (Assert.Single(read.Complaints).Record, read.Complaints[0].Rule));
    }

    [Fact]
    public void A_line_of_provenance_that_cannot_be_read_is_named()
    {
        var read = CodifiedLawReader.Read(A.Lines(A.Article(1, "Một dòng khác"), A.Article(2)));

        Assert.Equal("source-not-read", Assert.Single(read.Complaints).Rule);
        Assert.Single(Assert.Single(read.Documents).Articles);
    }
}
