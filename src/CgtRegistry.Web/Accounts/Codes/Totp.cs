using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CgtRegistry.Web.Accounts.Codes;

/// <summary>One-time codes of authenticator apps (RFC 6238: SHA-1, six digits, thirty seconds).</summary>
internal static class Totp
{
    private const int Seconds = 30;
    private const int Digits = 6;
    private const int SecretBytes = 20;

    /// <summary>A new secret, as apps take it.</summary>
    public static string NewSecret() => Base32.Of(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The step of time a code belongs to, among this one, the one before and the one after; none when it is wrong.</summary>
    public static long? StepOf(string secret, string typed, DateTimeOffset now)
    {
        var code = string.Concat(typed.Where(c => c != ' '));
        if (code.Length != Digits || !code.All(char.IsAsciiDigit))
        {
            return null;
        }

        var current = now.ToUnixTimeSeconds() / Seconds;
        long? found = null;
        foreach (var step in new[] { current - 1, current, current + 1 })
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, step)), Encoding.ASCII.GetBytes(code)))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The code of a step.</summary>
    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // what authenticator apps compute; the secret is random and the code lives a minute
        var hash = HMACSHA1.HashData(Base32.Read(secret), counter);
#pragma warning restore CA5350
        var at = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at, 4)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The code at a moment.</summary>
    public static string CodeAt(string secret, DateTimeOffset moment) => Code(secret, moment.ToUnixTimeSeconds() / Seconds);

    /// <summary>What the QR code says to an app.</summary>
    public static string Address(string secret, string account, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&digits={Digits}&period={Seconds}";
}
