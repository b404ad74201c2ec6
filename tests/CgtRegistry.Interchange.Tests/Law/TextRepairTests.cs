using System.Text;
using CgtRegistry.Interchange.Law;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>What printing programs do to Vietnamese is put right, and nothing else.</summary>
public class TextRepairTests
{
    [Theory]
    [InlineData("Hộ chiếu", "Hộ chiếu", "not-nfc")]
    [InlineData("Ðiều 5", "Điều 5", "eth-for-dd")]
    [InlineData("khoản\u00A02", "khoản 2", "no-break-space")]
    [InlineData("thông\u00ADtin", "thôngtin", "soft-hyphen")]
    [InlineData("tế\u200B bào", "tế bào", "zero-width")]
    [InlineData("a\u202Eb", "ab", "direction-mark")]
    [InlineData("a\u0001b", "ab", "control-character")]
    public void Each_repair_is_made_and_named(string raw, string repaired, string rule)
    {
        raw = rule == "not-nfc" ? raw.Normalize(NormalizationForm.FormD) : raw;

        var (text, repairs) = TextRepair.Of(raw);

        Assert.Equal(repaired, text);
        Assert.Equal(rule, Assert.Single(repairs).Rule);
    }

    [Fact]
    public void Blanks_and_empty_lines_go_without_a_word()
    {
        var (text, repairs) = TextRepair.Of("  1. Một.  \r\n\r\n\t2.   Hai. \n");

        Assert.Equal("1. Một.\n2. Hai.", text);
        Assert.Empty(repairs);
    }

    [Theory]
    [InlineData("44/2011/TT-B YT", "44/2011/TT-BYT")]
    [InlineData("29 /2012/TT-BYT", "29/2012/TT-BYT")]
    [InlineData("05/2007/TT-BYT.", "05/2007/TT-BYT")]
    [InlineData("Thông tư 08/2025/TT-BYT", "08/2025/TT-BYT")]
    [InlineData("01/2012/QĐ- TTg", "01/2012/QĐ-TTg")]
    [InlineData("96/2023/ND-CP", "96/2023/NĐ-CP")]
    [InlineData("4259/QÐ-BYT", "4259/QĐ-BYT")]
    [InlineData("787/QĐ_BYT", "787/QĐ-BYT")]
    [InlineData("21-LCT/HDNN8", "21-LCT/HDNN8")]
    [InlineData("133/1999/TTLT/BTC-BTM-BCN", "133/1999/TTLT/BTC-BTM-BCN")]
    public void Numbers_are_read_as_their_issuer_writes_them(string printed, string number) => Assert.Equal(number, TextRepair.Number(printed));

    [Fact]
    public void Repairing_twice_changes_nothing_more()
    {
        var piece = Gen.Elements("Điều ", "đ", "Ð", "ệ", "e\u0323\u0302", "\u00A0", "\u200B", "\n", " ", "\t", "1. ", "\u00AD", "\u2028", "\uFEFF");
        Prop.ForAll(piece.ListOf().Select(string.Concat).ToArbitrary(), raw =>
        {
            var once = TextRepair.Of(raw).Text;
            var (twice, repairs) = TextRepair.Of(once);
            return twice == once && repairs.Count == 0;
        }).QuickCheckThrowOnFailure();
    }
}
