using CgtRegistry.Domain.Law.Techniques;

namespace CgtRegistry.Domain.Tests.Law.Techniques;

public class TechniqueCodesTests
{
    [Theory]
    [InlineData("2.512", "2.512")]
    [InlineData("22,513", "22.513")]
    [InlineData("bs_7.253", "BS_7.253")]
    [InlineData("2.125; 2.126;", "2.125 2.126")]
    [InlineData("22.518, 22.513", "22.518 22.513")]
    [InlineData("22.530; 22.538 22.561", "22.530 22.538 22.561")]
    [InlineData("1. 132, 1. 133", "1.132 1.133")]
    [InlineData("15254", "")]
    [InlineData("*", "")]
    [InlineData(null, "")]
    public void Codes_are_read_as_machines_print_them(string? printed, string expected) => Assert.Equal(expected, string.Join(' ', TechniqueCodes.Read(printed)));

    [Theory]
    [InlineData("2.512", "2.512")]
    [InlineData("2,512", "2.512")]
    [InlineData("2.512a", null)]
    [InlineData("CAR-T", null)]
    [InlineData("18/10.2024", null)]
    public void A_word_is_a_code_only_as_a_whole(string word, string? expected) => Assert.Equal(expected, TechniqueCodes.Whole(word));
}
