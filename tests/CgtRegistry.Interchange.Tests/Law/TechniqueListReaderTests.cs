using System.IO.Compression;
using System.Text;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Interchange.Tests.Running;

namespace CgtRegistry.Interchange.Tests.Law;

public class TechniqueListReaderTests
{
    private const string Head = "appendix,item,technique_code,item_in_chapter,chapter,linked_code,technique_name,source_page\n";

    [Fact]
    public void A_line_comes_in_as_printed()
    {
        var lines = Read(Head + "1,387,BS_1.387,,01. HỒI SỨC,,Trao đổi oxy qua màng,21\n2,5399,,12,\"17. YHHN, hóa trị\",\"12.1; 12.2\",Tế bào CAR-T,857\n");

        Assert.Equal(
            [
                new TechniqueLine(1, 387, "BS_1.387", null, "01. HỒI SỨC", null, "Trao đổi oxy qua màng", 21),
                new TechniqueLine(2, 5399, null, 12, "17. YHHN, hóa trị", "12.1; 12.2", "Tế bào CAR-T", 857),
            ],
            lines);
    }

    [Fact]
    public void Letters_are_composed_and_blanks_tidied_but_no_word_is_changed() =>
        Assert.Equal("Ghép tế bào gốc (lympoh T)", Assert.Single(Read(Head + $"1,1,1.1,,01. A,,\" {"Ghép tế".Normalize(NormalizationForm.FormD)}  bào\u00A0gốc (lympoh T) \",1\n")).Name);

    [Fact]
    public void A_name_that_is_not_there_stays_away() => Assert.Equal("", Assert.Single(Read(Head + "2,5179,,4,17. A,19.149,,848\n")).Name);

    [Fact]
    public void A_packed_file_reads_like_a_plain_one()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Head + "1,1,1.1,,01. A,,Ghi điện tim,4\n"));
        }

        packed.Position = 0;
        Assert.Equal("Ghi điện tim", Assert.Single(TechniqueListReader.Read(packed)).Name);
    }

    [Theory]
    [InlineData("", "not-a-technique-list")]
    [InlineData("appendix,item,name\n1,1,x\n", "not-a-technique-list")]
    [InlineData(Head + "3,1,1.1,,01. A,,x,4\n", "technique-line-not-placed")]
    [InlineData(Head + "1,first,1.1,,01. A,,x,4\n", "technique-line-not-placed")]
    [InlineData(Head + "1,1\n", "not-csv")]
    [InlineData(Head + "1,1,1.1,,01. A,,\"x,4\n", "not-csv")]
    public void A_file_of_another_form_is_refused_with_its_rule(string file, string rule)
    {
        var refused = Record.Exception(() => Read(file));

        Assert.Equal(rule, (refused as RefusedFileException)?.Rule);
    }

    [Fact]
    public void A_file_that_is_no_utf_8_is_refused() =>
        Assert.Equal("not-csv", Assert.Throws<RefusedFileException>(() => TechniqueListReader.Read(new MemoryStream([.. Encoding.UTF8.GetBytes(Head), 0xFF, 0xFE, 0xFF, 0x0A])).ToList()).Rule);

    [Fact]
    public void A_file_with_more_lines_than_allowed_is_refused() =>
        Assert.Equal("too-many-records", Assert.Throws<RefusedFileException>(() => TechniqueListReader.Read(Utf8(Head + "1,1,1.1,,01. A,,x,4\n1,2,1.2,,01. A,,y,4\n"), new ImportLimits { Records = 1 }).ToList()).Rule);

    [Fact]
    public void The_list_as_published_comes_in_whole()
    {
        using var file = SharedData.Open("technique-list-23-2024.csv.gz");

        var lines = TechniqueListReader.Read(file).ToList();

        Assert.Equal((19_438, 9_143), (lines.Count(l => l.Appendix == 1), lines.Count(l => l.Appendix == 2)));
        Assert.Equal("Điều trị thoái hóa khớp bằng tế bào gốc mô mỡ tự thân", lines.Single(l => l.Code == "2.512").Name);
    }

    private static List<TechniqueLine> Read(string file) => [.. TechniqueListReader.Read(Utf8(file))];

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));
}
