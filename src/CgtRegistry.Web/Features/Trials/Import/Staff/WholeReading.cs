using System.Threading.Channels;
using CgtRegistry.Interchange;

namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>A file that was read to its end, or the rule for which it was not.</summary>
/// <param name="Batches">Its records in order, in each batch each key once.</param>
/// <param name="RefusedBy">The rule, when it could not be read to its end.</param>
internal sealed record WholeReading(IReadOnlyList<TrialBatch> Batches, string? RefusedBy)
{
    /// <summary>Reads the bytes of a file, within the limits of what is sent to the register.</summary>
    public static async Task<WholeReading> OfAsync(TrialFormat format, byte[] content, IProgress<TrialImportProgress>? progress, CancellationToken cancellationToken)
    {
        // What lists and search need of a record is made only for those that are stored.
        var reader = new TrialFileReader(format, () => new MemoryStream(content, writable: false), ImportLimits.Default, progress) { MostAreNew = false };
        var batches = Channel.CreateUnbounded<TrialBatch>();
        await Task.Run(() => reader.ReadAsync(batches.Writer, cancellationToken), CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return new WholeReading(await batches.Reader.ReadAllAsync(cancellationToken).ToListAsync(cancellationToken), reader.RefusedBy);
    }
}
