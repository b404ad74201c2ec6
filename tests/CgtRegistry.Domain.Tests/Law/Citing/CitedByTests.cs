using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Citing;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Law.Citing;

public sealed class CitedByTests
{
    private static readonly Instrument Law = A.Instrument("law", InstrumentKind.Law, "105/2016/QH13", title: new("Luật Dược"), issued: "2016-04-06");
    private static readonly Instrument Decree = A.Instrument("decree", InstrumentKind.Decree, "54/2017/NĐ-CP", issued: "2017-05-08");

    [Theory]
    [InlineData("dieu-89/khoan-2", "decree statement")]
    [InlineData("dieu-89", "decree statement")]
    [InlineData("", "decree statement whole")]
    [InlineData("dieu-89/khoan-3", "")]
    [InlineData("dieu-8", "")]
    public void A_provision_is_cited_by_what_cites_it_or_something_in_it(string path, string sources)
    {
        var cited = Index(
            new("decree", "theo khoản 2 Điều 89 Luật Dược", Decree, "dieu-1"),
            new("statement", "điểm a khoản 2 Điều 89 Luật Dược"),
            new("whole", "theo Luật Dược số 105/2016/QH13"));

        Assert.Equal(sources, string.Join(' ', cited.Of(Law.Id, path).Select(w => w.Source)));
    }

    [Fact]
    public void The_place_of_the_words_is_told_in_the_text_and_in_the_law()
    {
        const string Text = "Lời dẫn:\n1. Một;\n2. Hai:\na) theo Điều 89 Luật Dược.";

        var words = Assert.Single(Index(new CitingText<string>("decree", Text, Decree, "dieu-7")).Of(Law.Id, "dieu-89"));

        Assert.Equal("Điều 89 Luật Dược", Text.Substring(words.At, words.Length));
        Assert.Equal(new CitingPlace(Decree, "dieu-7/khoan-2/diem-a"), words.Place);
        Assert.Equal("dieu-89", words.Cited);
    }

    [Fact]
    public void Clauses_of_one_article_cite_each_other_but_the_article_is_not_cited_by_itself()
    {
        var cited = Index(new CitingText<string>("law", "1. Một.\n2. Theo khoản 1 Điều này.\n3. Theo điểm a khoản này.", Law, "dieu-89"));

        Assert.Equal("dieu-89/khoan-2", Assert.Single(cited.Of(Law.Id, "dieu-89/khoan-1")).Place?.Path);
        Assert.Empty(cited.Of(Law.Id, "dieu-89"));
        Assert.Single(cited.Of(Law.Id, "dieu-89/khoan-3/diem-a"));
    }

    [Fact]
    public void A_range_is_listed_at_each_of_its_provisions_and_once_above_them()
    {
        var cited = Index(new CitingText<string>("decree", "từ khoản 1 đến khoản 3 Điều 89 Luật Dược", Decree, "dieu-1"));

        Assert.All(["dieu-89/khoan-1", "dieu-89/khoan-2", "dieu-89/khoan-3", "dieu-89", ""], path => Assert.Single(cited.Of(Law.Id, path)));
    }

    [Fact]
    public void Doubtful_words_are_listed_nowhere()
    {
        var cited = Index(new("decree", "theo Điều 89 và Luật Quảng cáo", Decree, "dieu-1"), new("quoted", "“Điều 89 Nghị định này”", Decree, "dieu-1"));

        Assert.Empty(cited.Of(Law.Id));
        Assert.Empty(cited.Of(Decree.Id, "dieu-89"));
    }

    private static CitedBy<string> Index(params CitingText<string>[] texts) => new(new([Law, Decree]), texts);
}
