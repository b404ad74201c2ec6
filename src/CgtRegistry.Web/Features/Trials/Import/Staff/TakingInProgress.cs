using System.Collections.Concurrent;

namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>How far files that are being taken in have come, as far as this program knows; people see it when they load the page again.</summary>
internal sealed class TakingInProgress
{
    private readonly ConcurrentDictionary<Guid, int> _read = [];

    /// <summary>Records read so far; none when this program is not at it.</summary>
    public int? RecordsOf(Guid file) => _read.TryGetValue(file, out var records) ? records : null;

    /// <summary>Where reading a file tells how far it is.</summary>
    public IProgress<TrialImportProgress> Of(Guid file) => new Noting(this, file);

    /// <summary>The file is done with.</summary>
    public void Forget(Guid file) => _read.TryRemove(file, out _);

    private sealed class Noting(TakingInProgress all, Guid file) : IProgress<TrialImportProgress>
    {
        public void Report(TrialImportProgress value) => all._read[file] = value.Records;
    }
}
