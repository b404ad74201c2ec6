using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Files;

/// <summary>
/// The one place that looks into PDF files sent by people, for what a document to be read has no need of: programs, the start of
/// other programs, a lock. Read are the objects of a PDF (ISO 32000) as they stand and those packed in object streams; pictures
/// and fonts are passed over. A file is gone through once, and what it unfolds to is limited as a whole.
/// </summary>
public static partial class PdfContent
{
    /// <summary>What all object streams of a file may unfold to together; they hold lists of objects, no pictures.</summary>
    public const int MostUnfolded = 32 * 1024 * 1024;

    /// <summary>The most object streams of a file; each holds a hundred objects and more.</summary>
    public const int MostStreams = 4096;

    /// <summary>Looks at a file by its content only.</summary>
    public static PdfVerdict Look(byte[] content)
    {
        if (!content.AsSpan().StartsWith("%PDF-"u8))
        {
            return PdfVerdict.NoPdf;
        }

        var text = Encoding.Latin1.GetString(content);
        var unfolding = new PdfUnfolding(content);

        // What only looks like a stream hides nothing behind it: these words are too long to stand in a picture by chance.
        var found = LongWord().IsMatch(Plain(text)) ? PdfVerdict.Active : PdfVerdict.Plain;
        var at = 0;
        while (Stream().Match(text, at) is { Success: true } stream)
        {
            var objects = Plain(text[at..stream.Index]);
            var start = stream.Index + stream.Length;
            var end = text.IndexOf("endstream", start, StringComparison.Ordinal);
            at = end < 0 ? text.Length : end;
            found = Worse(Worse(found, Of(objects)), OfPassedOver(Plain(text[start..at])));
            if (objects.Contains("/ObjStm", StringComparison.Ordinal))
            {
                found = Worse(found, unfolding.Unfold(objects, start, at) is { } packed ? Of(Plain(packed)) : PdfVerdict.Overpacked);
            }
        }

        return Worse(found, Of(Plain(text[at..])));
    }

    private static PdfVerdict Of(string objects) => Lock().IsMatch(objects) ? PdfVerdict.Locked : Action().IsMatch(objects) ? PdfVerdict.Active : PdfVerdict.Plain;

    // A comment or a string may read like the beginning of a stream: objects may lie in what is passed over. What would have been looked into there is refused.
    private static PdfVerdict OfPassedOver(string bytes) => Lock().IsMatch(bytes) ? PdfVerdict.Locked : Packing().IsMatch(bytes) ? PdfVerdict.Overpacked : PdfVerdict.Plain;

    private static PdfVerdict Worse(PdfVerdict one, PdfVerdict other) => one > other ? one : other;

    // A name may be written with its letters as numbers: /J#61vaScript.
    private static string Plain(string text)
    {
        if (!text.Contains('#', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '#' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                plain.Append((char)byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"(?<!end)stream[ \t]*[\r\n]\n?", RegexOptions.CultureInvariant)]
    private static partial Regex Stream();

    [GeneratedRegex(@"/Encrypt(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Lock();

    [GeneratedRegex(@"/ObjStm|/XFA(?=[\x00\t\n\f\r (\[<%])", RegexOptions.CultureInvariant)]
    private static partial Regex Packing();

    [GeneratedRegex("/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Action();

    [GeneratedRegex("/(JavaScript|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex LongWord();
}
