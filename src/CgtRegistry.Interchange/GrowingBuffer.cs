namespace CgtRegistry.Interchange;

/// <summary>The next bytes of a stream. It grows only as far as one record needs, and never beyond the size allowed.</summary>
internal sealed class GrowingBuffer(Stream source, int longest)
{
    private byte[] _bytes = new byte[Math.Min(64 * 1024, Math.Max(1, longest))];
    private int _start;
    private int _end;

    /// <summary>The stream has nothing more to give.</summary>
    public bool Ended { get; private set; }

    /// <summary>What was read and not taken yet.</summary>
    public ReadOnlySpan<byte> Waiting => _bytes.AsSpan(_start, _end - _start);

    /// <summary>The first bytes that wait; good until more is read.</summary>
    public ReadOnlyMemory<byte> First(int count) => _bytes.AsMemory(_start, count);

    public void Take(int count) => _start += count;

    /// <summary>Reads on, about as much again as waits now. False at the end of the stream, and when the size allowed is reached.</summary>
    public bool More()
    {
        var waiting = _end - _start;
        if (Ended || waiting >= longest)
        {
            return false;
        }

        if (_bytes.Length - _end < Math.Max(waiting, 1))
        {
            MakeRoom(waiting);
        }

        var read = source.ReadAtLeast(_bytes.AsSpan(_end), Math.Min(_bytes.Length - _end, Math.Max(waiting, 4096)), throwOnEndOfStream: false);
        Ended = read == 0;
        _end += read;
        return read > 0;
    }

    private void MakeRoom(int waiting)
    {
        var larger = (int)Math.Min(longest, Math.Max(_bytes.Length, waiting * 2L));
        var target = larger > _bytes.Length ? new byte[larger] : _bytes;
        _bytes.AsSpan(_start, waiting).CopyTo(target);
        (_bytes, _start, _end) = (target, 0, waiting);
    }
}
