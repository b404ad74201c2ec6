using CsvHelper;
using Microsoft.Net.Http.Headers;

namespace CgtRegistry.Web.Api;

/// <summary>
/// A list of any length as CSV, sent row by row as it is read: it is never held as a whole, so it has no ETag. What goes wrong
/// before the first row is an error as everywhere; afterwards the connection is cut, so that nobody takes a part for the whole.
/// </summary>
/// <param name="name">Name of the file.</param>
/// <param name="columns">Names of the columns.</param>
/// <param name="rows">The rows.</param>
internal sealed class CsvStream(string name, string[] columns, IAsyncEnumerable<object?[]> rows) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var stopped = httpContext.RequestAborted;
        await using var row = rows.GetAsyncEnumerator(stopped);
        var more = await row.MoveNextAsync();

        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        httpContext.Response.Headers.CacheControl = "no-cache";
        httpContext.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await using var csv = CsvWriter.Create(httpContext.Response.Body, Csv.Safe, leaveOpen: true);
        for (Write(csv, columns); more; more = await row.MoveNextAsync())
        {
            await csv.EndRecordAsync(stopped);
            Write(csv, row.Current);
        }

        await csv.EndRecordAsync(stopped);
        await csv.FlushAsync(stopped);
    }

    private static void Write(CsvWriter csv, object?[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(Csv.Text(cell));
        }
    }
}
