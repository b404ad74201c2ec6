using CgtRegistry.Domain.Law.Citing;

namespace CgtRegistry.Domain.Tests.Law.Citing;

public sealed class WordingOutlineTests
{
    [Theory]
    [InlineData("Lời dẫn ◊:\n1. Một.\n2. Hai.", "dieu-5")]
    [InlineData("1. Một ◊.\n2. Hai.", "dieu-5/khoan-1")]
    [InlineData("1. Một.\n2. Hai:\na) A;\nđ) Đ ◊", "dieu-5/khoan-2/diem-dd")]
    [InlineData("1. Một:\na) A;\nb) B;\nc) C;\nd) D;\nđ) Đ ◊;\n2. Hai.", "dieu-5/khoan-1/diem-dd")]
    [InlineData("1. Một:\na) A;\n2. Hai ◊.", "dieu-5/khoan-2")]
    [InlineData("1. Một.\n2. Hai.\n2a. Hai a ◊.\n3. Ba.", "dieu-5/khoan-2a")]
    [InlineData("1- Một.\n2- Hai ◊.", "dieu-5/khoan-2")]
    [InlineData("1. 02 bản;\n2. “Hai” ◊.", "dieu-5/khoan-2")]
    [InlineData("a) A;\na1) A một ◊;\nb) B.", "dieu-5/diem-a1")]
    public void A_place_stands_in_the_clause_and_point_that_began_last(string text, string path) => Assert.Equal(path, At(text));

    [Fact]
    public void Clauses_are_told_apart_where_the_source_lost_its_line_ends() => Assert.Equal("dieu-5/khoan-2/diem-b", At("1. Một. 2. Hai: a) A; b) B ◊."));

    [Theory]
    [InlineData("1. Theo mẫu số 2. Hồ sơ ◊.", "dieu-5/khoan-1")]
    [InlineData("1. Sửa như sau: “1. Cũ.\n2. Mới.”\nvà ◊.", "dieu-5/khoan-1")]
    public void Numbers_out_of_order_within_a_sentence_or_in_a_quotation_begin_nothing(string text, string path) => Assert.Equal(path, At(text));

    [Fact]
    public void The_wording_of_a_clause_has_points_only()
    {
        Assert.Equal("dieu-5/khoan-2/diem-a", At("Lời dẫn:\na) A ◊.", "dieu-5/khoan-2"));
        Assert.Equal("dieu-5/khoan-2", At("Lời dẫn:\n1. Một ◊.", "dieu-5/khoan-2"));
        Assert.Equal("phu-luc-i", At("1. Một ◊.", "phu-luc-i"));
    }

    private static string At(string text, string path = "dieu-5") =>
        new WordingOutline(text.Replace("◊", "", StringComparison.Ordinal), path).At(text.IndexOf('◊', StringComparison.Ordinal));
}
