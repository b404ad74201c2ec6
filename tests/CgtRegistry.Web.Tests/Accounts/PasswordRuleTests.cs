using CgtRegistry.Web.Accounts.Passwords;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>Long, any characters, and not what is guessed first.</summary>
public class PasswordRuleTests
{
    private static readonly string[] Context = ["Bệnh viện Vinmec Times City", "Lê Văn Kiên", "kien.le@vinmec.vn"];

    [Theory]
    [InlineData("correcthorsebat", "guessed-first")]
    [InlineData("bảy con mèo uống trà", null)]
    [InlineData("mười bốn chữ !", "too-short")]
    [InlineData("gà trống gáy 😀😀", null)]
    [InlineData("               ", "guessed-first")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", "guessed-first")]
    [InlineData("abcabcabcabcabcabc", "guessed-first")]
    [InlineData("qwertyuiopasdfghjkl", "guessed-first")]
    [InlineData("1qaz2wsx3edc4rfv5tgb", "guessed-first")]
    [InlineData("123456789012345678", "guessed-first")]
    [InlineData("matkhau123456789", "guessed-first")]
    [InlineData("MậtKhẩuMậtKhẩu2026", "guessed-first")]
    [InlineData("P@ssw0rd-Password!", "guessed-first")]
    [InlineData("anhyeuemnhieulam1", "guessed-first")]
    [InlineData("vinmec-times-city-2026", "guessed-first")]
    [InlineData("Benh vien Vinmec 01", "guessed-first")]
    [InlineData("levankien levankien1", "guessed-first")]
    [InlineData("19051990 20061992", "guessed-first")]
    [InlineData("kJ8#mQz!w2Lp9xT", null)]
    [InlineData("chim sẻ gặm bút chì", null)]
    public void A_password_is_judged_by_what_is_left_of_it(string password, string? expected) =>
        Assert.Equal(expected is null ? null : $"password-{expected}", PasswordRules.Check(password, Context)?.Code);

    [Theory]
    [InlineData(14, "password-too-short")]
    [InlineData(15, null)]
    [InlineData(128, null)]
    [InlineData(129, "password-too-long")]
    public void Its_length_counts_in_characters_not_in_bytes(int length, string? expected)
    {
        var letters = "ắcđêgỳhịkợlũmẹnòpßqr😀tθưvλxψzω".EnumerateRunes().ToArray();
        var random = new Random(7);

        var password = string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)].ToString()));

        Assert.Equal(expected, PasswordRules.Check(password, Context)?.Code);
    }
}
