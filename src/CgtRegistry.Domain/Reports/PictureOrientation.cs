using System.Buffers.Binary;

namespace CgtRegistry.Domain.Reports;

/// <summary>
/// Which way up a picture is to be shown, the one thing of a camera's notes (Exif, tag 0x0112) that is kept: without it pictures taken
/// upright lie on their side.
/// </summary>
internal static class PictureOrientation
{
    private const int EntryLength = 12;
    private const ushort Orientation = 0x0112;

    private static ReadOnlySpan<byte> Name => "Exif\0\0"u8;

    /// <summary>A segment with nothing but the orientation of an APP1 segment; empty when it tells none, or the usual one.</summary>
    public static byte[] Of(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 4 || !segment[4..].StartsWith(Name))
        {
            return [];
        }

        var notes = segment[(4 + Name.Length)..];
        var isBig = notes.StartsWith("MM\0*"u8);
        if ((!isBig && !notes.StartsWith("II*\0"u8)) || notes.Length < 8)
        {
            return [];
        }

        var first = isBig ? BinaryPrimitives.ReadUInt32BigEndian(notes[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(notes[4..]);
        if (first > notes.Length - 2)
        {
            return [];
        }

        var entries = notes[(int)first..];
        var count = Short(entries, isBig);
        for (var at = 2; count > 0 && at + EntryLength <= entries.Length; at += EntryLength, count--)
        {
            if (Short(entries[at..], isBig) is Orientation && Short(entries[(at + 8)..], isBig) is >= 2 and <= 8 and var way)
            {
                return [0xFF, 0xE1, 0, 34, .. Name, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)way, 0, 0, 0, 0, 0, 0];
            }
        }

        return [];
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isBig) => isBig ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
