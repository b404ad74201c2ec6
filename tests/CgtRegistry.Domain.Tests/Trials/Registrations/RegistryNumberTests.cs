using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Tests.Trials.Registrations;

public class RegistryNumberTests
{
    [Theory]
    [InlineData("EUCTR2021-001279-18-Outside/EEA", "2021-001279-18-Outside-EU/EEA", "2021-001279-18")]
    [InlineData("2014-002606-20-3rd", "2014-002606-20-3RD", "2014-002606-20")]
    [InlineData("CTIS2023-508143-51-01", "2023-508143-51-01", "2023-508143-51")]
    [InlineData("JPRN-jRCTs031190226", "jRCTs031190226", "jRCTs031190226")]
    [InlineData("chictr2000029953", "ChiCTR2000029953", "ChiCTR2000029953")]
    [InlineData("2020\u2010001246\u201018\u00A0", "2020-001246-18", "2020-001246-18")]
    public void A_number_is_brought_to_its_registrys_own_form(string written, string own, string trial)
    {
        var number = RegistryNumber.Read(written)!.Value;

        Assert.Equal((own, trial), (number.Value, number.Trial));
    }

    [Theory]
    [InlineData("NL77421.041.21")]
    [InlineData("NCT4901988")]
    [InlineData("2021-A01344-37")]
    [InlineData("NCT०४३३३९१४")]
    public void Another_bodys_number_is_no_registrys(string text) => Assert.Empty(RegistryNumber.FindAll(text));

    [Fact]
    public void A_number_at_the_end_of_a_sentence_is_found() => Assert.Equal("NL9554", Assert.Single(RegistryNumber.FindAll("See NL9554.")).Value);
}
