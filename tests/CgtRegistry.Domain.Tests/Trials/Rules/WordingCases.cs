namespace CgtRegistry.Domain.Tests.Trials.Rules;

/// <summary>Words and numbers in prose, tried in the detailed description.</summary>
internal static class WordingCases
{
    private const string Vi = "/description/vi";
    private const string En = "/description/en";
    private const string Long = "The heterogeneous pathophysiological characteristics of degenerative musculoskeletal conditions necessitate multidisciplinary evaluation, incorporating radiological, immunological and biomechanical parameters alongside participant-reported functional outcomes.";

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        Said("we", "V50", En, en: "We inject cells."),
        Said("the country US and phase I", "V50", null, en: "The US study is phase I."),
        Said("chúng tôi", "V50", Vi, vi: "Chúng tôi tiêm tế bào."),
        Said("bạn đời", "V50", null, vi: "Bạn đời của người tham gia."),
        Said("an abbreviation", "V51", En, en: "The MRI is read twice."),
        Said("an abbreviation explained", "V51", null, en: "Magnetic resonance imaging (MRI) is used. The MRI is read."),
        Said("an abbreviation explained the other way", "V51", null, en: "The MRI (magnetic resonance imaging) is read."),
        Said("an abbreviation explained in the other language only", "V51", Vi, vi: "Chụp MRI.", en: "Magnetic resonance imaging (MRI) is used."),
        Said("a Roman number and DNA", "V51", null, en: "Part III reads DNA."),
        Said("the product’s own code", "V51", null, en: "KC-1 is thawed."),
        Said("the mark on the wrong vowel", "V52", Vi, vi: "Nghiên cứu hòan thành."),
        Said("both placements of hòa", "V52", null, vi: "Hòa và hoà, tủy và tuỷ, khỏe, quý, quỳ, hoàn toàn, khoảng, thuyết, huỳnh quang."),
        Said("two tone marks", "V52", Vi, vi: "Nghiên cứu hòá chất."),
        Said("marks apart from letters", "V52", Vi, vi: "tế bào".Normalize(System.Text.NormalizationForm.FormD)),
        Said("Cyrillic among Latin", "V52", En, en: "The \u0441ells are thawed."),
        Said("Greek names of genes", "V52", null, en: "IFN-γ and TGFβ are read."),
        Said("the the", "V52", En, en: "Cells of the the donor."),
        Said("của của", "V52", Vi, vi: "Tế bào của của người hiến."),
        Said("words doubled on purpose", "V52", null, vi: "Liều tăng dần dần, theo dõi thường thường."),
        Said("breakthrough", "V53", En, en: "A breakthrough for patients."),
        Said("đột phá", "V53", Vi, vi: "Liệu pháp đột phá."),
        Said("kết quả", "V53", null, vi: "Kết quả được so sánh.", en: "Results are compared."),
        new("a hard summary", "V54", "/summary/en", d => d with { Summary = new(d.Summary!.Vi, Long) }),
        new("a hard description", "V54", null, d => d with { Description = new("Mô tả.", Long) }),
        new("an endless sentence", "V54", "/summary/vi", d => d with { Summary = new(string.Join(' ', Enumerable.Repeat("tế bào gốc", 13)), d.Summary!.En) }),
        new("a sentence as long as allowed", "V54", null, d => d with { Summary = new(string.Join(' ', Enumerable.Repeat("gối", 35)), d.Summary!.En) }),
        Said("another dose", "V56", En, vi: "Liều 10 triệu tế bào.", en: "A dose of 12 million cells."),
        Said("numbers written each in its way", "V56", null, vi: "1.234,5 và 10.000 tế bào, 2 × 10⁶, 0,5 ml.", en: "1,234.5 and 10,000 cells, 2 × 10^6, 0.5 ml."),
        Said("a thousand turned into one", "V56", En, vi: "1.000 tế bào.", en: "1.000 cells."),
        Said("a small number in words", "V56", null, vi: "2 lần, một nhóm.", en: "Twice, 1 group."),
        Said("a date in words", "V56", null, vi: "Ngày 20/3/2026.", en: "On 20 March 2026."),
        Said("digits of names", "V56", null, vi: "Tế bào dương tính.", en: "CD19 positive cells."),
        Said("a citizen’s card", "V80", Vi, vi: "Mã 001099012345 đã khám."),
        Said("an identity card", "V80", Vi, vi: "CMND số 012345678."),
        Said("nine digits alone", "V80", null, vi: "Liều 100000000 tế bào."),
        Said("a passport", "V80", En, en: "Passport no. C1234567."),
        Said("a mobile number", "V80", Vi, vi: "Gọi 0912 345 678 để hỏi."),
        Said("a number of Viet Nam abroad", "V80", En, en: "Call +84 912 345 678."),
        Said("a name with a date of birth", "V80", Vi, vi: "Nguyễn Văn A, sinh ngày 02/09/1980."),
        Said("a day of the trial", "V80", null, vi: "Khám ngày 02/09/2026, liều 1.000.000 tế bào."),
    ];

    private static RuleCase Said(string name, string rule, string? found, string vi = "Mô tả.", string en = "Text.") => new(name, rule, found, d => d with { Description = new(vi, en) });
}
