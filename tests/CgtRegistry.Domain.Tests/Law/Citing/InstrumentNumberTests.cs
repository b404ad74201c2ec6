using System.Text;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Citing;

namespace CgtRegistry.Domain.Tests.Law.Citing;

public sealed class InstrumentNumberTests
{
    [Theory]
    [InlineData("29/2018/TT-BYT", "29/2018/TT-BYT")]
    [InlineData("105/2016/QH13", "105/2016/QH13")]
    [InlineData("01/2012/UBTVQH13", "01/2012/UBTVQH13")]
    [InlineData("21-LCT/HDNN8", "21-LCT/HĐNN8")]
    [InlineData("02/TTLB", "02/TTLB")]
    [InlineData("133/1999/TTLT/BTC-BTM-BCN", "133/1999/TTLT-BTC-BTM-BCN")]
    [InlineData("44/2011/TT-B YT", "44/2011/TT-BYT")]
    [InlineData("29 /2012/TT-BYT", "29/2012/TT-BYT")]
    [InlineData("05/2007/TT-BYT.", "05/2007/TT-BYT")]
    [InlineData("51/TT-BYT", "51/TT-BYT")]
    [InlineData("8/BYT-TT", "08/BYT-TT")]
    [InlineData("16-BYT/TT", "16/BYT-TT")]
    [InlineData("18/2000/TTBYT", "18/2000/TT-BYT")]
    [InlineData("57-nq/tw", "57-NQ/TW")]
    [InlineData("4259/QĐ_BYT", "4259/QĐ-BYT")]
    [InlineData("21/2026/qd-ttg", "21/2026/QĐ-TTg")]
    [InlineData("96/2023/ND-CP", "96/2023/NĐ-CP")]
    [InlineData("96/2023/N\u00d0-CP", "96/2023/NĐ-CP")]
    [InlineData("32/2005/TTLT-BLDTBXH-BYT", "32/2005/TTLT-BLĐTBXH-BYT")]
    [InlineData("16/2013/TTLT-BYT-BNN&PTNT", "16/2013/TTLT-BYT-BNNPTNT")]
    [InlineData("29\u200b/2018/TT\u2011BYT\u00a0", "29/2018/TT-BYT")]
    [InlineData("12/98/QĐ-BYT", "12/1998/QĐ-BYT")]
    [InlineData("299/HDBT", "299/HĐBT")]
    [InlineData("1566/BYT-GPHĐNHTBG", "1566/BYT-GPHĐNHTBG")]
    [InlineData("4001/UBND-VX", "4001/UBND-VX")]
    [InlineData("15a/2019/TT-BYT", "15a/2019/TT-BYT")]
    public void A_number_is_read_in_any_spelling_and_written_in_one(string spelling, string number) => Assert.Equal(number, InstrumentNumber.Read(spelling).ToString());

    [Fact]
    public void Marks_that_stand_apart_from_their_letters_make_no_other_number() =>
        Assert.Equal(InstrumentNumber.Read("10/2020/QĐ-ỦY"), InstrumentNumber.Read("10/2020/QĐ-ỦY".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("04/2020/TT-BYT", "4/2020/TT-BYT")]
    [InlineData("8/BYT-TT", "8-BYT/TT")]
    [InlineData("16-BYT/TT", "16/TT-BYT")]
    [InlineData("2555/QD-BYT", "2555/QĐ-BYT")]
    public void Spellings_of_one_number_are_equal(string one, string other)
    {
        Assert.Equal(InstrumentNumber.Read(one), InstrumentNumber.Read(other));
        Assert.Equal(InstrumentNumber.Read(one).GetHashCode(), InstrumentNumber.Read(other).GetHashCode());
    }

    [Theory]
    [InlineData("4/2020/TT-BYT", "4/TT-BYT")]
    [InlineData("133/QĐ-BYT", "1133/QĐ-BYT")]
    [InlineData("71/NQ-CP", "71/NĐ-CP")]
    [InlineData("105/2016/QH13", "105/2016/QH1")]
    [InlineData("11/2008/TTLT-BYT-BKHCN", "11/2008/TTLT-BKHCN-BYT")]
    [InlineData("02/TTLB", "02/TTLT")]
    [InlineData("3/2019/TT-BYT", "3a/2019/TT-BYT")]
    public void Different_numbers_are_not(string one, string other) => Assert.NotEqual(InstrumentNumber.Read(one), InstrumentNumber.Read(other));

    [Theory]
    [InlineData("")]
    [InlineData("207")]
    [InlineData("14/11/2008")]
    [InlineData("120/80 mmHg")]
    [InlineData("01/2012/QĐ-")]
    [InlineData("TT-BYT")]
    [InlineData("29/2018/TT-BYT2")]
    [InlineData("1234567/TT-BYT")]
    public void What_is_no_number_of_a_document_is_refused(string text)
    {
        Assert.False(InstrumentNumber.TryRead(text, out _));
        Assert.Throws<FormatException>(() => InstrumentNumber.Read(text));
    }

    [Fact]
    public void The_parts_say_what_they_mean()
    {
        var number = InstrumentNumber.Read("10/2014/TTLT- BYT-BNV-BTC");

        Assert.Equal((10, 2014, "TTLT", InstrumentKind.JointCircular), (number.Sequence, number.Year, number.Form, number.Kind));
        Assert.Equal(["BYT", "BNV", "BTC"], number.Issuers);
        Assert.Equal(13, InstrumentNumber.Read("105/2016/QH13").Term);
    }
}
