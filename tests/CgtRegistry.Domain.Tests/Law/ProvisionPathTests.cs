using CgtRegistry.Domain.Law;

namespace CgtRegistry.Domain.Tests.Law;

public sealed class ProvisionPathTests
{
    [Theory]
    [InlineData("dieu-89/khoan-2/diem-a", "dieu-89/khoan-2", true)]
    [InlineData("dieu-89", "dieu-89", true)]
    [InlineData("dieu-89", "", true)]
    [InlineData("dieu-891", "dieu-89", false)]
    [InlineData("dieu-89", "dieu-89/khoan-2", false)]
    public void A_place_lies_in_the_provisions_its_path_begins_with(string path, string provision, bool within) =>
        Assert.Equal(within, ProvisionPath.IsWithin(path, provision));

    [Theory]
    [InlineData("chuong-iv/muc-1/dieu-5/khoan-2", "dieu-5/khoan-2")]
    [InlineData("dieu-5/khoan-2", "dieu-5/khoan-2")]
    [InlineData("phu-luc-1/dieu-5", "phu-luc-1/dieu-5")]
    [InlineData("chuong-iv", "chuong-iv")]
    public void An_article_is_known_without_its_chapter_but_not_without_its_annex(string path, string known) =>
        Assert.Equal(known, ProvisionPath.FromArticle(path));

    [Theory]
    [InlineData("dieu-5/khoan-2/diem-a", ProvisionLevel.Clause, "dieu-5/khoan-2")]
    [InlineData("dieu-5/khoan-2/diem-a", ProvisionLevel.Article, "dieu-5")]
    [InlineData("dieu-5", ProvisionLevel.Clause, null)]
    public void A_path_is_cut_behind_the_level_asked_for(string path, ProvisionLevel level, string? cut) => Assert.Equal(cut, ProvisionPath.UpTo(path, level));
}
