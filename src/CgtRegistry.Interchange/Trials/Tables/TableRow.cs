namespace CgtRegistry.Interchange.Trials.Tables;

/// <summary>A row of a table as texts.</summary>
/// <param name="Number">Which row of the file, the header being row 1.</param>
/// <param name="Cells">Its cells; none when the row could not be read.</param>
/// <param name="Fault">Why it could not.</param>
internal readonly record struct TableRow(int Number, string[] Cells, string? Fault = null)
{
    /// <summary>What a complaint may say of a row: its cells may be somebody's name.</summary>
    public static string CountOf(string[] cells) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cells.Length} cells");
}
