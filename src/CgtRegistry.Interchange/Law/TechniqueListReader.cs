using System.Globalization;
using System.Text;
using CsvHelper;

namespace CgtRegistry.Interchange.Law;

/// <summary>
/// Reads the lines of the national technique list (Circular 23/2024/TT-BYT) from a CSV file, plain or packed, one by one.
/// A line that cannot be placed refuses the file: a list with holes nobody sees is worse than none.
/// </summary>
public static class TechniqueListReader
{
    private static readonly string[] Columns = ["appendix", "item", "technique_code", "item_in_chapter", "chapter", "linked_code", "technique_name", "source_page"];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The lines in the order of the file, as printed but for blanks and the composition of letters.</summary>
    public static IEnumerable<TechniqueLine> Read(Stream stream) => Read(stream, ImportLimits.Default);

    /// <summary>The lines of a file no larger than the limits allow.</summary>
    public static IEnumerable<TechniqueLine> Read(Stream stream, ImportLimits limits)
    {
        using var text = new StreamReader(Unpacking.Open(stream, limits), Strict);
        using var csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            MaxRecordSize = limits.LineBytes,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
        });
        var lines = 0;
        for (var more = Next(csv); more; more = Next(csv))
        {
            if (lines++ >= limits.Records)
            {
                throw new RefusedFileException("too-many-records", $"The file holds more than {limits.Records:N0} lines. Split it and import the parts.");
            }

            yield return Line(csv);
        }
    }

    private static bool Next(CsvReader csv)
    {
        try
        {
            return Columns.All(csv.Headers.Contains)
                ? csv.Read()
                : throw new RefusedFileException("not-a-technique-list", $"The first line must name the columns {string.Join(", ", Columns)}.");
        }
        catch (Exception broken) when (broken is CsvFormatException or DecoderFallbackException)
        {
            throw new RefusedFileException("not-csv", $"The file cannot be read as CSV in UTF-8 near line {csv.LineNumber}. Fetch it again.", broken);
        }
    }

    private static TechniqueLine Line(CsvReader csv) => new(
        Number(csv, "appendix") is 1 or 2 ? Number(csv, "appendix")!.Value : throw Unplaced(csv, "appendix"),
        Number(csv, "item") ?? throw Unplaced(csv, "item"),
        Words(csv, "technique_code"),
        Number(csv, "item_in_chapter"),
        Words(csv, "chapter") ?? "",
        Words(csv, "linked_code"),
        Words(csv, "technique_name") ?? "",
        Number(csv, "source_page"));

    private static string? Words(CsvReader csv, string column) =>
        TextRepair.Line(csv.GetString(column)) is { Length: > 0 } words ? words : null;

    private static int? Number(CsvReader csv, string column) =>
        int.TryParse(Words(csv, column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static RefusedFileException Unplaced(CsvReader csv, string column) =>
        new("technique-line-not-placed", $"Line {csv.LineNumber} has no readable {column}. Put it right and import the file again.");
}
