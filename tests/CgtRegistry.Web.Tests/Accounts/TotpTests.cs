using System.Text;
using CgtRegistry.Web.Accounts.Codes;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>One-time codes are those every app computes.</summary>
public class TotpTests
{
    private static readonly string Secret = Base32.Of(Encoding.ASCII.GetBytes("12345678901234567890"));

    [Theory] // RFC 6238, appendix B, last six of eight digits
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_vectors_of_the_standard_hold(long seconds, string code) => Assert.Equal(code, Totp.CodeAt(Secret, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData("287 082", true)]
    [InlineData(" 287082 ", true)]
    [InlineData("٢٨٧٠٨٢", false)]
    [InlineData("28708", false)]
    [InlineData("", false)]
    public void A_code_has_six_plain_digits(string typed, bool expected) =>
        Assert.Equal(expected, Totp.StepOf(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(59)) is not null);

    [Fact]
    public void Recovery_codes_have_more_than_112_random_bits_and_are_read_as_people_type_them()
    {
        var codes = RecoveryCodes.New();
        var account = Guid.NewGuid();

        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, c => Assert.True(c.Count(char.IsAsciiLetterOrDigit) * 5 >= 112));
        Assert.Equal(RecoveryCodes.HashOf(account, codes[0]), RecoveryCodes.HashOf(account, codes[0].ToLowerInvariant().Replace('-', ' ')));
        Assert.Null(RecoveryCodes.HashOf(account, "123456"));
    }
}
