using CgtRegistry.Web.Features.Trials.Finding;

namespace CgtRegistry.Web.Tests.Trials.Finding;

/// <summary>Whatever is typed into the search box, the index answers, and never with everything.</summary>
public sealed class TrialWordTests
{
    private static readonly TrialIndex Index = TrialIndex.Build([Some.Trial("Bệnh viện Việt Đức", "Hà Nội hoà bình", "A"), Some.Trial("Other drop of abc", id: "B"), Some.Trial("Ｗide 中文 🧬 DNA", id: "C")]);

    [Theory]
    [InlineData("' OR 1=1--")]
    [InlineData("$$;select pg_sleep(5)$$")]
    [InlineData("a & | b")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{7*7}}")]
    [InlineData("(.*a){20}")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    [InlineData("\u00ff\u00fe")]
    public void Signs_of_other_languages_are_letters_like_any(string words) => Assert.Equal(0, Index.Search(words).Total);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u3000\u00a0")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("%_%")]
    [InlineData("\\")]
    [InlineData("...")]
    [InlineData(":*")]
    [InlineData("<->")]
    [InlineData("\u200b")]
    [InlineData("\ud800")]
    [InlineData("\ufffe")]
    [InlineData("👨‍👩‍👧")]
    public void Signs_alone_are_no_word_and_find_nothing(string words)
    {
        var hits = Index.Search(words);

        Assert.Equal((0, false), (hits.Total, hits.Understood));
    }

    [Theory]
    [InlineData("Viet\u200bDuc", 0)]
    [InlineData("Vi\u200bệt Đứ\u00adc", 1)]
    [InlineData("\ufeffViệt Đức", 1)]
    [InlineData("Ha\u0300 No\u0302\u0323i", 1)]
    [InlineData("hòa bình", 1)]
    [InlineData("hoà bình", 1)]
    [InlineData("Ðức", 1)]
    [InlineData("Ɖức", 1)]
    [InlineData("Вiệt", 0)]
    [InlineData("中文", 1)]
    [InlineData("🧬", 0)]
    public void Writings_of_one_word_are_one_and_look_alikes_are_not(string words, int total) => Assert.Equal(total, Index.Search(words).Total);

    [Fact]
    public void A_letter_under_ten_thousand_marks_is_the_letter() =>
        Assert.Equal(["A"], Index.Found("Vi" + new string('\u0301', 10_000) + "ệt"));

    [Fact]
    public void Twelve_terms_a_hundred_terms_and_a_word_of_two_hundred_letters_are_answered()
    {
        Assert.Equal(1, Index.Search("benh vien viet duc ha noi hoa binh benh vien viet duc").Total);
        Assert.Equal(0, Index.Search(string.Join(' ', Enumerable.Range(0, 100).Select(n => $"word{n}"))).Total);
        Assert.Equal(0, Index.Search(new string('x', 200)).Total);
        Assert.Equal(0, Index.Search(new string('x', 8_000)).Total);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_page_has_its_limits(int limit) => Assert.Throws<ArgumentOutOfRangeException>(() => Index.Search(new TrialSearch { Limit = limit }));

    [Theory]
    [InlineData("x")]
    [InlineData("/A")]
    [InlineData("12/")]
    [InlineData("-1/A")]
    [InlineData("99999999999999999999/A")]
    [InlineData(null)]
    public void A_place_that_is_none_is_none(string? text) => Assert.Null(TrialPlace.Read(text));

    [Fact]
    public void A_place_beyond_everything_is_followed_by_nothing() =>
        Assert.All(Enum.GetValues<TrialOrder>(), order =>
        {
            Assert.Empty(Index.Search(new TrialSearch { Order = order, After = new TrialPlace(long.MaxValue, "Z") }).Places);
            Assert.Empty(Index.Search(new TrialSearch { Words = "viet", Order = order, After = new TrialPlace(long.MaxValue, "Z") }).Places);
        });
}
