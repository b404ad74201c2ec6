using System.IO.Compression;
using System.Text;
using CgtRegistry.Domain.Files;
using CgtRegistry.Domain.Reports;

namespace CgtRegistry.Domain.Tests.Files;

public class PdfContentTests
{
    private const string Script = "<</S/JavaScript/JS(x)>>";
    private const string Deflated = "/Type/ObjStm/Filter/FlateDecode";

    [Theory]
    [InlineData("1 0 obj <</Length 9>>\nstream\n/JS (x)\nendstream endobj", PdfVerdict.Plain)]
    [InlineData("1 0 obj <</Length 9>>\nstream\nx\nendstream\nendobj 2 0 obj <</JS (x)>> endobj", PdfVerdict.Active)]
    [InlineData("1 0 obj <</S/J#61vaScript>> endobj", PdfVerdict.Active)]
    [InlineData("1 0 obj <</A (>>stream\n) /S/JavaScript /B (endstream)>> endobj", PdfVerdict.Active)]
    [InlineData("1 0 obj <</Type/ObjStm>>\nstream\n<</JS (x)>>\nendstream endobj", PdfVerdict.Active)]
    [InlineData("%stream\n1 0 obj <</AcroForm <</XFA 2 0 R>>>> endobj 3 0 obj <</Length 1>>\nstream\nx\nendstream endobj", PdfVerdict.Overpacked)]
    [InlineData("%stream\ntrailer <</Encr#79pt 2 0 R>>\nendstream", PdfVerdict.Locked)]
    [InlineData("trailer <</Root 1 0 R/Encrypt 2 0 R>>", PdfVerdict.Locked)]
    [InlineData("1 0 obj <</Type/Catalog>> endobj", PdfVerdict.Plain)]
    public void A_file_is_judged_by_its_objects(string inside, PdfVerdict expected) => Assert.Equal(expected, PdfContent.Look(Pdf(inside)));

    [Theory]
    [InlineData(Deflated, PdfVerdict.Active)]
    [InlineData("/Type/Obj#53tm/Filter [ /FlateDecode ]", PdfVerdict.Active)]
    [InlineData("/Subtype/Image/Filter/FlateDecode", PdfVerdict.Plain)]
    [InlineData("/Type/ObjStm/Filter[/ASCII85Decode/FlateDecode]", PdfVerdict.Overpacked)]
    [InlineData("/Type/ObjStm/Filter/FlateDecode/DecodeParms<</Predictor 12>>", PdfVerdict.Overpacked)]
    [InlineData("/Type/ObjStm/Filter 7 0 R", PdfVerdict.Overpacked)]
    public void What_is_packed_is_looked_into_or_refused_and_pictures_are_passed_over(string dictionary, PdfVerdict expected) =>
        Assert.Equal(expected, PdfContent.Look(Packed(dictionary, Zipped(Encoding.ASCII.GetBytes(Script)))));

    [Theory]
    [InlineData("%stream\n")]
    [InlineData("(stream\n)")]
    public void What_only_reads_like_a_stream_hides_no_packed_objects(string before) =>
        Assert.Equal(PdfVerdict.Overpacked, PdfContent.Look([.. Encoding.ASCII.GetBytes($"%PDF-1.5\n{before}"), .. Packed(Deflated, Zipped(Encoding.ASCII.GetBytes(Script)))[9..]]));

    [Fact]
    public void A_long_dictionary_hides_nothing() =>
        Assert.Equal(PdfVerdict.Active, PdfContent.Look(Packed($"{Deflated}/Note ({new string('a', 5000)})", Zipped(Encoding.ASCII.GetBytes(Script)))));

    [Fact]
    public void The_word_for_the_end_inside_a_packed_stream_is_not_its_end()
    {
        var stored = Stored(Encoding.ASCII.GetBytes("endstream "), Encoding.ASCII.GetBytes(Script.Replace("JavaScript", "X", StringComparison.Ordinal)));

        Assert.Equal(PdfVerdict.Active, PdfContent.Look(Packed(Deflated, stored)));
    }

    [Fact]
    public void Many_streams_that_unfold_to_little_each_are_too_much_together()
    {
        var little = Zipped(new byte[64 * 1024]);
        var fits = Streams(little, PdfContent.MostUnfolded / (64 * 1024));

        Assert.Equal(PdfVerdict.Plain, PdfContent.Look(fits));
        Assert.Equal(PdfVerdict.Overpacked, PdfContent.Look(Streams(little, (PdfContent.MostUnfolded / (64 * 1024)) + 1)));
    }

    [Fact]
    public void More_streams_than_any_document_has_are_refused_however_small()
    {
        var empty = Zipped([32]);

        Assert.Equal(PdfVerdict.Plain, PdfContent.Look(Streams(empty, PdfContent.MostStreams)));
        Assert.Equal(PdfVerdict.Overpacked, PdfContent.Look(Streams(empty, PdfContent.MostStreams + 1)));
    }

    [Theory]
    [InlineData("trailer <</Encrypt 2 0 R>>", "file-locked")]
    [InlineData("1 0 obj <</Type/ObjStm/Filter/LZWDecode>>\nstream\nx\nendstream", "file-overpacked")]
    public void An_attachment_of_a_report_is_looked_at_in_the_same_way(string inside, string code)
    {
        Assert.Equal(code, Assert.Single(Attachment.Read(Pdf(inside)).Refusals).Code);
        Assert.Equal("file-active", Assert.Single(Attachment.Read(Packed(Deflated, Zipped(Encoding.ASCII.GetBytes(Script)))).Refusals).Code);
    }

    private static byte[] Pdf(string inside) => Encoding.ASCII.GetBytes($"%PDF-1.7\n{inside}\n%%EOF");

    private static byte[] Packed(string dictionary, byte[] packed) => [.. "%PDF-1.7\n"u8, .. Stream(dictionary, packed), .. "%%EOF"u8];

    private static byte[] Streams(byte[] packed, int count)
    {
        using var pdf = new MemoryStream();
        pdf.Write("%PDF-1.7\n"u8);
        for (var i = 0; i < count; i++)
        {
            pdf.Write(Stream(Deflated, packed));
        }

        return pdf.ToArray();
    }

    private static byte[] Stream(string dictionary, byte[] packed) => [.. Encoding.ASCII.GetBytes($"1 0 obj <<{dictionary}>>\nstream\n"), .. packed, .. "\nendstream endobj\n"u8];

    private static byte[] Zipped(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(content);
        }

        return packed.ToArray();
    }

    // The first part stands in the file as it is; the second is deflated behind it, in one stream.
    private static byte[] Stored(byte[] plain, byte[] packed)
    {
        using var deflated = new MemoryStream();
        using (var zip = new DeflateStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(packed);
        }

        var (a, b) = (1, 0);
        foreach (var one in (byte[])[.. plain, .. packed])
        {
            a = (a + one) % 65521;
            b = (b + a) % 65521;
        }

        return
        [
            0x78, 0x01, 0x00, (byte)plain.Length, 0, (byte)~plain.Length, 0xff, .. plain,
            .. deflated.ToArray(), (byte)(b >> 8), (byte)b, (byte)(a >> 8), (byte)a,
        ];
    }
}
