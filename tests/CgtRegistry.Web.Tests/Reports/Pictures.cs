using System.Buffers.Binary;
using System.Text;

namespace CgtRegistry.Web.Tests.Reports;

/// <summary>Small files of the kinds that reports carry.</summary>
internal static class Pictures
{
    public const string Place = "GPS 21.0285N 105.8542E";

    /// <summary>What a camera writes: which way up it was held, and where.</summary>
    public static byte[] Notes(bool isBig, byte way) => isBig
        ? [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Place)]
        : [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, way, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Place)];

    /// <summary>A JPEG with what a camera writes about the place.</summary>
    public static byte[] Jpeg(ushort height = 1, ushort width = 1, byte[]? notes = null) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, "JFIF\0"u8.ToArray()),
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. notes ?? Encoding.ASCII.GetBytes(Place)]),
        .. Segment(0xFE, Encoding.ASCII.GetBytes(Place)),
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        0x3F, 0xFF, 0xD9,
    ];

    public static byte[] Png(uint width = 1)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(head, width);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(4), 1);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("tEXt", Encoding.ASCII.GetBytes(Place)), .. Chunk("IDAT", [0]), .. Chunk("IEND", [])];
    }

    public static byte[] Pdf(string body = "") => Encoding.ASCII.GetBytes($"%PDF-1.4\n{body}\n%%EOF");

    /// <summary>A document with objects in an object stream.</summary>
    public static byte[] PackedPdf(string objects)
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(Encoding.ASCII.GetBytes(objects));
        }

        return [.. Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj <</Type/ObjStm/Filter/FlateDecode>>\nstream\n"), .. packed.ToArray(), .. "\nendstream endobj %%EOF"u8];
    }

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Chunk(string name, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. body, 0, 0, 0, 0];
    }
}
