using CgtRegistry.Interchange.Trials.Tables;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>
/// Reads the CSV that WHO's platform exports: 40 columns, or the full export in the published form (no header) and in that of studies
/// that gave it one. The order of columns is free; a byte order mark and any line ends are well.
/// </summary>
public static class IctrpCsvReader
{
    /// <summary>Reads a file, plain or packed.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits) => IctrpTable.Read(TableCsv.Read(file, limits));
}
