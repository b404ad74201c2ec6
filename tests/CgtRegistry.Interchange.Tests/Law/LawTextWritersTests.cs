using System.Text;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Interchange.Law;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>A small act as plain text and as Markdown, whole.</summary>
public class LawTextWritersTests
{
    [Fact]
    public void Plain_text_reads_as_the_act_does() => Assert.Equal(
        """
        THÔNG TƯ SỐ 1/2025/TT-BYT
        Thông tư thử

        Lời văn ngày 22/11/2026.
        Bản chính thức có giá trị.
        Sổ đăng ký: /vi/regulations/act

        CHƯƠNG I. CHƯƠNG THỬ

        Điều 1. Phạm vi
        Thông tư này quy định việc lưu giữ <tế bào> & mô.

        Điều 2. Điều kiện
        [Có thay đổi chưa có lời văn.]
        Cơ sở phải:
        1. Có phòng sạch.
        2. Có hồ sơ gồm:
          a) Sổ theo dõi;
          đ) không phải điểm;
          b) Biên bản.

        CHƯƠNG II. CHƯƠNG THỬ

        Điều 3
        [Chưa có lời văn.]

        Phụ lục I. Mẫu nhãn
        1. Mã mẫu.
        2. Ngày lấy.

        Nguồn
        - Mức A: gazette

        """.ReplaceLineEndings("\n"),
        Written(PlainTextLawWriter.Write, SmallAct.Text()));

    [Fact]
    public void Markdown_has_its_metadata_in_front_and_escapes_marks() => Assert.Equal(
        """
        ---
        id: "act"
        number: "1/2025/TT-BYT"
        title: "Thông tư thử"
        issuer: "Bộ Y tế"
        issued: "2025-01-15"
        effective: "2025-03-01"
        on: "2026-11-22"
        since: "2025-03-01"
        status: "in-force"
        address: "/vi/regulations/act"
        ---

        # Thông tư số 1/2025/TT-BYT

        **Thông tư thử**

        > Lời văn ngày 22/11/2026.
        > Bản chính thức có giá trị.

        ## Chương I. Chương thử

        ### Điều 1. Phạm vi

        Thông tư này quy định việc lưu giữ \<tế bào\> & mô.

        ### Điều 2. Điều kiện

        *Có thay đổi chưa có lời văn.*

        Cơ sở phải:

        1. Có phòng sạch.

        2. Có hồ sơ gồm:

           a) Sổ theo dõi;

           đ) không phải điểm;

           b) Biên bản.

        ## Chương II. Chương thử

        ### Điều 3

        *Chưa có lời văn.*

        ### Phụ lục I. Mẫu nhãn

        1. Mã mẫu.

        2. Ngày lấy.

        ## Nguồn

        - Mức A: gazette

        """.ReplaceLineEndings("\n"),
        Written(MarkdownLawWriter.Write, SmallAct.Text()));

    [Fact]
    public void Without_any_provision_both_say_so()
    {
        var empty = SmallAct.TextOf(SmallAct.Day, []);

        Assert.Contains($"[{SmallAct.Notes.NothingHeld}]", Written(PlainTextLawWriter.Write, empty), StringComparison.Ordinal);
        Assert.Contains($"*{SmallAct.Notes.NothingHeld}*", Written(MarkdownLawWriter.Write, empty), StringComparison.Ordinal);
    }

    private static string Written(Action<InstrumentText, LawTextNotes, Stream> write, InstrumentText text)
    {
        using var stream = new MemoryStream();
        write(text, SmallAct.Notes, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
