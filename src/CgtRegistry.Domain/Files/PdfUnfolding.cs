using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Files;

/// <summary>
/// Unfolds the object streams of one PDF (ISO 32000-1, 7.5.7). All of them share one limit, so that many small streams cost no
/// more than one large one.
/// </summary>
internal sealed partial class PdfUnfolding(byte[] content)
{
    private readonly byte[] _piece = new byte[64 * 1024];
    private int _streams;
    private int _unfolded;

    /// <summary>The objects of a stream; none when it is packed in another way than programs write, or the limits are used up.</summary>
    public string? Unfold(string dictionary, int start, int end)
    {
        if (++_streams > PdfContent.MostStreams || _unfolded >= PdfContent.MostUnfolded)
        {
            return null;
        }

        var filters = Filter().Count(dictionary);
        if (filters == 0)
        {
            _unfolded += end - start;
            return Encoding.Latin1.GetString(content, start, end - start);
        }

        // Packed twice, or with a predictor, the words in it could not be found.
        return filters == OnlyDeflated().Count(dictionary) && !dictionary.Contains("/Predictor", StringComparison.Ordinal) ? Inflated(start) : null;
    }

    // A deflated stream knows its own end; “endstream” may stand in the middle of it.
    private string? Inflated(int start)
    {
        try
        {
            using var zipped = new ZLibStream(new MemoryStream(content, start, content.Length - start, writable: false), CompressionMode.Decompress);
            var objects = new StringBuilder();
            while (zipped.Read(_piece) is var read and > 0)
            {
                _unfolded += read;
                if (_unfolded > PdfContent.MostUnfolded)
                {
                    return null;
                }

                objects.Append(Encoding.Latin1.GetString(_piece, 0, read));
            }

            return objects.ToString();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    [GeneratedRegex("/Filter(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Filter();

    [GeneratedRegex(@"/Filter\s*(/FlateDecode(?![A-Za-z])|\[\s*/FlateDecode\s*\])", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyDeflated();
}
