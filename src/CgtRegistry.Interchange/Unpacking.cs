using System.IO.Compression;

namespace CgtRegistry.Interchange;

/// <summary>
/// Opens a file that may be packed with gzip. What comes out is counted while it is read, so that a small file cannot
/// become an endless one.
/// </summary>
public static class Unpacking
{
    /// <summary>The content of the file: unpacked when it begins like a gzip file, else as it is.</summary>
    public static Stream Open(Stream file, ImportLimits limits)
    {
        var packed = new CountedStream(file, read =>
        {
            if (read > limits.PackedBytes)
            {
                throw new RefusedFileException("file-too-large", $"The file is larger than {limits.PackedBytes:N0} bytes. Split it and import the parts.");
            }
        });
        var start = new byte[2];
        var known = packed.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        var whole = new Rejoined(start.AsMemory(0, known), packed);
        return known == 2 && start[0] == 0x1F && start[1] == 0x8B
            ? Guarded(new GZipStream(whole, CompressionMode.Decompress), () => packed.BytesRead, limits)
            : whole;
    }

    /// <summary>A stream of unpacked bytes that stops when there are too many of them, or too many for what was packed.</summary>
    internal static Stream Guarded(Stream unpacked, Func<long> packedBytes, ImportLimits limits) => new CountedStream(unpacked, read =>
    {
        if (read > limits.UnpackedBytes || (read > limits.RatioFreeBytes && read > packedBytes() * limits.Ratio))
        {
            throw new RefusedFileException("unpacked-too-large", $"The file unpacks to more than {limits.UnpackedBytes:N0} bytes or more than {limits.Ratio} times its size. Unpack it yourself, look at it, and import the parts you need.");
        }
    });

    /// <summary>The first bytes again, then the rest.</summary>
    private sealed class Rejoined(ReadOnlyMemory<byte> start, Stream rest) : ForwardStream
    {
        private ReadOnlyMemory<byte> _left = start;

        public override int Read(Span<byte> buffer)
        {
            if (_left.IsEmpty)
            {
                return rest.Read(buffer);
            }

            var taken = Math.Min(_left.Length, buffer.Length);
            _left.Span[..taken].CopyTo(buffer);
            _left = _left[taken..];
            return taken;
        }
    }

    private sealed class CountedStream(Stream source, Action<long> check) : ForwardStream
    {
        public long BytesRead { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            try
            {
                var read = source.Read(buffer);
                BytesRead += read;
                check(BytesRead);
                return read;
            }
            catch (InvalidDataException broken)
            {
                throw new RefusedFileException("packing-broken", "The packed file is damaged. Fetch it again.", broken);
            }
        }
    }
}
