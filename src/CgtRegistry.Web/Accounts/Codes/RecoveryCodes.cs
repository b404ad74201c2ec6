using System.Security.Cryptography;
using System.Text;

namespace CgtRegistry.Web.Accounts.Codes;

/// <summary>Codes for the day the phone or the key is lost: shown once, kept as hashes, each good once.</summary>
internal static class RecoveryCodes
{
    /// <summary>How many there are.</summary>
    public const int Count = 10;

    private const int RandomBytes = 15; // 120 bits, 24 letters
    private const int Letters = 24;
    private const int Group = 4;

    /// <summary>New codes, in groups of four letters.</summary>
    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Base32.Of(RandomNumberGenerator.GetBytes(RandomBytes)).Chunk(Group).Select(part => new string(part))))];

    /// <summary>What is kept of a code; none when no code looks like this. So many random bits need no slow hash.</summary>
    public static byte[]? HashOf(Guid account, string typed)
    {
        var code = string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return code.Length == Letters ? SHA256.HashData(Encoding.ASCII.GetBytes($"{account:N}:{code}")) : null;
    }
}
