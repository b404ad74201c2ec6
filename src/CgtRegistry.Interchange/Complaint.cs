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

    /// <summary>It stands in the register exactly as the source has it, and only the reader is warned.</summary>
    public bool AsPrinted { get; init; }

    /// <summary>A complaint that shows no more of the value than a person reads, and no e-mail address or telephone number.</summary>
    public static Complaint About(string record, string field, string value, string rule, bool repaired = false) => new(record, field, Readable(value), rule, repaired);

    private static string Readable(string value)
    {
        var shown = ContactWords.Masked(value);
        var length = shown.Length > ReadableLength && char.IsHighSurrogate(shown[ReadableLength - 1]) ? ReadableLength - 1 : ReadableLength;
        return shown.Length <= length ? shown : $"{shown[..length]}…";
    }
}
