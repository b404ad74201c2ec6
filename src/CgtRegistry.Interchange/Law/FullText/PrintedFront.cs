using System.Text.RegularExpressions;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Interchange.Law.FullText;

/// <summary>What is said about a document before its text: by its own printed head, or by the file it came in.</summary>
internal sealed record LawFront
{
    public InstrumentKind? Kind { get; init; }
    public string? Number { get; init; }
    public string? Title { get; init; }
    public string? Issuer { get; init; }
    public string? Signer { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public DateOnly? EffectiveFrom { get; init; }
    public string? Url { get; init; }
}

/// <summary>Reads the printed head and foot of an act (Decree 30/2020/NĐ-CP, Annex I, lays down where each part stands).</summary>
internal static partial class PrintedFront
{
    private static readonly Dictionary<string, string> Issuers = new(StringComparer.Ordinal)
    {
        ["QUỐC HỘI"] = "Quốc hội",
        ["ỦY BAN THƯỜNG VỤ QUỐC HỘI"] = "Ủy ban Thường vụ Quốc hội",
        ["CHÍNH PHỦ"] = "Chính phủ",
        ["THỦ TƯỚNG CHÍNH PHỦ"] = "Thủ tướng Chính phủ",
        ["BỘ Y TẾ"] = "Bộ Y tế",
        ["BỘ TÀI CHÍNH"] = "Bộ Tài chính",
        ["BỘ CÔNG THƯƠNG"] = "Bộ Công Thương",
        ["BỘ KHOA HỌC VÀ CÔNG NGHỆ"] = "Bộ Khoa học và Công nghệ",
    };

    /// <summary>Reads what stands before the first article, behind the last one, and the day of effect in the text.</summary>
    public static LawFront Read(string before, string after, string text)
    {
        var head = TextRepair.Of(MarkdownMarks.Off(before).Text).Text;
        var number = Number().Match(head) is { Success: true } n ? TextRepair.Number(n.Groups["number"].Value) : null;
        var issued = PrintedDate.In(IssuedOn().Match(head) is { Success: true } d ? d.Value : null);
        return new LawFront
        {
            Kind = InstrumentForms.Kind(Form().Match(head).Groups["form"].Value) ?? (number is null ? null : InstrumentForms.KindOfNumber(number)),
            Number = number,
            Title = Title(head),
            Issuer = Issuer().Match(head) is { Success: true } i ? Issuers[i.Groups["issuer"].Value] : null,
            Signer = Signer().Match(TextRepair.Of(MarkdownMarks.Off(after).Text).Text) is { Success: true } s ? s.Groups["name"].Value : null,
            IssuedOn = issued,
            EffectiveFrom = Effect(TextRepair.Of(text).Text, issued),
        };
    }

    // The title is printed in capitals; the clause of enactment repeats it in ordinary letters, which read better.
    private static string? Title(string head)
    {
        // A page may print the form in its own heading too; the act's own head stands nearest to its text.
        foreach (var form in Form().Matches(head).Reverse())
        {
            var behind = form.Index + form.Length;
            var title = string.Join(' ', head[behind..].Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeWhile(l => !BehindTitle().IsMatch(l))).Trim(' ', '-', '*', '_');
            if (title.Length is > 0 and <= 600)
            {
                var again = head.LastIndexOf(title, StringComparison.OrdinalIgnoreCase);
                return again > behind + title.Length ? head.Substring(again, title.Length) : title;
            }
        }

        return null;
    }

    private static DateOnly? Effect(string text, DateOnly? issued)
    {
        var effect = InForce().Match(text);
        return !effect.Success ? null : effect.Groups["signing"].Success ? issued : PrintedDate.In(effect.Value);
    }

    [GeneratedRegex(@"\b[Ss]ố\s*:\s*(?<number>[0-9][0-9A-Za-zĐđ/&_-]*(?: ?[-/] ?[0-9A-ZĐ&][0-9A-Za-zĐđ/&-]*)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"ngày\s+[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex IssuedOn();

    [GeneratedRegex(@"(?:^|\n|[0-9] )(?<form>THÔNG TƯ LIÊN TỊCH|THÔNG TƯ|NGHỊ ĐỊNH|NGHỊ QUYẾT|QUYẾT ĐỊNH|PHÁP LỆNH|CHỈ THỊ|BỘ LUẬT|LUẬT)(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"(?:^|\n)(?<issuer>QUỐC HỘI|ỦY BAN THƯỜNG VỤ QUỐC HỘI|CHÍNH PHỦ|THỦ TƯỚNG CHÍNH PHỦ|BỘ Y TẾ|BỘ TÀI CHÍNH|BỘ CÔNG THƯƠNG|BỘ KHOA HỌC VÀ CÔNG NGHỆ)(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Issuer();

    [GeneratedRegex(@"(?:BỘ TRƯỞNG|THỨ TRƯỞNG|Người ký:|THỦ TƯỚNG|CHỦ TỊCH QUỐC HỘI|CHỦ TỊCH)\s+(?<name>\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5})\s*(?:\n|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Signer();

    [GeneratedRegex(@"^(?:Căn cứ|Theo |Xét |Số|Hà Nội|THÔNG TIN|CHÍNH PHỦ|BỘ TRƯỞNG|Quốc hội ban hành|[-*_#|]|Chương|Phần)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BehindTitle();

    [GeneratedRegex(@"(?:Luật|Pháp lệnh|Nghị định|Thông tư|Thông tư liên tịch|Quyết định|Nghị quyết)(?: này)? có hiệu lực(?: thi hành)?(?: kể)? từ ngày (?:(?<signing>ký)|[0-9]{1,2}(?:/[0-9]{1,2}/| tháng [0-9]{1,2} năm )[0-9]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex InForce();
}
