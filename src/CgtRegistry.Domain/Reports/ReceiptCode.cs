using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CgtRegistry.Domain.Reports;

/// <summary>
/// The code with which a sender follows a report: 128 random bits in 26 letters and digits that people can read out and type.
/// It is the only tie between the sender and the report, and is given once.
/// </summary>
public readonly record struct ReceiptCode
{
    /// <summary>Random bytes a code is made of.</summary>
    public const int Bytes = 16;

    // Crockford's base 32: no I, L, O, U.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 26;
    private const int GroupLength = 5;

    private readonly string _letters;

    private ReceiptCode(string letters) => _letters = letters;

    /// <summary>The code of random bytes.</summary>
    public static ReceiptCode Of(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(random.Length, Bytes);
        var letters = new char[Length];
        for (var at = 0; at < Length; at++)
        {
            var value = 0;
            for (var bit = at * 5; bit < (at * 5) + 5; bit++)
            {
                value = (value << 1) | (bit < Bytes * 8 ? (random[bit / 8] >> (7 - (bit % 8))) & 1 : 0);
            }

            letters[at] = Alphabet[value];
        }

        return new ReceiptCode(new string(letters));
    }

    /// <summary>Reads a code as people type it: small letters, blanks and dashes anywhere, O for 0, I and L for 1.</summary>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out ReceiptCode? code)
    {
        code = null;
        var letters = new StringBuilder(Length);
        foreach (var letter in typed ?? "")
        {
            if (letter is ' ' or '-' or '–' or '.')
            {
                continue;
            }

            var plain = char.ToUpperInvariant(letter) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (!Alphabet.Contains(plain, StringComparison.Ordinal) || letters.Length == Length)
            {
                return false;
            }

            letters.Append(plain);
        }

        code = letters.Length == Length ? new ReceiptCode(letters.ToString()) : null;
        return code is not null;
    }

    /// <summary>The code in groups, as it is shown and written down.</summary>
    public override string ToString() => string.Join('-', _letters.Chunk(GroupLength).Select(group => new string(group)));
}
