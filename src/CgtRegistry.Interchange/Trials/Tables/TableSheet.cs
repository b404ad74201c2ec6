using System.Globalization;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CgtRegistry.Interchange.Trials.Tables;

/// <summary>
/// Reads the rows of the first sheet of a workbook (.xlsx) one after another, as texts: a day as 2020-03-05, a number without
/// thousands, whatever the kind of the cell. Formulas are not computed, links not followed; the archive is checked first.
/// </summary>
internal static class TableSheet
{
    // The library asks for Windows-1252 before it looks at a file, though .xlsx needs no code page.
    static TableSheet() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<TableRow> Read(Stream file, ImportLimits limits)
    {
        using var workbook = Seekable(file, limits);
        Archives.Check(workbook, limits);
        workbook.Position = 0;
        using var sheet = Open(workbook);
        for (var number = 1; Next(sheet); number++)
        {
            if (number > limits.Records + 1L)
            {
                throw RefusedFileException.TooManyRecords(limits);
            }

            var cells = new string[sheet.FieldCount];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = Text(sheet.GetValue(column));
            }

            if (cells.Any(c => c.Length > 0))
            {
                yield return new TableRow(number, cells);
            }
        }
    }

    private static MemoryStream Seekable(Stream file, ImportLimits limits)
    {
        var whole = new MemoryStream();
        Unpacking.Open(file, limits).CopyTo(whole);
        return whole;
    }

    private static IExcelDataReader Open(Stream workbook) => Guarded(() => ExcelReaderFactory.CreateOpenXmlReader(workbook, new ExcelReaderConfiguration { LeaveOpen = true }));

    private static bool Next(IExcelDataReader sheet) => Guarded(sheet.Read);

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is ExcelReaderException or XmlException or InvalidDataException or FormatException or OverflowException or IndexOutOfRangeException or ArgumentException or NullReferenceException)
        {
            throw new RefusedFileException("workbook-not-read", "The file is no workbook in the form .xlsx, or is damaged. Save it anew, or as CSV in UTF-8.", broken);
        }
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
