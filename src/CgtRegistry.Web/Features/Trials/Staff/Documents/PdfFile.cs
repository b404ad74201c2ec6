using System.Security.Cryptography;

namespace CgtRegistry.Web.Features.Trials.Staff.Documents;

/// <summary>A file sent by a person, known by its content only: what its sender calls it means nothing.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="IsPdfA">Whether its metadata (XMP) say that it is PDF/A (ISO 19005), which archives can read for good.</param>
internal sealed record PdfFile(byte[] Content, bool IsPdfA)
{
    /// <summary>The most a file may have.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The file; none when it is no PDF.</summary>
    public static PdfFile? Read(byte[] content) =>
        content.AsSpan().StartsWith("%PDF-"u8) ? new PdfFile(content, content.AsSpan().IndexOf("pdfaid:part"u8) >= 0) : null;

    public byte[] Sha256() => SHA256.HashData(Content);
}
