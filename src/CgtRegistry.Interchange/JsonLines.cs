using System.Text.Json;

namespace CgtRegistry.Interchange;

/// <summary>Reads a file with one JSON object a line.</summary>
internal static class JsonLines
{
    // A page that goes on for longer on one line is read record by record, and only one such page.
    private const int LongestLineOfPages = 1024 * 1024;

    /// <summary>
    /// Whether the file holds one object a line: its first line is whole, or what follows on the next line cannot belong to it.
    /// A page printed on one line or on many is no such file.
    /// </summary>
    public static bool Are(GrowingBuffer buffer, IReadOnlyList<string> lists, ImportLimits limits)
    {
        int end;
        while ((end = buffer.Waiting.IndexOf((byte)'\n')) < 0 || buffer.Waiting[end..].IndexOfAnyExcept("\r\n\t "u8) < 0)
        {
            if ((buffer.Waiting.Length > LongestLineOfPages && JsonHead.BeginsWithList(buffer, lists, limits)) || !buffer.More())
            {
                return false;
            }
        }

        var next = end + buffer.Waiting[end..].IndexOfAnyExcept("\r\n\t "u8);
        var ends = buffer.Waiting[..end].TrimEnd("\r\t "u8) is [.., (byte)'}'];
        return (ends || buffer.Waiting[next] is (byte)'{') && !Continues(buffer.Waiting[..(next + 1)], limits);
    }

    public static IEnumerable<JsonRecord> Read(GrowingBuffer buffer, ImportLimits limits)
    {
        for (var number = 1; ; number++)
        {
            var (length, open) = Line(buffer);
            if (length == 0 && !open)
            {
                yield break;
            }

            if (!open && !IsBlank(buffer.First(length).Span))
            {
                if (buffer.First(length).Span is [.., not (byte)'\n'] && StopsInside(buffer.First(length).Span, limits))
                {
                    throw RefusedFileException.NotReadToItsEnd(JsonRecords.CutOff, $"line {number}");
                }

                yield return new JsonRecord($"line {number}", buffer.First(length));
            }

            buffer.Take(length);
            if (open)
            {
                yield return new JsonRecord($"line {number}", default, JsonRecords.TooLarge);
                PassOver(buffer);
            }
        }
    }

    // Whether the reader takes the beginning of the next line as part of the first.
    private static bool Continues(ReadOnlySpan<byte> json, ImportLimits limits)
    {
        try
        {
            var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(JsonHead.Options(limits)));
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Whether the last line, which has no end, is the beginning of an object and not merely wrong.
    private static bool StopsInside(ReadOnlySpan<byte> line, ImportLimits limits)
    {
        try
        {
            var reader = new Utf8JsonReader(line, isFinalBlock: false, new JsonReaderState(JsonHead.Options(limits)));
            return reader.Read() && !reader.TrySkip();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The line with its end; open when it is longer than allowed.
    private static (int Length, bool Open) Line(GrowingBuffer buffer)
    {
        var searched = 0;
        while (true)
        {
            var end = buffer.Waiting[searched..].IndexOf((byte)'\n');
            if (end >= 0)
            {
                return (searched + end + 1, false);
            }

            searched = buffer.Waiting.Length;
            if (!buffer.More())
            {
                return (searched, !buffer.Ended);
            }
        }
    }

    private static void PassOver(GrowingBuffer buffer)
    {
        while (buffer.Waiting.IndexOf((byte)'\n') is var end)
        {
            buffer.Take(end < 0 ? buffer.Waiting.Length : end + 1);
            if (end >= 0 || !buffer.More())
            {
                return;
            }
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept("\r\n\t "u8) < 0;
}
