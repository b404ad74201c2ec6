using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Interchange.Law;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>A small act of our own with everything the formats must show: chapters, clauses, points, an annex, a change without words, an article without words.</summary>
internal static class SmallAct
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly Citation Gazette = new(new SourceId("gazette"), EvidenceGrade.A, "Điều 1");

    public static readonly LawTextNotes Notes = new(
        "Sổ đăng ký", "/vi/regulations/act", "Lời văn ngày 22/11/2026.", "Bản chính thức có giá trị.", "Chưa có lời văn.", "Có thay đổi chưa có lời văn.", "Chưa có lời văn nào.", "Nguồn",
        citation => $"Mức {citation.Grade}: {citation.Source}",
        id => id.Value == "later" ? Act("later", "2/2026/TT-BYT", new DateOnly(2026, 5, 1)) : null);

    public static InstrumentText Text(DateOnly? day = null) => TextOf(
        day ?? Day,
        [
            Article("dieu-1", "Phạm vi", "Thông tư này quy định việc lưu giữ <tế bào> & mô.", "chuong-i"),
            Article("dieu-2", "Điều kiện", "Cơ sở phải:\n1. Có phòng sạch.\n2. Có hồ sơ gồm:\na) Sổ theo dõi;\nđ) không phải điểm;\nb) Biên bản.", "chuong-i"),
            Article("dieu-3", null, null, "chuong-ii"),
            Article("phu-luc-i", "Mẫu nhãn", "1. Mã mẫu.\n2. Ngày lấy.", null),
        ]);

    public static InstrumentText TextOf(DateOnly day, IReadOnlyList<Provision> provisions) => InstrumentText.Of(Act("act", "1/2025/TT-BYT", new DateOnly(2025, 1, 15)), provisions, [Change("dieu-2/khoan-1")], day);

    public static Provision Article(string path, string? heading, string? words, string? chapter) => new()
    {
        Id = new($"act/{path}"),
        Instrument = new("act"),
        Path = path,
        Heading = heading is null ? null : new LocalText(heading),
        Within = chapter is null ? [] : [new Division(chapter, new LocalText("Chương thử"))],
        Versions = [new ProvisionVersion(1, new DateOnly(2025, 3, 1), null, Gazette, Wording: words is null ? null : new Wording(new(words), Gazette))],
        Citations = [Gazette],
    };

    private static Effect Change(string path) => new()
    {
        Id = new("change"),
        Kind = EffectKind.Amends,
        Affecting = new EffectEnd(new InstrumentId("later"), "dieu-1"),
        Affected = new EffectEnd(new InstrumentId("act"), path),
        From = new DateOnly(2026, 7, 1),
        Citations = [Gazette],
    };

    private static Instrument Act(string id, string number, DateOnly issued) => new()
    {
        Id = new(id),
        Kind = InstrumentKind.Circular,
        Number = number,
        Title = new("Thông tư thử"),
        Issuer = new Issuer(new("Bộ Y tế")),
        IssuedOn = PartialDate.On(issued),
        EffectiveFrom = new DateOnly(2025, 3, 1),
        Citations = [Gazette],
    };
}
