using CgtRegistry.Domain.Law.Citing;

namespace CgtRegistry.Domain.Tests.Law.Citing;

public sealed class NumbersInTextTests
{
    [Theory]
    [InlineData("Quyết định số 133/QĐ-BYT ngày 5/1/2020", "133/QĐ-BYT")]
    [InlineData("2555/QD-BYT", "2555/QĐ-BYT")]
    [InlineData("44/2011/TT-B YT và 29 /2012/TT-BYT.", "44/2011/TT-BYT 29/2012/TT-BYT")]
    [InlineData("10/2014/TTLT- BYT-BNV hướng dẫn", "10/2014/TTLT-BYT-BNV")]
    [InlineData("16/2013/TTLT-BYT-BNN&PTNT", "16/2013/TTLT-BYT-BNNPTNT")]
    [InlineData("công văn 4001/UBND-VX", "4001/UBND-VX")]
    [InlineData("105/2016/QH13-abc", "105/2016/QH13")]
    [InlineData("105/2016/QH13 Dược", "105/2016/QH13")]
    public void Numbers_are_found_with_their_slips(string text, string numbers) => Assert.Equal(numbers, string.Join(' ', NumbersInText.In(text)));

    [Theory]
    [InlineData("207")]
    [InlineData("huyết áp 120/80, ngày 14/11/2008, 24/24 giờ")]
    [InlineData("10/ngày - Theo")]
    [InlineData("số 16/ XPHC")]
    [InlineData("A/133/QĐ-BYT")]
    public void Numbers_of_other_things_are_not(string text) => Assert.Empty(NumbersInText.In(text));

    [Fact]
    public void A_number_is_not_found_in_a_longer_one() => Assert.DoesNotContain(InstrumentNumber.Read("133/QĐ-BYT"), NumbersInText.In("1133/QĐ-BYT"));
}
