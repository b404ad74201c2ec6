using System.Collections.Frozen;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Tables;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Exchange;

/// <summary>Reads the table of records as this register gives it out. A row with a cell that cannot be read is named and passed over: this register writes none.</summary>
public static class TrialsCsvReader
{
    private static readonly FrozenDictionary<string, TrialColumn> ByName = TrialColumns.All.ToFrozenDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>Reads a file, plain or packed.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits)
    {
        TrialColumn?[]? columns = null;
        foreach (var row in TableCsv.Read(file, limits))
        {
            var place = $"row {row.Number}";
            if (row.Fault is { } fault)
            {
                yield return Rejected(place, "row", "", fault);
            }
            else if (columns is null)
            {
                columns = Header(row.Cells);
            }
            else
            {
                yield return row.Cells.Length == columns.Length ? Read(row.Cells, columns, place) : Rejected(place, "row", TableRow.CountOf(row.Cells), "columns-differ");
            }
        }
    }

    private static TrialColumn?[] Header(string[] cells) =>
        cells.Contains("number") && cells.Contains("registry") && cells.Contains("channel")
            ? [.. cells.Select(c => ByName.GetValueOrDefault(c))]
            : throw new RefusedFileException("header-unknown", "The first line must name the columns as this register gives them out: number, registry, channel among them.");

    private static ReadTrial Read(string[] cells, TrialColumn?[] columns, string place)
    {
        var record = new TrialRegistration { Number = "", Registry = "", Channel = RecordChannel.Collection };
        foreach (var (column, cell) in columns.Zip(cells))
        {
            if (column is null || CsvCell.Read(cell) is not { } text)
            {
                continue;
            }

            try
            {
                record = column.Read(record, ContactWords.Masked(text));
            }
            catch (Exception unreadable) when (unreadable is FormatException or OverflowException)
            {
                return Rejected(place, column.Name, text, "cell-not-read");
            }
        }

        return OwnNumber.Checked(record, place);
    }

    private static ReadTrial Rejected(string place, string field, string value, string rule) => new(place, null, [Complaint.About(place, field, value, rule)]);
}
