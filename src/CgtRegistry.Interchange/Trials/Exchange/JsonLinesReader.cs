using System.Text.Json;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Exchange;

/// <summary>Reads records as this register gives them out, one JSON object a line, plain or packed. A line that is none is named and passed over.</summary>
public static class JsonLinesReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">Its content.</param>
    /// <param name="limits">How much of it is read.</param>
    /// <param name="parse">Turns one object into a record.</param>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits, Func<ReadOnlyMemory<byte>, TrialRegistration> parse)
    {
        var count = 0;
        foreach (var record in JsonRecords.Read(Unpacking.Open(file, limits), [], limits))
        {
            if (++count > limits.Records)
            {
                throw RefusedFileException.TooManyRecords(limits);
            }

            yield return record.Fault is { } fault ? Rejected(record.Place, "", fault) : Read(record, parse);
        }
    }

    private static ReadTrial Read(JsonRecord record, Func<ReadOnlyMemory<byte>, TrialRegistration> parse)
    {
        try
        {
            return OwnNumber.Checked(parse(record.Json), record.Place);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            return Rejected(record.Place, "", "record-not-read");
        }
    }

    private static ReadTrial Rejected(string place, string value, string rule) => new(place, null, [Complaint.About(place, "record", value, rule)]);
}
