using System.Text;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Tests.Names;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Bệnh viện Nhi Trung ương", "benh vien nhi trung uong")]
    [InlineData("ĐÀ NẴNG", "da nang")]
    [InlineData("Hoà Bình", "hoa binh")]
    [InlineData("  Tế-bào,gốc  (MSC) ", "te bao goc msc")]
    [InlineData("Children’s Hospital", "childrens hospital")]
    [InlineData("123/QĐ-BYT", "123 qd byt")]
    [InlineData("", "")]
    [InlineData("– / !", "")]
    public void Names_are_compared_in_lower_case_without_marks_or_signs(string written, string folded) => Assert.Equal(folded, Folding.Fold(written));

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("tuỷ", "tủy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("uỷ", "ủy")]
    [InlineData("THUỲ", "thùy")]
    public void The_old_and_the_new_place_of_the_tone_mark_are_one_word(string newPlace, string oldPlace)
    {
        var (one, other) = (Folding.Tokens(newPlace).Single(), Folding.Tokens(oldPlace).Single());

        Assert.Equal(one, other);
    }

    [Theory]
    [InlineData("đ")]
    [InlineData("Đ")]
    [InlineData("ð")]
    [InlineData("Ð")]
    [InlineData("ɖ")]
    [InlineData("Ɖ")]
    public void The_letter_d_with_a_stroke_is_found_however_it_was_typed(string letter)
    {
        var typed = Folding.Tokens(letter + "ức").Single();

        Assert.Equal("duc", typed.Folded);
        Assert.True(typed.Fits(Folding.Tokens("Đức").Single()));
    }

    [Theory]
    [InlineData("Bệnh viện Việt Đức")]
    [InlineData("tế bào gốc trung mô")]
    [InlineData("Nguyễn Thị Ngọc Ánh")]
    public void Composed_and_decomposed_writing_are_the_same(string written) =>
        Assert.Equal(Folding.Tokens(written.Normalize(NormalizationForm.FormC)), Folding.Tokens(written.Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("Vin\u200bmec")]
    [InlineData("\ufeffVinmec")]
    [InlineData("Vin\u00admec")]
    [InlineData("V\u2060inm\u200dec\u202e")]
    [InlineData("Vinmec\ufe0f")]
    [InlineData("Vin\U000e0041mec")]
    public void Characters_that_show_nothing_do_not_disturb(string written) => Assert.Equal("vinmec", Folding.Fold(written));

    [Theory]
    [InlineData("bác sỹ", "bác sĩ")]
    [InlineData("Mỹ", "Mĩ")]
    [InlineData("kỹ thuật", "kĩ thuật")]
    [InlineData("liệu pháp gien", "liệu pháp gen")]
    [InlineData("gene therapy", "gen therapy")]
    [InlineData("vi rút", "virus")]
    [InlineData("véc tơ", "vector")]
    [InlineData("leukaemia", "leukemia")]
    [InlineData("lơ xê mi", "leukemia")]
    [InlineData("CART", "CAR-T")]
    [InlineData("car t", "CAR-T")]
    [InlineData("TP.HCM", "Thành phố Hồ Chí Minh")]
    [InlineData("TP. Hồ Chí Minh", "Ho Chi Minh City")]
    [InlineData("TP TP. Hồ Chí Minh", "HCM")]
    [InlineData("stem cells", "stem cell")]
    public void Two_spellings_of_one_word_are_one(string one, string other) => Assert.Equal(Folding.Fold(other), Folding.Fold(one));

    [Theory]
    [InlineData("tay", "tai")]
    [InlineData("thuy", "thui")]
    [InlineData("may", "mai")]
    public void A_y_after_a_vowel_is_another_word(string one, string other) => Assert.NotEqual(Folding.Fold(other), Folding.Fold(one));

    [Theory]
    [InlineData("hoa", "hòa", true)]
    [InlineData("hòa", "hoa", true)]
    [InlineData("hòa", "hóa", false)]
    [InlineData("hòa", "hòa", true)]
    [InlineData("dan", "đan", true)]
    [InlineData("ban", "bản", true)]
    [InlineData("bạn", "bản", false)]
    [InlineData("sỹ", "sĩ", true)]
    [InlineData("Mĩ", "Mỹ", true)]
    [InlineData("sỹ", "sì", false)]
    public void Marks_left_out_fit_and_marks_that_contradict_do_not(string asked, string name, bool fits) =>
        Assert.Equal(fits, Folding.Tokens(asked).Single().Fits(Folding.Tokens(name).Single()));

    [Fact]
    public void A_mark_that_stands_alone_is_no_word() => Assert.Equal(["vin", "mec"], Folding.Words("vin \u0301 mec"));

    [Fact]
    public void Half_a_character_is_no_letter_and_no_failure() => Assert.Equal("vinmec", Folding.Fold("\ud800 vinmec \udc00"));

    [Theory]
    [InlineData('\ufffe')]
    [InlineData('\uffff')]
    public void A_sign_that_is_no_character_is_no_letter_and_no_failure(char sign) => Assert.Equal("vin mec", Folding.Fold($"vin{sign}mec"));

    [Fact]
    public void Letters_of_other_scripts_stay_what_they_are() => Assert.NotEqual("bach mai", Folding.Fold("Васh Маi"));
}
