using CgtRegistry.Domain.Law.Texts;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Domain.Tests.Law.Texts;

/// <summary>Clauses and points are read from the wording of an article.</summary>
public class ArticleTextTests
{
    private const string Article = """
        Trong Thông tư này:
        1. Câu thứ nhất.
        2. Câu thứ hai, gồm:
        a) Phần một;
        b) Phần hai;
        c) Phần ba;
        d) Phần bốn;
        đ) Phần năm.
        Đoạn sau của khoản 2.
        3. Câu thứ ba.
        """;

    [Fact]
    public void Clauses_and_points_have_paths_of_their_own()
    {
        var paths = ArticleText.Parse(Article).All().Select(u => u.Path).Where(p => p.Length > 0);

        Assert.Equal(["khoan-1", "khoan-2", "khoan-2/diem-a", "khoan-2/diem-b", "khoan-2/diem-c", "khoan-2/diem-d", "khoan-2/diem-dd", "khoan-3"], paths);
    }

    [Fact]
    public void A_paragraph_behind_the_last_point_stays_with_it()
    {
        var point = ArticleText.Parse(Article).Find("khoan-2/diem-dd")!;

        Assert.Equal("Phần năm.\nĐoạn sau của khoản 2.", point.OwnWords(Article));
        Assert.Equal("đ", point.Number);
    }

    [Theory]
    [InlineData("1. Một.\n3. Ba.\n2. Hai.", "khoan-1 khoan-2")]
    [InlineData("1. Một.\n1a. Chen vào.\n1b. Chen nữa.\n2. Hai.", "khoan-1 khoan-1a khoan-1b khoan-2")]
    [InlineData("1. Một.\n2. Hai:\n1. Không phải khoản.\n3. Ba.", "khoan-1 khoan-2 khoan-3")]
    [InlineData("a) Một;\nb) Hai.", "diem-a diem-b")]
    [InlineData("a) Một;\na1) Chen vào;\nb) Hai.", "diem-a diem-a1 diem-b")]
    [InlineData("a) Một;\nc) Ba.", "diem-a diem-c")]
    [InlineData("a) Một;\nc) Ba;\nb) Hai.", "diem-a diem-b")]
    [InlineData("a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nd) Năm;\ne) Sáu.", "diem-a diem-b diem-c diem-d diem-dd diem-e")]
    [InlineData("2. Nguồn mất khoản 1.\n3. Ba.", "khoan-2 khoan-3")]
    [InlineData("1. Một.\n4. Nguồn mất hai khoản.", "khoan-1 khoan-4")]
    [InlineData("1. Một.\n65. Quá xa.", "khoan-1")]
    [InlineData("1.Một.\n2.(được bãi bỏ)\n3.\n4. Bốn.", "khoan-1 khoan-2 khoan-3 khoan-4")]
    [InlineData("1- Một.\n2- Hai.", "khoan-1 khoan-2")]
    [InlineData("1. Một.\n1.1. Không phải khoản.\n2. Hai.\n2.500 đồng.", "khoan-1 khoan-2")]
    [InlineData("6. Sáu.\n7a. Chen trước.\n7. Bảy.", "")]
    [InlineData("1. Một.\n2a. Chen trước.\n2. Hai.", "khoan-1 khoan-2a khoan-2")]
    [InlineData("1. Sửa như sau:\n“1. Trong ngoặc.\n2. Cũng vậy.”\n2. Hai.", "khoan-1 khoan-2")]
    [InlineData("1. Sửa như sau:\n\"5. Trong ngoặc.\n6. Cũng vậy.\"\n2. Hai.", "khoan-1 khoan-2")]
    [InlineData("e) Không bắt đầu bằng a.", "")]
    [InlineData("Không có khoản nào, chỉ có số 1.500 đồng.", "")]
    public void Only_numbers_in_their_order_mark_a_part(string wording, string paths) =>
        Assert.Equal(paths, string.Join(' ', ArticleText.Parse(wording).All().Select(u => u.Path).Where(p => p.Length > 0)));

    [Fact]
    public void A_text_that_runs_on_is_cut_where_sentences_end()
    {
        const string running = "1. Chức danh, bao gồm: a) Hạng I, mã số: V. 08. 05. 31; b) Hạng II, mã số: V. 08. 05. 11. 2. Chức danh khác theo Điều 2. 3. Hết.";

        var root = ArticleText.Parse(running);

        Assert.Equal(["khoan-1", "khoan-1/diem-a", "khoan-1/diem-b", "khoan-2", "khoan-3"], root.All().Select(u => u.Path).Where(p => p.Length > 0));
        Assert.Equal("Hạng I, mã số: V. 08. 05. 31;", root.Find("khoan-1/diem-a")!.OwnWords(running));
    }

    [Fact]
    public void A_form_printed_with_the_article_is_kept_apart_from_its_clauses()
    {
        const string withForm = "1. Theo mẫu.\n2. Như trên.\n\n**Phụ lục 36**\n\n1. Tên doanh nghiệp\n3. Giấy chứng nhận";

        var root = ArticleText.Parse(withForm);

        Assert.Equal(["khoan-1", "khoan-2"], root.All().Select(u => u.Path).Where(p => p.Length > 0));
        Assert.Equal(UnitLevel.Attachment, root.Children[^1].Level);
    }

    [Fact]
    public void The_parts_put_together_are_the_wording_again()
    {
        var piece = Gen.Elements("1. ", "2. ", "3. ", "a) ", "b) ", "đ) ", "1a. ", "Phụ lục 1\n", "\n", "Từ ", "mục: ", "hết. ", " ", "12. ", "**", "V. 08. ");
        Prop.ForAll(
            piece.ListOf().Select(string.Concat).ToArbitrary(),
            wording => Joined(wording, ArticleText.Parse(wording)) == wording).QuickCheckThrowOnFailure();
    }

    private static string Joined(string wording, TextUnit unit) =>
        wording[unit.Start..unit.Own] + wording[unit.Own..unit.OwnEnd] + string.Concat(unit.Children.Select(c => Joined(wording, c)));
}
