using CgtRegistry.Interchange.Trials.Tables;

namespace CgtRegistry.Interchange.Trials.Lists;

/// <summary>
/// Reads lists of the registries' own sites with a few columns: the number, dates, status, numbers of others. Each registry has other
/// columns; which is which is told by their names. A list over several registries (with a column <c>registry</c>) is a collection.
/// </summary>
public static class TrialListReader
{
    /// <summary>Reads a file, plain or packed.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits) => TableRecords.Read(TableCsv.Read(file, limits), columns =>
        ListColumns.Numbers.Any(columns.Has) && ListColumns.Status.Any(columns.Has)
            ? row => ListMapping.Read(new ListRow(row, columns))
            : throw new RefusedFileException("header-unknown", $"The first line must name a column for the number ({string.Join(", ", ListColumns.Numbers)}) and one for the status."));
}
