using System.Text;

namespace CgtRegistry.Interchange;

/// <summary>A line of a file with its number; without text when it could not be read.</summary>
internal readonly record struct NumberedLine(int Number, string? Text, string? Fault);

/// <summary>Reads a UTF-8 file line by line. A line that is too long or no UTF-8 is named and passed over; the rest is read.</summary>
internal static class NumberedLines
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<NumberedLine> Read(Stream stream, int longest)
    {
        var buffer = new byte[64 * 1024];
        var line = new List<byte>();
        var (number, tooLong, open) = (1, false, false);
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            for (var from = 0; from < read;)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', from, read - from);
                var stop = end < 0 ? read : end;
                tooLong |= line.Count + stop - from > longest;
                if (!tooLong)
                {
                    line.AddRange(buffer.AsSpan(from, stop - from));
                }

                open = end < 0;
                if (end >= 0)
                {
                    yield return Line(number++, line, tooLong);
                    line.Clear();
                    tooLong = false;
                }

                from = stop + 1;
            }
        }

        if (open)
        {
            yield return Line(number, line, tooLong);
        }
    }

    private static NumberedLine Line(int number, List<byte> bytes, bool tooLong)
    {
        if (tooLong)
        {
            return new NumberedLine(number, null, "line-too-long");
        }

        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes);
        if (number == 1 && span.StartsWith(Encoding.UTF8.Preamble))
        {
            span = span[3..];
        }

        try
        {
            return new NumberedLine(number, Strict.GetString(span).TrimEnd('\r'), null);
        }
        catch (DecoderFallbackException)
        {
            return new NumberedLine(number, null, "not-utf-8");
        }
    }
}
