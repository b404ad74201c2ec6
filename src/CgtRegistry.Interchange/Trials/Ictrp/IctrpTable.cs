using CgtRegistry.Interchange.Trials.Tables;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>Reads rows of an export, whatever order and names their columns have.</summary>
internal static class IctrpTable
{
    public static IEnumerable<ReadTrial> Read(IEnumerable<TableRow> rows)
    {
        IctrpField?[]? columns = null;
        var unknown = new List<string>();
        foreach (var row in rows)
        {
            if (row.Fault is { } fault)
            {
                yield return new ReadTrial($"row {row.Number}", null, [Complaint.About($"row {row.Number}", "row", "", fault)]);
                continue;
            }

            if (columns is null)
            {
                var names = Names(row);
                columns = [.. names.Select(IctrpColumns.Field)];
                unknown = [.. names.Where(n => !IctrpColumns.Knows(n))];
                if (ReferenceEquals(names, row.Cells))
                {
                    continue;
                }
            }

            if (row.Cells.Length != columns.Length)
            {
                yield return new ReadTrial($"row {row.Number}", null, [Complaint.About($"row {row.Number}", "row", TableRow.CountOf(row.Cells), "columns-differ")]);
                continue;
            }

            yield return IctrpMapping.Read(Record(row, columns, unknown));
            unknown = [];
        }
    }

    // Without a header the row itself is a record in the published order.
    private static IReadOnlyList<string> Names(TableRow row) =>
        row.Cells.Any(c => IctrpColumns.Field(c) is IctrpField.TrialId) ? row.Cells
        : row.Cells.Length == IctrpColumns.Published.Count ? IctrpColumns.Published
        : throw new RefusedFileException("header-unknown", "The first line must name the columns of an ICTRP export, TrialID among them.");

    private static IctrpRecord Record(TableRow row, IctrpField?[] columns, List<string> unknown)
    {
        var record = new IctrpRecord { Place = $"row {row.Number}" };
        for (var column = 0; column < row.Cells.Length; column++)
        {
            if (columns[column] is { } field)
            {
                record.Add(field, row.Cells[column]);
            }
        }

        record.Unknown.AddRange(unknown);
        return record;
    }
}
