using CgtRegistry.Domain.Law;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Interchange.Tests.Running;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>A whole act is cut into its parts by their marks and their order.</summary>
public class FullTextReaderTests
{
    [Fact]
    public void The_printed_head_and_foot_give_the_front()
    {
        var document = FullTextReader.Read(A.Circular, "thu.txt");

        Assert.Equal((InstrumentKind.Circular, "07/2020/TT-BYT", "quy định việc thử", "Bộ Y tế", "Nguyễn Văn Thử"), (document.Kind, document.Number, document.Title, document.Issuer, document.Signer));
        Assert.Equal((new DateOnly(2020, 1, 3), new DateOnly(2020, 2, 1)), (document.IssuedOn!.Value, document.EffectiveFrom!.Value));
    }

    [Fact]
    public void Articles_know_their_chapter_heading_and_text()
    {
        var articles = FullTextReader.Read(A.Circular, "thu.txt").Articles;

        Assert.Equal(["dieu-1", "dieu-2", "dieu-3", "phu-luc-i"], articles.Select(a => a.Path));
        Assert.Equal(["Phạm vi", "Giải thích", "Hiệu lực", null], articles.Select(a => a.Heading));
        Assert.Equal([("chuong-i", "QUY ĐỊNH CHUNG"), ("chuong-i", "QUY ĐỊNH CHUNG"), ("chuong-ii", "THI HÀNH")], articles.Take(3).Select(a => (a.Within[0].Path, a.Within[0].Heading!.Vi)));
        Assert.Equal("1. Việc thử thứ nhất.\n2. Việc thử thứ hai, gồm:\na) Phần một;\nb) Phần hai theo Điều 3.", articles[0].Text);
        Assert.EndsWith("2020./.", articles[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_of_a_portal_are_no_law_but_are_read()
    {
        var text = A.Circular.Replace("1. Việc thử thứ nhất.", "1. Việc thử thứ nhất. [Khoản này được hướng dẫn bởi Điều 9, Điều 10 Nghị định 8/2021/NĐ-CP có hiệu lực từ ngày 05/06/2021]", StringComparison.Ordinal)
            .Replace("QUY ĐỊNH CHUNG", "QUY ĐỊNH CHUNG [Chương này được hướng dẫn bởi Thông tư 9/2021/TT-BYT có hiệu lực từ ngày 07/08/2021]", StringComparison.Ordinal);

        var document = FullTextReader.Read(text, "thu.txt");
        var article = document.Articles[0];

        Assert.StartsWith("1. Việc thử thứ nhất.\n2.", article.Text, StringComparison.Ordinal);
        Assert.Equal(2, article.Notes.Count);
        Assert.Equal([("dieu-9", "khoan-1"), ("dieu-10", "khoan-1")], article.Changes.Select(c => (c.ByPath!, c.Path!)));
        Assert.All(article.Changes, c => Assert.Equal((EffectKind.Guides, "8/2021/NĐ-CP", new DateOnly(2021, 6, 5)), (c.Kind, c.ByNumber, c.From!.Value)));
        Assert.Equal(("9/2021/TT-BYT", "chuong-i"), (Assert.Single(document.Changes).ByNumber, document.Changes[0].Path));
        Assert.Equal("QUY ĐỊNH CHUNG", article.Within[0].Heading!.Vi);
    }

    [Fact]
    public void A_note_of_a_portal_that_cannot_be_read_is_named()
    {
        var text = A.Circular.Replace("thứ nhất.", "thứ nhất. [Khoản này hết hiệu lực bởi Điều 2 Luật Thử 2025 có hiệu lực từ ngày 05/06/2025]", StringComparison.Ordinal);

        var document = FullTextReader.Read(text, "thu.txt");

        Assert.Contains(document.Complaints, c => c.Rule == "note-not-understood");
        Assert.Empty(document.Articles[0].Changes);
    }

    [Fact]
    public void A_clause_number_that_a_note_broke_is_put_together()
    {
        var clauses = string.Join('\n', Enumerable.Range(1, 9).Select(n => $"{n}. Việc.")) + "\n1 [Điều này được hướng dẫn bởi Thông tư 9/2021/TT-BYT có hiệu lực từ ngày 07/08/2021]0. Việc mười.";

        var article = FullTextReader.Read(A.Circular.Replace("1. Việc thử thứ nhất.\n2. Việc thử thứ hai, gồm:", clauses, StringComparison.Ordinal), "thu.txt").Articles[0];

        Assert.Contains("\n10. Việc mười.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_running_title_of_a_portal_is_taken_off()
    {
        var text = "Thông tư về việc thử\n" + A.Circular.Replace("Điều 2.", "Thông tư về việc thử. Mục 1. MỘT\nĐiều 2.", StringComparison.Ordinal).Replace("Chương II", "Thông tư về việc thử. Chương II", StringComparison.Ordinal).Replace("Điều 3. H", "Thông tư về việc thử. Mục 1. HAI\nĐiều 3. H", StringComparison.Ordinal);

        var articles = FullTextReader.Read(text, "thu.txt").Articles;

        Assert.Equal(["chuong-i", "chuong-i/muc-1", "chuong-ii/muc-1"], articles.Take(3).Select(a => string.Join('/', a.Within.Select(w => w.Path))));
        Assert.DoesNotContain(articles, a => a.Text.Contains("Thông tư về việc thử", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_without_line_breaks_is_cut_by_sequence_and_capitals()
    {
        const string running = "Số: 07/2020/TT-BYT THÔNG TƯ Chương I QUY ĐỊNH CHUNG Điều 1. Phạm vi điều chỉnh 1. Thông tư này quy định theo Điều 2. Việc này là việc thử. 2. Việc khác. Điều 2. Đối tượng áp dụng Thông tư này áp dụng cho mọi người. Chương II THI HÀNH Điều 3. Trách nhiệm của Bộ Y tế Bộ Y tế có trách nhiệm. Nơi nhận: - Như trên.";

        var document = FullTextReader.Read(running, "thu.txt");

        Assert.Equal(["Phạm vi điều chỉnh", "Đối tượng áp dụng", "Trách nhiệm của Bộ Y tế"], document.Articles.Select(a => a.Heading));
        Assert.Equal("Bộ Y tế có trách nhiệm.", document.Articles[2].Text.Trim());
        Assert.StartsWith("Nơi nhận", document.Around[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubtful_end_of_a_heading_is_named()
    {
        const string running = "Số: 07/2020/TT-BYT THÔNG TƯ Điều 1. Trách nhiệm thi hành Chánh Văn phòng Bộ và Giám đốc các đơn vị theo Thông tư Ban hành.";

        Assert.Contains(FullTextReader.Read(running, "thu.txt").Complaints, c => c is { Rule: "heading-boundary-doubtful", Field: "dieu-1" });
    }

    [Fact]
    public void An_article_quoted_from_another_act_is_no_article()
    {
        var text = A.Circular.Replace("1. Việc thử thứ nhất.", "1. Sửa như sau:\n“Điều 1. Mới\nĐiều 2. Cũng mới\n5. Năm.”", StringComparison.Ordinal);

        var articles = FullTextReader.Read(text, "thu.txt").Articles;

        Assert.Equal(["Phạm vi", "Giải thích", "Hiệu lực", null], articles.Select(a => a.Heading));
    }

    [Fact]
    public void A_second_text_behind_the_signature_does_not_go_on_counting()
    {
        var text = A.Circular.Replace("PHỤ LỤC I\nMẪU ĐƠN", "QUY CHẾ THỬ\nĐiều 1. Của quy chế\nĐiều 2. Của quy chế\nĐiều 3. Của quy chế\nĐiều 4. Của quy chế", StringComparison.Ordinal);

        Assert.Equal(["dieu-1", "dieu-2", "dieu-3"], FullTextReader.Read(text, "thu.txt").Articles.Select(a => a.Path));
    }

    [Fact]
    public void One_bad_text_of_a_collection_does_not_stop_the_others()
    {
        var texts = System.Text.Json.JsonSerializer.Serialize(new object?[] { new { raw_content = A.Circular }, 7, new { raw_content = 7 }, null, new { id = "x" }, new { content = A.Circular, effective_date = "2020-03-01" } });

        var read = TextCollectionReader.Read(A.Utf8(texts), "thu.json");

        Assert.Equal(2, read.Documents.Count);
        Assert.Equal(["not-a-text-record", "not-a-text-record", "not-a-text-record", "text-missing"], read.Complaints.Select(c => c.Rule));
        Assert.Contains(read.Documents[1].Complaints, c => c is { Rule: "front-matter-differs", Field: "effective" });
    }

    [Fact]
    public void A_text_that_is_no_act_is_refused() =>
        Assert.Equal("not-a-legal-text", Assert.Throws<RefusedFileException>(() => FullTextReader.Read("""{"status":"pwned"}""", "x")).Rule);

    [Fact]
    public void The_passages_put_together_are_the_text()
    {
        var piece = Gen.Elements("Số: 7/2020/TT-BYT\n", "\nĐiều 1. A\n", "\nĐiều 2. B. ", "Điều 3. C\n", "\nChương I\nX\n", " Chương II Y ", "\nMục 1. Z\n", "1. Một.\n", "a) hai;\n", "\nPHỤ LỤC I\n", "\nNơi nhận:\n", "“Điều 4. ", "”", "e\u0323\u0302", "Ð", "\u00A0", "[x bởi y được sửa]", "TM. ", "./.");
        Prop.ForAll(piece.ListOf().Select(p => "Số: 07/2020/TT-BYT\n" + string.Concat(p)).ToArbitrary(), text =>
        {
            var document = FullTextReader.Read(text, "x");
            return Together(document) == text;
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Before the first article, the articles, between them and the annexes, the annexes.</summary>
    internal static string Together(LawDocument document) =>
        document.Around[0]
        + string.Concat(document.Articles.Where(a => a.Path.StartsWith("dieu", StringComparison.Ordinal)).Select(a => a.Raw))
        + document.Around.ElementAtOrDefault(1)
        + string.Concat(document.Articles.Where(a => !a.Path.StartsWith("dieu", StringComparison.Ordinal)).Select(a => a.Raw));
}
