using System.Buffers;
using System.Text;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange;

/// <summary>Something in a file that could not be read, or was repaired on the way; nothing is dropped in silence.</summary>
/// <param name="Record">The document or record, by its number or place in the file.</param>
/// <param name="Field">The part of it, such as an article or a column.</param>
/// <param name="Value">What stands there, cut to a readable length.</param>
/// <param name="Rule">The code of the rule it breaks, such as <c>article-without-text</c>.</param>
/// <param name="Repaired">It was put right and taken in; otherwise this part was left as it came.</param>
public sealed record Complaint(string Record, string Field, string Value, string Rule, bool Repaired = false)
{
    private const int ReadableLength = 200;

    // Controls, and halves of characters, which must be looked at in pairs.
    private static readonly SearchValues<char> Odd = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => char.IsControl(c) || char.IsSurrogate(c))]);

    /// <summary>It stands in the register exactly as the source has it, and only the reader is warned.</summary>
    public bool AsPrinted { get; init; }

    /// <summary>
    /// A complaint that shows no more of the value than a person reads, no control characters, and no e-mail address or telephone number:
    /// complaints are shown to everybody.
    /// </summary>
    public static Complaint About(string record, string field, string value, string rule, bool repaired = false) =>
        new(Readable(record), Readable(field), Readable(value), rule, repaired);

    // Masked before it is cut: half an address would not be known as one.
    private static string Readable(string text)
    {
        var clean = ContactWords.Masked(text.AsSpan().ContainsAny(Odd) ? Clean(text) : text);
        return clean.Length <= ReadableLength ? clean : $"{clean[..(char.IsHighSurrogate(clean[ReadableLength - 1]) ? ReadableLength - 1 : ReadableLength)]}…";
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = !Rune.IsControl(rune) ? clean.Append(rune) : Rune.IsWhiteSpace(rune) ? clean.Append(' ') : clean;
        }

        return clean.ToString();
    }
}
