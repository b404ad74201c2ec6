using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Techniques;
using CgtRegistry.Domain.Tests.Builders;
using static CgtRegistry.Domain.Law.Techniques.TechniqueChangeKind;

namespace CgtRegistry.Domain.Tests.Law.Techniques;

public class TechniqueComparisonTests
{
    [Fact]
    public void A_line_whose_code_and_name_nobody_knows_comes_in() =>
        Assert.Equal([(ComesIn, ""), (GoesOut, "1.1")], Compared(A.FirstAppendix("Ghi điện tim"), A.SecondAppendix("Liệu pháp miễn dịch bằng tế bào CAR-T")));

    [Fact]
    public void A_printed_code_ties_lines_whatever_their_names_are() =>
        Assert.Equal([(Renamed, "5.74 5.75")], Compared(A.FirstAppendix("5.74|Điều trị rám má bằng sản phẩm từ công nghệ tế bào gốc", "5.75|Điều trị tàn nhang"), A.SecondAppendix("5.74; 5.75|Lăn kim điều trị tổn thương da")));

    [Fact]
    public void The_same_name_under_its_code_stays() =>
        Assert.Equal([(Same, "22.513")], Compared(A.FirstAppendix("22.513|Ghép tế bào gốc tạo máu tự thân"), A.SecondAppendix("22,513|GHÉP tế bào gốc tạo máu tự thân.")));

    [Fact]
    public void Other_marks_are_another_word() =>
        Assert.Equal([(Renamed, "1.1")], Compared(A.FirstAppendix("1.1|Nội soi phổi"), A.SecondAppendix("1.1|Nội soi phôi")));

    [Fact]
    public void Without_a_code_the_same_name_ties() =>
        Assert.Equal([(Same, "1.1")], Compared(A.FirstAppendix("Nội soi phế quản ống mềm"), A.SecondAppendix("Nội soi phế quản ống mềm")));

    [Fact]
    public void Without_a_code_a_name_that_only_gained_words_ties() =>
        Assert.Equal([(Renamed, "1.1")], Compared(A.FirstAppendix("Điều trị ung thư bằng tế bào gốc"), A.SecondAppendix("Liệu pháp điều trị ung thư bằng tế bào gốc")));

    [Fact]
    public void A_name_that_only_lost_words_ties_too() =>
        Assert.Equal([(Renamed, "1.1")], Compared(A.FirstAppendix("Ghép màng nuôi cấy tế bào các loại điều trị vết bỏng (tế bào gốc)"), A.SecondAppendix("Ghép màng nuôi cấy tế bào các loại điều trị vết bỏng")));

    [Fact]
    public void One_other_word_is_another_technique() =>
        Assert.Equal(
            [(ComesIn, ""), (GoesOut, "1.1")],
            Compared(A.FirstAppendix("Đông lạnh khối tế bào gốc bằng hệ thống hạ nhiệt độ"), A.SecondAppendix("Đông lạnh khối tế bào miễn dịch bằng hệ thống hạ nhiệt độ")));

    [Fact]
    public void A_twin_in_another_chapter_goes_where_the_tied_line_goes() =>
        Assert.Equal([(Renamed, "3.2823 12.381")], Compared(A.FirstAppendix("3.2823|Truyền ghép tủy tự thân", "12.381|Truyền ghép tủy tự thân"), A.SecondAppendix("12.381|Truyền ghép tế bào gốc tự thân")));

    [Fact]
    public void A_code_that_lost_its_zero_ties_to_the_line_that_the_name_shows()
    {
        var change = Assert.Single(Compare(A.FirstAppendix("11.17|Cắt lọc vết bỏng", "11.170|Ghép hỗn dịch tế bào tự thân điều trị vết thương"), A.SecondAppendix("11.17|Ghép hỗn dịch tế bào tự thân điều trị bệnh lý da")), c => c.Kind == Renamed);

        Assert.Equal(("11.170", (TechniqueTie?)TechniqueTie.CodeWithLostZero), (change.Before.Single().Technique.Line.Code, change.Before.Single().Tie));
    }

    [Fact]
    public void Of_a_name_that_could_not_be_read_nothing_is_said() =>
        Assert.Equal([(NameNotHeld, "19.149")], Compared(A.FirstAppendix("19.149|Xạ hình xương"), A.SecondAppendix("19.149|")));

    [Fact]
    public void Every_line_of_both_appendices_is_accounted_for()
    {
        TechniqueChapter[] chapters = [A.FirstAppendix("a b c d", "e", "e", "f g h i k", ""), A.SecondAppendix("a b c d e", "1.2|x", "f g h i", "", "y")];

        var changes = Compare(chapters);

        Assert.Equal(5, changes.Count(c => c.Now is not null));
        Assert.Equal([1, 2, 3, 4, 5], changes.SelectMany(c => c.Before).Select(b => b.Technique.Line.Item).Distinct().Order());
    }

    private static List<(TechniqueChangeKind Kind, string Before)> Compared(TechniqueChapter first, TechniqueChapter second) =>
        [.. Compare(first, second).Select(c => (c.Kind, string.Join(' ', c.Before.Select(b => b.Technique.Line.Code))))];

    private static IReadOnlyList<TechniqueChange> Compare(params TechniqueChapter[] chapters) =>
        TechniqueComparison.Of(chapters.SelectMany(c => c.Lines.Select(l => new PlacedTechnique(c, l))));
}
