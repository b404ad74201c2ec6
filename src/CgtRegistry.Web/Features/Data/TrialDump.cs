using System.Text;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Data;

/// <summary>Writes all records of a snapshot, never more of them in memory than one piece of the file.</summary>
internal static class TrialDump
{
    private const int Piece = 64 * 1024;
    private const int Between = 500;

    /// <summary>Writes the file.</summary>
    /// <param name="export">Its form.</param>
    /// <param name="snapshot">What it holds.</param>
    /// <param name="to">Where to.</param>
    /// <param name="progress">Hears now and then how many records are written.</param>
    /// <param name="cancellationToken">Stops after the record at hand.</param>
    public static async Task WriteAsync(TrialExport export, RegistrationSnapshot snapshot, Stream to, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using var piece = new MemoryStream(2 * Piece);
        var count = 0L;
        using (var writer = export.Open?.Invoke(piece))
        {
            await foreach (var record in snapshot.RecordsAsync(cancellationToken))
            {
                if (writer is null)
                {
                    piece.Write(Encoding.UTF8.GetBytes(record.Document));
                    piece.WriteByte((byte)'\n');
                }
                else
                {
                    writer.Write(record.Registration);
                }

                if (piece.Length >= Piece)
                {
                    await HandOnAsync(piece, to, cancellationToken);
                }

                if (++count % Between == 0)
                {
                    progress?.Report(count);
                }
            }
        }

        await HandOnAsync(piece, to, cancellationToken);
        progress?.Report(count);
    }

    private static async Task HandOnAsync(MemoryStream piece, Stream to, CancellationToken cancellationToken)
    {
        await to.WriteAsync(piece.GetBuffer().AsMemory(0, (int)piece.Length), cancellationToken);
        piece.SetLength(0);
    }
}
