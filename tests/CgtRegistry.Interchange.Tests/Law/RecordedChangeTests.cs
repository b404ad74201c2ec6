using CgtRegistry.Domain.Law;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Interchange.Tests.Running;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>The codification prints behind each article what later documents did to it.</summary>
public class RecordedChangeTests
{
    private const string By = "Nghị định số 155/2018/NĐ-CP có hiệu lực thi hành kể từ ngày 12/11/2018";

    [Fact]
    public void A_change_names_what_by_whom_and_since_when()
    {
        var change = Assert.Single(Changes($"có nội dung được sửa đổi bởi Điều 5 {By}").Changes);

        Assert.Equal((EffectKind.Amends, InstrumentKind.Decree, "155/2018/NĐ-CP", "dieu-5"), (change.Kind, change.ByKind, change.ByNumber, change.ByPath));
        Assert.Equal(new DateOnly(2018, 11, 12), change.From);
        Assert.False(change.Whole);
    }

    [Theory]
    [InlineData("bị bãi bỏ bởi Điều 3", EffectKind.Repeals, "dieu-3", true)]
    [InlineData("có nội dung bị bãi bỏ bởi Điều 3", EffectKind.Repeals, "dieu-3", false)]
    [InlineData("được bổ sung bởi Chương IV", EffectKind.Supplements, "chuong-iv", true)]
    [InlineData("có nội dung được thay thế bởi Mục 2", EffectKind.Replaces, "muc-2", false)]
    [InlineData("được đính chính bởi", EffectKind.Corrects, null, true)]
    public void The_article_as_a_whole_is_told_from_a_part_of_it(string words, EffectKind kind, string? path, bool whole)
    {
        var change = Assert.Single(Changes($"{words} {By}").Changes);

        Assert.Equal((kind, path, whole), (change.Kind, change.ByPath, change.Whole));
    }

    [Fact]
    public void Two_verbs_and_two_articles_leave_open_which_does_what()
    {
        var read = Changes($"có nội dung bị bãi bỏ, có nội dung được sửa đổi bởi Điều 4, Điều 5 {By}");

        Assert.Equal([(EffectKind.Repeals, null), (EffectKind.Amends, null)], read.Changes.Select(c => (c.Kind, c.ByPath)));
        Assert.Contains("change-place-uncertain", read.Rules);
    }

    [Fact]
    public void Several_changes_in_one_line_are_all_read()
    {
        var read = Changes($"có nội dung được sửa đổi bởi Điều 1 {By}; Điều 2 Thông tư số 9/2020/TT-BYT có hiệu lực thi hành kể từ ngày 10/06/2020, có nội dung bị bãi bỏ bởi Điều 3 Luật số 28/2018/QH14 có hiệu lực thi hành kể từ ngày 01/01/2019");

        Assert.Equal(
            [(EffectKind.Amends, "155/2018/NĐ-CP"), (EffectKind.Amends, "9/2020/TT-BYT"), (EffectKind.Repeals, "28/2018/QH14")],
            read.Changes.Select(c => (c.Kind, c.ByNumber)));
    }

    [Theory]
    [InlineData("bởi Điều 74 Luật số 67/2014/QH13 có hiệu lực thi hành kể từ ngày 01/07/2015")]
    [InlineData("có nội dung được khen ngợi bởi Điều 1 Thông tư số 9/2020/TT-BYT có hiệu lực thi hành kể từ ngày 10/06/2020")]
    [InlineData("có nội dung được sửa đổi bởi một văn bản khác")]
    public void What_cannot_be_read_is_named_and_not_guessed(string words)
    {
        var read = Changes(words);

        Assert.Empty(read.Changes);
        Assert.Contains("change-not-understood", read.Rules);
    }

    [Fact]
    public void An_article_put_in_by_a_later_act_is_in_force_from_that_act()
    {
        var read = Changes($"được bổ sung bởi Điều 5 {By}");

        Assert.Equal(new DateOnly(2018, 11, 12), read.EffectiveFrom);
    }

    private static (IReadOnlyList<RecordedChange> Changes, List<string> Rules, DateOnly? EffectiveFrom) Changes(string words)
    {
        var source = $"Điều 1 Thông tư số 7/2020/TT-BYT, có hiệu lực thi hành kể từ ngày 01/02/2015, {words}";
        var document = Assert.Single(CodifiedLawReader.Read(A.Lines(A.Article(1, source))).Documents);
        var article = Assert.Single(document.Articles);
        return (article.Changes, [.. document.Complaints.Select(c => c.Rule)], article.EffectiveFrom);
    }
}
