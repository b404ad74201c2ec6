using System.Text;

namespace CgtRegistry.Interchange;

/// <summary>A record of a JSON file, or why it could not be taken.</summary>
/// <param name="Place">Where it stands: <c>line 3</c>, <c>record 3</c>.</param>
/// <param name="Json">Its bytes, good until the next record is asked for.</param>
/// <param name="Fault">The rule it breaks.</param>
internal readonly record struct JsonRecord(string Place, ReadOnlyMemory<byte> Json, string? Fault = null);

/// <summary>
/// Takes a JSON file apart into its records without ever holding more than one of them: one object, a list, a page that holds
/// a list under one of the names given, or one object a line. A broken line is named and passed over; after a break inside a
/// list nothing more can be read for sure, and the file is refused from there on.
/// </summary>
internal static class JsonRecords
{
    /// <summary>The file ends in the middle of a record.</summary>
    internal const string CutOff = "json-cut-off";

    /// <summary>A record is longer than one may be.</summary>
    internal const string TooLarge = "record-too-large";

    public static IEnumerable<JsonRecord> Read(Stream stream, IReadOnlyList<string> lists, ImportLimits limits)
    {
        var buffer = new GrowingBuffer(stream, limits.RecordBytes);
        while (buffer.Waiting.Length < 3 && buffer.More())
        {
        }

        if (buffer.Waiting.StartsWith(Encoding.UTF8.Preamble))
        {
            buffer.Take(3);
        }

        return Next(buffer) switch
        {
            0 => throw new RefusedFileException("no-records", "The file is empty. Export the records again."),
            (byte)'{' when JsonLines.Are(buffer, lists, limits) => JsonLines.Read(buffer, limits),
            (byte)'{' or (byte)'[' => Document(buffer, lists, limits),
            _ => throw new RefusedFileException("not-json", "The file does not begin like JSON in UTF-8. Export the records as JSON."),
        };
    }

    private static IEnumerable<JsonRecord> Document(GrowingBuffer buffer, IReadOnlyList<string> lists, ImportLimits limits)
    {
        var (head, fault) = JsonHead.Find(buffer, lists, limits);
        if (fault is not null)
        {
            throw RefusedFileException.NotReadToItsEnd(fault, "record 1");
        }

        if (!head.IsList)
        {
            yield return new JsonRecord("record 1", buffer.First(head.Length));
            yield break;
        }

        buffer.Take(head.Length);
        for (var number = 1; ; number++)
        {
            var place = $"record {number}";
            if (Next(buffer) is (byte)']')
            {
                yield break;
            }

            if (number > 1 && Next(buffer) is (byte)',')
            {
                buffer.Take(1);
            }
            else if (number > 1)
            {
                throw RefusedFileException.NotReadToItsEnd(Next(buffer) is 0 ? CutOff : "json-not-read", place);
            }

            _ = Next(buffer);
            var (length, broken) = JsonHead.Value(buffer, limits);
            if (broken is not null and not TooLarge)
            {
                throw RefusedFileException.NotReadToItsEnd(broken, place);
            }

            yield return new JsonRecord(place, broken is null ? buffer.First(length) : default, broken);
            if (broken is null)
            {
                buffer.Take(length);
            }
            else if (!JsonHead.Skip(buffer, limits))
            {
                throw RefusedFileException.NotReadToItsEnd(broken, place);
            }
        }
    }

    /// <summary>The next byte that is no blank, which stays where it is; 0 at the end.</summary>
    internal static byte Next(GrowingBuffer buffer)
    {
        while (true)
        {
            var at = buffer.Waiting.IndexOfAnyExcept(" \t\r\n"u8);
            if (at >= 0)
            {
                buffer.Take(at);
                return buffer.Waiting[0];
            }

            buffer.Take(buffer.Waiting.Length);
            if (!buffer.More())
            {
                return 0;
            }
        }
    }
}
