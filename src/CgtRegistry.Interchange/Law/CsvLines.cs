using System.Text;
using CsvHelper;

namespace CgtRegistry.Interchange.Law;

/// <summary>A row of a list, by column name.</summary>
internal sealed record CsvLine(int Row, string Raw, IReadOnlyDictionary<string, string> Fields)
{
    public string this[string column] => Fields[column];
}

/// <summary>Reads lists in CSV the same strict way: UTF-8, a known header, limited size. A bad row is named and passed over.</summary>
internal static class CsvLines
{
    public static IEnumerable<CsvLine> Read(Stream file, IReadOnlyCollection<string> columns, ImportLimits limits, ICollection<Complaint> complaints)
    {
        var options = new CsvReaderOptions { Separator = ',', MaxRecordSize = limits.LineBytes, MalformedData = CsvMalformedDataHandling.Throw };
        using var csv = CsvReader.FromText(PlainTextReader.Text(file, limits), options);
        if (!columns.Order(StringComparer.Ordinal).SequenceEqual(csv.Headers.ToArray().Order(StringComparer.Ordinal)))
        {
            throw new RefusedFileException("header-unknown", $"The first line must name the columns {string.Join(", ", columns)}.");
        }

        for (var row = 1; Next(csv); row++)
        {
            if (row > limits.Records)
            {
                throw RefusedFileException.TooManyRecords(limits);
            }

            var raw = Encoding.UTF8.GetString(csv.RawRecord);
            if (csv.FieldCount != columns.Count)
            {
                complaints.Add(Complaint.About($"row {row}", "row", raw, "columns-differ"));
                continue;
            }

            yield return new CsvLine(row, raw, csv.Headers.ToArray().ToDictionary(h => h, h => csv.GetString(h), StringComparer.Ordinal));
        }
    }

    private static bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException broken)
        {
            throw new RefusedFileException("csv-not-read", "The list is broken: a quotation mark is not closed, or a row is far too long.", broken);
        }
    }
}
