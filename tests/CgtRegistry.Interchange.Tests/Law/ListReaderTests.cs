using CgtRegistry.Domain.Law;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Interchange.Tests.Running;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>The ministry's list of documents and the national list of techniques are read line by line.</summary>
public class ListReaderTests
{
    private const string Head = "TenVanBan,DuongLink,NgayHieuLuc,Trang\n";

    [Fact]
    public void A_document_comes_with_number_address_and_day()
    {
        var (documents, complaints) = Documents(Head + "Thông tư 07/2020/TT-BYT,https://example.vn/7,01/02/2020,1\n");

        Assert.Equal(new ListedInstrument(InstrumentKind.Circular, "07/2020/TT-BYT", "Thông tư 07/2020/TT-BYT", new DateOnly(2020, 2, 1), "https://example.vn/7", "boyte-vbpl-list, row 1"), Assert.Single(documents));
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("Thông tư Thông tư 08/2025/TT-BYT", "08/2025/TT-BYT", "number-repaired")]
    [InlineData("Thông tư 29 /2012/TT-BYT", "29/2012/TT-BYT", "number-repaired")]
    [InlineData("Thông tư 05/2007/TT-BYT.", "05/2007/TT-BYT", "number-repaired")]
    [InlineData("Thông tư 8/BYT-TT", "8/BYT-TT", "number-unusual")]
    public void Numbers_are_repaired_or_named(string name, string number, string rule)
    {
        var (documents, complaints) = Documents($"{Head}{name},u,01/02/2020,1\n");

        Assert.Equal((InstrumentKind.Circular, number), (Assert.Single(documents).Kind, documents[0].Number));
        Assert.Equal(rule, Assert.Single(complaints).Rule);
    }

    [Theory]
    [InlineData("Thông tư 07/2020/TT-BYT,u,...,1\n", "day-not-printed", 1)]
    [InlineData("Giấy mời 7,u,01/02/2020,1\n", "name-not-read", 0)]
    [InlineData("Thông tư 07/2020/TT-BYT,u\n", "columns-differ", 0)]
    [InlineData("Thông tư 07/2020/TT-BYT,u,01/02/2020,1\nThông tư 07/2020/TT-BYT,v,01/02/2020,2\n", "listed-twice", 1)]
    public void What_is_wrong_with_a_row_is_named(string rows, string rule, int read)
    {
        var (documents, complaints) = Documents(Head + rows);

        Assert.Equal(read, documents.Count);
        Assert.Equal(rule, Assert.Single(complaints).Rule);
    }

    [Fact]
    public void The_whole_list_of_the_ministry_is_read()
    {
        var complaints = new List<Complaint>();
        using var file = SharedData.Open("boyte-vbpl-list.csv");

        var documents = MinistryListReader.Read(file, complaints).ToList();

        Assert.Equal(506, documents.Count + complaints.Count(c => c.Rule is "listed-twice" or "name-not-read" or "columns-differ"));
        Assert.Equal(2, complaints.Count(c => c.Rule == "day-not-printed"));
        Assert.Contains(documents, d => d is { Number: "23/2019/TT-BYT", EffectiveFrom: { Year: 2019, Month: 11, Day: 1 } });
        Assert.Contains(documents, d => d is { Number: "43/2024/TT-BYT", EffectiveFrom: { Year: 2025, Month: 2, Day: 1 } });
    }

    [Fact]
    public void A_technique_comes_with_all_that_its_line_says()
    {
        const string list = "appendix,item,technique_code,item_in_chapter,chapter,linked_code,technique_name,source_page\n2,5546,,35,19. Phục hồi,17.21,\"Điều trị, bằng tia nước\",864\n1,7,BS_1.2,,01. Cấp cứu,,Thử,x\n1,y,,,,,,\n1,8,1.2?,,,,,4\n";
        var complaints = new List<Complaint>();

        var lines = TechniqueListReader.Read(A.Utf8(list), complaints).ToList();

        Assert.Equal(new TechniqueLine(2, 5546, null, 35, "19. Phục hồi", "17.21", "Điều trị, bằng tia nước", 864), lines[0]);
        Assert.Equal(3, lines.Count);
        Assert.Equal(["item-not-read", "code-doubtful"], complaints.Select(c => c.Rule));
    }

    [Fact]
    public void All_lines_of_the_technique_list_are_read()
    {
        var complaints = new List<Complaint>();
        using var file = SharedData.Open("technique-list-23-2024.csv.gz");

        var lines = TechniqueListReader.Read(file, complaints).ToList();

        Assert.Equal((19_438, 9_143), (lines.Count(l => l.Appendix == 1), lines.Count(l => l.Appendix == 2)));
    }

    [Fact]
    public void A_list_with_other_columns_is_refused() =>
        Assert.Equal("header-unknown", Assert.Throws<RefusedFileException>(() => Documents("a,b\n1,2\n")).Rule);

    private static (List<ListedInstrument> Documents, List<Complaint> Complaints) Documents(string csv)
    {
        var complaints = new List<Complaint>();
        return ([.. MinistryListReader.Read(A.Utf8(csv), complaints)], complaints);
    }
}
