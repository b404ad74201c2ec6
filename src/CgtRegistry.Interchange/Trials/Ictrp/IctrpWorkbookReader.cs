using CgtRegistry.Interchange.Trials.Tables;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>Reads the workbook (.xlsx) of WHO's platform; days, numbers and texts stand in one column side by side.</summary>
public static class IctrpWorkbookReader
{
    /// <summary>Reads the first sheet.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits) => IctrpTable.Read(TableSheet.Read(file, limits));
}
