using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law.Comparing;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Law.Comparing;

/// <summary>Two texts are compared part by part; parts that moved are found where they went.</summary>
public class TextComparisonTests
{
    private const string Storage = "Cơ sở lưu giữ mẫu máu cuống rốn ít nhất hai mươi năm.";
    private const string Reports = "Cơ sở báo cáo kết quả điều trị với Bộ Y tế hằng năm.";
    private const string Licences = "Giấy phép có thời hạn năm năm kể từ ngày được cấp.";

    [Fact]
    public void A_text_does_not_differ_from_itself()
    {
        var text = A.TextWith(A.Article("dieu-1", $"1. {Storage}\n2. {Reports}"), A.Article("dieu-2", null));

        Assert.Equal([], Differences(text, text));
    }

    [Fact]
    public void A_changed_point_is_named_and_nothing_else() => Assert.Equal(
        ["changed dieu-1/khoan-2/diem-b"],
        Differences(
            A.TextWith(A.Article("dieu-1", $"1. {Storage}\n2. Hồ sơ gồm:\na) Đơn đề nghị cấp giấy phép;\nb) Bản sao giấy phép của cơ sở.")),
            A.TextWith(A.Article("dieu-1", $"1. {Storage}\n2. Hồ sơ gồm:\na) Đơn đề nghị cấp giấy phép;\nb) Bản chính giấy phép của cơ sở."))));

    [Fact]
    public void A_clause_put_in_between_is_added() => Assert.Equal(
        ["added dieu-1/khoan-1a"],
        Differences(A.TextWith(A.Article("dieu-1", $"1. {Storage}\n2. {Reports}")), A.TextWith(A.Article("dieu-1", $"1. {Storage}\n1a. {Licences}\n2. {Reports}"))));

    [Fact]
    public void Clauses_behind_a_new_one_are_renumbered_not_rewritten() => Assert.Equal(
        ["added dieu-1/khoan-1", "moved dieu-1/khoan-1 > dieu-1/khoan-2", "moved dieu-1/khoan-2 > dieu-1/khoan-3"],
        Differences(A.TextWith(A.Article("dieu-1", $"1. {Storage}\n2. {Reports}")), A.TextWith(A.Article("dieu-1", $"1. {Licences}\n2. {Storage}\n3. {Reports}"))));

    [Fact]
    public void A_renumbered_article_whose_words_changed_a_little_is_recognised() => Assert.Equal(
        ["removed dieu-1", "moved dieu-2 > dieu-1", "changed dieu-1/khoan-2"],
        Differences(
            A.TextWith(A.Article("dieu-1", Licences), A.Article("dieu-2", $"1. {Storage}\n2. {Reports}")),
            A.TextWith(A.Article("dieu-1", $"1. {Storage}\n2. {Reports.Replace("hằng năm", "hằng quý", StringComparison.Ordinal)}"))));

    [Fact]
    public void A_clause_that_moved_into_another_article_is_followed() => Assert.Equal(
        ["changed dieu-2", "moved dieu-1/khoan-2 > dieu-2/khoan-1"],
        Differences(
            A.TextWith(A.Article("dieu-1", $"1. {Storage}\n2. {Reports}"), A.Article("dieu-2", Licences)),
            A.TextWith(A.Article("dieu-1", $"1. {Storage}"), A.Article("dieu-2", $"Quy định khác:\n1. {Reports}"))));

    [Fact]
    public void A_clause_of_a_rewritten_article_is_found_there_first() => Assert.Equal(
        ["changed dieu-2/khoan-2", "added dieu-3", "added dieu-3/khoan-1"],
        Differences(
            A.TextWith(A.Article("dieu-2", $"1. {Storage}\n2. {Reports}")),
            A.TextWith(A.Article("dieu-2", $"1. {Storage}\n2. {Licences} Thời hạn này không được gia hạn trong mọi trường hợp."), A.Article("dieu-3", $"Quy định khác.\n1. {Storage}"))));

    [Fact]
    public void Of_two_equal_clauses_each_has_one_counterpart() => Assert.Equal(
        ["removed dieu-1/khoan-2"],
        Differences(A.TextWith(A.Article("dieu-1", $"1. {Storage}\n2. {Storage}")), A.TextWith(A.Article("dieu-1", $"1. {Storage}"))));

    [Fact]
    public void Short_words_alone_do_not_make_a_move() => Assert.Equal(
        ["changed dieu-1/khoan-1", "changed dieu-1/khoan-2"],
        Differences(A.TextWith(A.Article("dieu-1", "1. Bãi bỏ.\n2. Giữ nguyên.")), A.TextWith(A.Article("dieu-1", "1. Giữ nguyên.\n2. Bãi bỏ."))));

    [Theory]
    [InlineData(Storage, null)]
    [InlineData(null, Storage)]
    [InlineData(null, null)]
    public void Words_that_are_not_held_are_never_shown_as_taken_out(string? before, string? after) => Assert.Equal(
        ["not-held dieu-1"],
        Differences(A.TextWith([A.Article("dieu-1", before)], version: 1), A.TextWith([A.Article("dieu-1", after)], version: 2)));

    [Fact]
    public void A_change_on_record_without_its_words_is_said_not_hidden()
    {
        var text = A.TextWith(A.Article("dieu-1", $"1. {Storage}\n2. {Reports}"));
        var later = text with { Articles = [text.Articles[0] with { Unapplied = [A.Effect(Domain.Law.EffectKind.Amends, whole: false)] }] };

        Assert.Equal(["not-held dieu-1"], Differences(text, later));
        Assert.Equal([], Differences(later, later));
    }

    [Fact]
    public void How_lines_are_broken_is_no_difference() => Assert.Equal(
        [],
        Differences(A.TextWith(A.Article("dieu-1", $"1.  {Storage}\n\n2. {Reports}")), A.TextWith(A.Article("dieu-1", $"1. {Storage}\n2.   {Reports} "))));

    [Fact]
    public void A_heading_that_reads_differently_is_a_change()
    {
        var (left, right) = (A.TextWith(A.Article("dieu-1", Storage)), A.TextWith(A.Article("dieu-1", Storage)));
        var renamed = right with { Articles = [new ArticleOnDay(Headed("dieu-1", "Lưu giữ"), right.Articles[0].Version, [])] };

        Assert.Equal(["changed dieu-1"], Differences(left, renamed));
    }

    [Fact]
    public void Articles_of_two_instruments_are_paired_by_their_words_not_by_their_numbers() => Assert.Equal(
        ["moved dieu-2 > dieu-1", "added dieu-2", "removed dieu-1"],
        Differences(
            A.TextWith([A.Article("dieu-1", Licences), A.Article("dieu-2", Storage)], "old-decree"),
            A.TextWith([A.Article("dieu-1", Storage), A.Article("dieu-2", Reports)], "new-decree")).Order(StringComparer.Ordinal).Reverse().OrderBy(d => d[0] switch { 'm' => 0, 'a' => 1, _ => 2 }));

    [Fact]
    public void Articles_of_two_instruments_under_the_same_heading_are_one_matter()
    {
        var left = A.TextWith([A.Article("dieu-1", Licences)], "old-decree");
        var right = A.TextWith([A.Article("dieu-9", Storage)], "new-decree");

        var differences = Differences(
            left with { Articles = [new ArticleOnDay(Headed("dieu-1", "Phạm vi điều chỉnh"), left.Articles[0].Version, [])] },
            right with { Articles = [new ArticleOnDay(Headed("dieu-9", "Phạm vi điều chỉnh"), right.Articles[0].Version, [])] });

        Assert.Equal(["changed, moved dieu-1 > dieu-9"], differences);
    }

    [Fact]
    public void An_article_that_came_with_all_its_clauses_counts_once()
    {
        var count = A.Comparison(A.TextWith(A.Article("dieu-1", Storage)), A.TextWith(A.Article("dieu-1", Storage), A.Article("dieu-1a", $"1. {Reports}\n2. {Licences}"))).Count();

        Assert.Equal(new ComparisonCount(Changed: 0, Added: 1, Removed: 0, Moved: 0, NotHeld: 0, Same: 1), count);
    }

    [Fact]
    public void What_was_taken_out_stands_where_it_was()
    {
        var comparison = A.Comparison(
            A.TextWith(A.Article("dieu-1", Storage), A.Article("dieu-2", Reports), A.Article("dieu-3", Licences)),
            A.TextWith(A.Article("dieu-1", Storage), A.Article("dieu-3", Licences)));

        Assert.Equal(["dieu-1", "dieu-2", "dieu-3"], comparison.Parts.Select(p => p.Part.Path));
    }

    private static Domain.Law.Provision Headed(string path, string heading) => new()
    {
        Id = new($"decree/{path}"),
        Instrument = new("decree"),
        Path = path,
        Heading = new LocalText(heading),
        Versions = [],
        Citations = [A.Citation()],
    };

    private static List<string> Differences(TextOnDay left, TextOnDay right) => [.. A.Comparison(left, right).Parts.SelectMany(p => p.All()).Where(p => p.Change is not PartChange.Same || p.Moved).Select(Named)];

    private static string Named(PartDifference part)
    {
        var change = part.Change is PartChange.NotHeld ? "not-held" : part.Change.ToString().ToLowerInvariant();
        return part.Moved
            ? $"{(part.Change is PartChange.Same ? "moved" : $"{change}, moved")} {part.Before!.Path} > {part.After!.Path}"
            : $"{change} {part.Part.Path}";
    }
}
