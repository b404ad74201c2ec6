namespace CgtRegistry.Interchange;

/// <summary>
/// Counts what is read for one record of a file whose reader would hold any length of it in memory. The reader reads some way ahead, so
/// the count is right but for its buffer.
/// </summary>
internal sealed class RecordStream(Stream source, ImportLimits limits) : ForwardStream
{
    private long _read;

    /// <summary>Another record begins.</summary>
    public void Begin() => _read = 0;

    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer);
        _read += read;
        return _read <= limits.RecordBytes
            ? read
            : throw new RefusedFileException("record-too-large", $"One record has more than {limits.RecordBytes:N0} bytes. Take it out, or split the file, and import the rest.");
    }
}
