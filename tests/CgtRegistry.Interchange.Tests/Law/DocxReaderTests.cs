using CgtRegistry.Interchange.Law;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>A Word file gives what its print shows.</summary>
public class DocxReaderTests
{
    [Fact]
    public void Numbers_that_Word_counts_are_put_back()
    {
        var document = Read(
            [Plain("BỘ Y TẾ"), Plain("Số: 07/2020/TT-BYT"), Plain("THÔNG TƯ"), Plain("Điều 1. Phạm vi"),
             Counted(0, "Việc thứ nhất."), Counted(0, "Việc thứ hai, gồm:"), .. "abcde".Select(_ => Counted(1, "Phần;")), Counted(0, "Việc thứ ba."),
             Plain("Điều 2. Hiệu lực"), Plain("Có hiệu lực ngay.")]);

        Assert.Equal("1. Việc thứ nhất.\n2. Việc thứ hai, gồm:\na) Phần;\nb) Phần;\nc) Phần;\nd) Phần;\nđ) Phần;\n3. Việc thứ ba.", document.Articles[0].Text);
        Assert.Equal(("07/2020/TT-BYT", "Bộ Y tế"), (document.Number, document.Issuer));
    }

    [Fact]
    public void Deleted_words_and_field_codes_are_not_read()
    {
        var paragraph = new Paragraph(
            new Run(new Text("Việc ") { Space = SpaceProcessingModeValues.Preserve }),
            new DeletedRun(new Run(new DeletedText("cũ "))) { Author = "x", Id = "1" },
            new Run(new FieldCode("HYPERLINK http://example.vn")),
            new InsertedRun(new Run(new Text("mới."))) { Author = "x", Id = "2" });

        var document = Read([Plain("Số: 07/2020/TT-BYT"), Plain("THÔNG TƯ"), Plain("Điều 1. Phạm vi"), paragraph]);

        Assert.Equal("Việc mới.", Assert.Single(document.Articles).Text);
    }

    [Fact]
    public void Cells_of_a_table_come_in_their_order()
    {
        var table = new Table(new TableRow(new TableCell(Plain("ô một")), new TableCell(Plain("ô hai"))));

        var document = Read([Plain("Số: 07/2020/TT-BYT"), Plain("THÔNG TƯ"), Plain("Điều 1. Phạm vi"), Plain("Bảng:"), table]);

        Assert.Equal("Bảng: ô một ô hai", Assert.Single(document.Articles).Text);
    }

    private static LawDocument Read(IEnumerable<OpenXmlElement> body)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(Level(0, NumberFormatValues.Decimal, "%1."), Level(1, NumberFormatValues.LowerLetter, "%2)")) { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 7 });
        }

        file.Position = 0;
        return DocxReader.Read(file, "thu.docx");
    }

    private static Paragraph Plain(string text) => new(new Run(new Text(text)));

    private static Paragraph Counted(int level, string text) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 7 })), new Run(new Text(text)));

    private static Level Level(int index, NumberFormatValues format, string pattern) =>
        new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = pattern }) { LevelIndex = index };
}
