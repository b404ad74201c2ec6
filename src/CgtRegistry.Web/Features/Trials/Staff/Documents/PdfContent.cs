using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CgtRegistry.Web.Features.Trials.Staff.Documents;

/// <summary>
/// Looks for what a document to be read has no need of: programs, the start of other programs, a lock. Read are the objects of a
/// PDF (ISO 32000) as they stand and those packed in object streams; pictures and fonts are passed over.
/// </summary>
internal static partial class PdfContent
{
    // What one packed stream may unfold to; more is no list of objects.
    private const int MostUnfolded = 8 * 1024 * 1024;

    /// <summary>Whether it can only be read with a password or by rights (ISO 32000-1, 7.6).</summary>
    public static bool IsLocked(byte[] content) => Objects(content).Any(o => Lock().IsMatch(o));

    /// <summary>Whether it runs something when it is opened or clicked (ISO 32000-1, 12.6.4), or carries other files.</summary>
    public static bool Acts(byte[] content) => Objects(content).Any(o => Action().IsMatch(o));

    // A name may be written with its letters as numbers: /J#61vaScript.
    private static IEnumerable<string> Objects(byte[] content)
    {
        var text = Encoding.Latin1.GetString(content);
        var at = 0;
        while (Stream().Match(text, at) is { Success: true } stream)
        {
            yield return Plain(text[at..stream.Index]);
            var start = stream.Index + stream.Length;
            var end = text.IndexOf("endstream", start, StringComparison.Ordinal);
            at = end < 0 ? text.Length : end;
            var head = text[Math.Max(0, stream.Index - 1000)..stream.Index];
            if (head.LastIndexOf(" obj", StringComparison.Ordinal) is var begun && head[Math.Max(0, begun)..].Contains("/ObjStm", StringComparison.Ordinal))
            {
                yield return Plain(Unfolded(content.AsMemory(start, at - start)));
            }
        }

        yield return Plain(text[at..]);
    }

    private static string Unfolded(ReadOnlyMemory<byte> packed)
    {
        try
        {
            using var zipped = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            var unfolded = new byte[MostUnfolded];
            return Encoding.Latin1.GetString(unfolded, 0, zipped.ReadAtLeast(unfolded, unfolded.Length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            // Packed in another way: read as it stands.
            return Encoding.Latin1.GetString(packed.Span);
        }
    }

    private static string Plain(string text) => text.Contains('#', StringComparison.Ordinal)
        ? Escaped().Replace(text, m => ((char)Convert.ToByte(m.Value[1..], 16)).ToString())
        : text;

    [GeneratedRegex(@"(?<!end)stream\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex Stream();

    [GeneratedRegex("#[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"/Encrypt(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Lock();

    [GeneratedRegex("/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Action();
}
