namespace CgtRegistry.Web.Features.Data;

/// <summary>How many files may be written at the same time, so that downloads never take the database from questions.</summary>
internal sealed class ExportPlaces : IDisposable
{
    private readonly SemaphoreSlim _free = new(DataEndpoints.AtOnce, DataEndpoints.AtOnce);

    /// <summary>A place, free again when it is disposed of; none when all are taken.</summary>
    public IDisposable? TryTake() => _free.Wait(0) ? new Taken(_free) : null;

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private sealed class Taken(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
