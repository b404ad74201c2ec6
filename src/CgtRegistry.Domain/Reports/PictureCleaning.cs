using System.Buffers.Binary;

namespace CgtRegistry.Domain.Reports;

/// <summary>
/// Takes out of pictures what is no picture: places, times, names of devices and people, previews; which way up they are stays. What cannot be read to its
/// end, or would unfold into too many points, is no picture for us.
/// </summary>
internal static class PictureCleaning
{
    private const long MostPoints = 100_000_000;
    private const int PngChunkFrame = 12;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A JPEG (ITU T.81) with its picture segments only, or none when it is not one.</summary>
    public static byte[]? Jpeg(ReadOnlySpan<byte> sent)
    {
        if (!sent.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return null;
        }

        var kept = new List<byte>(sent.Length) { 0xFF, 0xD8 };
        var hasSize = false;
        for (var at = 2; at + 4 <= sent.Length && sent[at] == 0xFF;)
        {
            var marker = sent[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(sent[(at + 2)..]);
            if (length < 2 || at + 2 + length > sent.Length)
            {
                return null;
            }

            if (marker is 0xDA)
            {
                // From the first scan on everything is picture, up to the end mark; what stands behind it is left out.
                var rest = sent[at..];
                var end = rest.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
                kept.AddRange(end < 0 ? [] : rest[..(end + 2)]);
                return end < 0 || !hasSize ? null : [.. kept];
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (length < 8 || IsTooLarge(BinaryPrimitives.ReadUInt16BigEndian(sent[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(sent[(at + 5)..])))
                {
                    return null;
                }

                hasSize = true;
            }

            // APP1 to APP13, APP15 and comments tell of the camera; JFIF (APP0) and Adobe's colours (APP14) are needed to show it.
            if (marker is not ((>= 0xE1 and <= 0xED) or 0xEF or 0xFE))
            {
                kept.AddRange(sent.Slice(at, length + 2));
            }
            else if (marker is 0xE1)
            {
                kept.AddRange(PictureOrientation.Of(sent.Slice(at, length + 2)));
            }

            at += length + 2;
        }

        return null;
    }

    /// <summary>A PNG (ISO/IEC 15948) with the chunks that are needed to show it, or none when it is not one.</summary>
    public static byte[]? Png(ReadOnlySpan<byte> sent)
    {
        if (!sent.StartsWith(PngSignature))
        {
            return null;
        }

        var kept = new List<byte>(sent.Length);
        kept.AddRange(PngSignature);
        for (var at = PngSignature.Length; at + PngChunkFrame <= sent.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(sent[at..]);
            if (length > sent.Length - at - PngChunkFrame)
            {
                return null;
            }

            var chunk = sent.Slice(at, (int)length + PngChunkFrame);
            var name = System.Text.Encoding.ASCII.GetString(chunk[4..8]);
            if (name is "IHDR" && (length != 13 || IsTooLarge(BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]))))
            {
                return null;
            }

            if (name is "IHDR" or "PLTE" or "IDAT" or "tRNS" or "gAMA" or "cHRM" or "sRGB" or "sBIT" or "IEND")
            {
                kept.AddRange(chunk);
            }

            if (name is "IEND")
            {
                return [.. kept];
            }

            at += chunk.Length;
        }

        return null;
    }

    private static bool IsTooLarge(long width, long height) => width is 0 || height is 0 || width * height > MostPoints;
}
