using System.Globalization;
using CsvHelper;

namespace CgtRegistry.Web.Api;

/// <summary>Lists as CSV (RFC 4180, UTF-8 with mark, so that spreadsheets read Vietnamese); cells that a spreadsheet would run are defused.</summary>
internal static class Csv
{
    public static readonly CsvWriterOptions Safe = new() { NewLine = "\r\n", Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>A download of rows of text under a row of column names.</summary>
    public static IResult File(string name, string[] columns, IEnumerable<object?[]> rows)
    {
        using var buffer = new MemoryStream();
        using (var csv = CsvWriter.Create(buffer, Safe, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(columns))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(Text(cell));
                }

                csv.EndRecord();
            }
        }

        return Results.File(buffer.ToArray(), "text/csv; charset=utf-8", name);
    }

    /// <summary>A value as it stands in a cell: days and numbers in the form of data.</summary>
    public static string Text(object? cell) => cell is DateOnly day ? day.ToString("O", CultureInfo.InvariantCulture) : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
}
