using System.Text.Unicode;
using CsvHelper;

namespace CgtRegistry.Interchange.Trials.Tables;

/// <summary>Reads the rows of a CSV file one after another: commas, quotation marks as RFC 4180 has them, any line ends, plain or packed.</summary>
internal static class TableCsv
{
    private static readonly CsvReaderOptions Plain = new()
    {
        Separator = ',',
        HasHeader = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        IncludeValuesInExceptions = false,
    };

    public static IEnumerable<TableRow> Read(Stream file, ImportLimits limits)
    {
        using var csv = CsvReader.Create(Unpacking.Open(file, limits), Plain with { MaxRecordSize = limits.LineBytes });
        for (var number = 1; ; number++)
        {
            if (!Next(csv, number))
            {
                yield break;
            }

            // One row more than there may be records, for the header.
            if (number > limits.Records + 1L)
            {
                throw RefusedFileException.TooManyRecords(limits);
            }

            yield return Utf8.IsValid(csv.RawRecord) ? new TableRow(number, Cells(csv)) : new TableRow(number, [], "not-utf-8");
        }
    }

    private static string[] Cells(CsvReader csv)
    {
        var cells = new string[csv.FieldCount];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = csv.GetString(column);
        }

        return cells;
    }

    // After a quotation mark that is never closed nothing can be told apart any more: what was read stays read.
    private static bool Next(CsvReader csv, int number)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException broken)
        {
            throw number > 1
                ? RefusedFileException.NotReadToItsEnd("csv-not-read", $"row {number}", broken)
                : new RefusedFileException("header-unknown", "The first line cannot be read as names of columns: the file is no CSV with commas.", broken);
        }
    }
}
