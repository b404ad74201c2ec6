using CgtRegistry.Web.Features.Law.Comparing;

namespace CgtRegistry.Web.Tests.Law;

/// <summary>Wordings are compared word by word, so that the differences read as a person would mark them.</summary>
public class WordDifferenceTests
{
    public static TheoryData<string, string> Wordings => new()
    {
        { "", "" },
        { "Cơ sở báo cáo.", "" },
        { "", "Cơ sở báo cáo." },
        { "Giấy phép có thời hạn 05 năm kể từ ngày cấp.", "Giấy phép có thời hạn 03 năm kể từ ngày cấp." },
        { "Đoạn một.\nĐoạn hai dài hơn.", "Đoạn một sửa.\nĐoạn hai dài hơn.\nĐoạn ba." },
        { "Một hai ba bốn năm sáu", "sáu năm bốn ba hai một" },
    };

    [Theory]
    [MemberData(nameof(Wordings))]
    public void The_runs_are_both_wordings(string before, string after)
    {
        var runs = WordDifference.Between(before, after);

        Assert.Equal(before, Words(runs, RunKind.Removed));
        Assert.Equal(after, Words(runs, RunKind.Added));
        Assert.Equal(before == after, runs.All(r => r.Kind is RunKind.Kept));
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public void The_other_way_round_what_was_added_is_removed(string before, string after) =>
        Assert.Equal(Count(WordDifference.Between(before, after), RunKind.Added), Count(WordDifference.Between(after, before), RunKind.Removed));

    [Fact]
    public void Only_the_words_that_changed_are_marked() => Assert.Equal(
        ["Kept Giấy phép có thời hạn", "Removed  05", "Added  03", "Kept  năm kể từ ngày cấp."],
        Shown("Giấy phép có thời hạn 05 năm kể từ ngày cấp.", "Giấy phép có thời hạn 03 năm kể từ ngày cấp."));

    [Fact]
    public void One_word_kept_between_two_changes_does_not_break_the_reading() => Assert.Equal(
        ["Kept Cơ sở gửi", "Removed  báo cáo năm và sổ sách", "Added  hồ sơ quý và biên bản", "Kept  đến Bộ Y tế trong thời hạn quy định."],
        Shown("Cơ sở gửi báo cáo năm và sổ sách đến Bộ Y tế trong thời hạn quy định.", "Cơ sở gửi hồ sơ quý và biên bản đến Bộ Y tế trong thời hạn quy định."));

    [Fact]
    public void Wordings_with_little_in_common_are_replaced_as_a_whole() => Assert.Equal(
        ["Removed Phí do cơ sở quyết định.", "Added Người bệnh được bồi thường khi có thiệt hại theo quy định."],
        Shown("Phí do cơ sở quyết định.", "Người bệnh được bồi thường khi có thiệt hại theo quy định."));

    [Fact]
    public void A_long_kept_stretch_keeps_both_ends_in_sight()
    {
        var run = new WordRun(RunKind.Kept, string.Join(' ', Enumerable.Range(1, 100)), 100);

        var (head, folded, tail) = ComparedRuns.Cut(run, first: false, last: false);

        Assert.Equal(run.Text, head + folded + tail);
        Assert.StartsWith("1 2 3", head, StringComparison.Ordinal);
        Assert.EndsWith("99 100", tail, StringComparison.Ordinal);
        Assert.Contains(" 50 ", folded, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Shown(string before, string after) => WordDifference.Between(before, after).Select(r => $"{r.Kind} {r.Text}");

    private static string Words(IEnumerable<WordRun> runs, RunKind side) => string.Concat(runs.Where(r => r.Kind is RunKind.Kept || r.Kind == side).Select(r => r.Text));

    private static int Count(IEnumerable<WordRun> runs, RunKind kind) => runs.Where(r => r.Kind == kind).Sum(r => r.Words);
}
