namespace CgtRegistry.Interchange.Trials.Tables;

/// <summary>Goes through the rows below a header: rows that cannot be read, or are longer or shorter than it, are named and passed over.</summary>
internal static class TableRecords
{
    /// <param name="rows">The file's rows.</param>
    /// <param name="begin">Makes the reader of a row from the header, or refuses the file.</param>
    public static IEnumerable<ReadTrial> Read(IEnumerable<TableRow> rows, Func<TableColumns, Func<TableRow, ReadTrial>> begin)
    {
        TableColumns? columns = null;
        Func<TableRow, ReadTrial>? read = null;
        foreach (var row in rows)
        {
            if (columns is null && row.Fault is null)
            {
                columns = new TableColumns(row);
                read = begin(columns);
            }
            else if (row.Fault is not null || row.Cells.Length != columns!.Count)
            {
                var place = $"row {row.Number}";
                yield return new ReadTrial(place, null, [Complaint.About(place, "row", row.Fault is null ? TableRow.CountOf(row.Cells) : "", row.Fault ?? "columns-differ")]);
            }
            else
            {
                yield return read!(row);
            }
        }

        if (columns is null)
        {
            throw new RefusedFileException("no-records", "The file is empty.");
        }
    }
}
