using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace CgtRegistry.Interchange.Tests.Running;

/// <summary>Little files in the real formats; a test says only what it is about.</summary>
internal static class A
{
    public static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>A line of the codification.</summary>
    public static string Article(int number = 1, string source = "", string heading = "Phạm vi", string text = "Quy định này áp dụng cho mọi người.", string document = "7/2020/TT-BYT") =>
        JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["subtopic"] = "duoc",
            ["code"] = $"45.4.TT.1.{number}",
            ["doc_kind"] = "Thông tư",
            ["heading"] = heading,
            ["source"] = source.Length > 0 ? source : $"Điều {number} Thông tư số {document}, có hiệu lực thi hành kể từ ngày 01/02/2020",
            ["text"] = text,
            ["doc_no"] = document,
            ["issued"] = null,
            ["effective"] = "01/02/2020",
            ["article"] = string.Create(CultureInfo.InvariantCulture, $"Điều {number}"),
            ["issuer"] = null,
        });

    public static MemoryStream Lines(params string[] lines) => Utf8(string.Join('\n', lines) + "\n");

    public static MemoryStream Gzip(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        packed.Position = 0;
        return packed;
    }

    public static MemoryStream Zip(params (string Name, string Content)[] files)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        packed.Position = 0;
        return packed;
    }

    /// <summary>A circular as a ministry prints it: head, two chapters, three articles, signature, one annex.</summary>
    public const string Circular = """
        BỘ Y TẾ
        -------
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Số: 07/2020/TT-BYT
        Hà Nội, ngày 03 tháng 01 năm 2020
        THÔNG TƯ
        QUY ĐỊNH VIỆC THỬ
        Căn cứ Luật Thử nghiệm;
        Bộ trưởng Bộ Y tế ban hành Thông tư quy định việc thử.
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi
        1. Việc thử thứ nhất.
        2. Việc thử thứ hai, gồm:
        a) Phần một;
        b) Phần hai theo Điều 3.
        Điều 2. Giải thích
        Trong Thông tư này, thử là làm thử.
        Chương II
        THI HÀNH
        Điều 3. Hiệu lực
        Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 02 năm 2020./.
        Nơi nhận:
        - Như trên.
        KT. BỘ TRƯỞNG
        THỨ TRƯỞNG
        Nguyễn Văn Thử
        PHỤ LỤC I
        MẪU ĐƠN
        1. Họ và tên
        """;
}
