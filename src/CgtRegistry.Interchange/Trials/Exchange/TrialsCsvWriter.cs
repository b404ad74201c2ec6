using CgtRegistry.Domain.Trials.Registrations;
using CsvHelper;

namespace CgtRegistry.Interchange.Trials.Exchange;

/// <summary>Records as CSV (RFC 4180, UTF-8 with mark, so that spreadsheets read Vietnamese), one a row; cells that a spreadsheet would run are defused.</summary>
public sealed class TrialsCsvWriter : ITrialWriter
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\r\n", WriteByteOrderMark = true, Injection = CsvInjection.None };

    private readonly CsvWriter _csv;

    /// <summary>Begins the file with the names of its columns.</summary>
    public TrialsCsvWriter(Stream file)
    {
        _csv = CsvWriter.Create(file, Options, leaveOpen: true);
        Row(TrialColumns.All.Select(c => c.Name));
    }

    /// <inheritdoc/>
    public void Write(TrialRegistration record) => Row(TrialColumns.All.Select(c => CsvCell.Defused(c.Write(record))));

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private void Row(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(cell);
        }

        _csv.EndRecord();
        _csv.Flush();
    }
}
