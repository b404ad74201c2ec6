using System.Text.RegularExpressions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Interchange.Law;

/// <summary>The names of forms and parts of documents as Vietnamese texts print them.</summary>
internal static partial class InstrumentForms
{
    /// <summary>Alternatives for patterns, the longest name first, so that “Thông tư liên tịch” is not read as “Thông tư”.</summary>
    public const string Names = "Văn bản hợp nhất|Thông tư liên tịch|Thông tư|Bộ luật|Luật|Pháp lệnh|Nghị định|Quyết định|Nghị quyết liên tịch|Nghị quyết|Chỉ thị|Kế hoạch|Công văn|Lệnh";

    private static readonly Dictionary<string, InstrumentKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Luật"] = InstrumentKind.Law,
        ["Bộ luật"] = InstrumentKind.Law,
        ["Pháp lệnh"] = InstrumentKind.Ordinance,
        ["Nghị định"] = InstrumentKind.Decree,
        ["Thông tư"] = InstrumentKind.Circular,
        ["Thông tư liên tịch"] = InstrumentKind.JointCircular,
        ["Quyết định"] = InstrumentKind.Decision,
        ["Nghị quyết"] = InstrumentKind.Resolution,
        ["Chỉ thị"] = InstrumentKind.Directive,
        ["Kế hoạch"] = InstrumentKind.Plan,
        ["Công văn"] = InstrumentKind.OfficialLetter,
        ["Văn bản hợp nhất"] = InstrumentKind.ConsolidatedText,
    };

    /// <summary>The kind that a name means; none for a name the register does not know.</summary>
    public static InstrumentKind? Kind(string name) => Kinds.TryGetValue(TextRepair.Line(name), out var kind) ? kind : null;

    /// <summary>The kind that the end of a number means: <c>TT-BYT</c> is a circular, <c>QH15</c> a law.</summary>
    public static InstrumentKind? KindOfNumber(string number) => Ending().Match(number) switch
    {
        { Success: false } => null,
        var m => m.Groups["form"].Value switch
        {
            "TTLT" => InstrumentKind.JointCircular,
            "TT" => InstrumentKind.Circular,
            "NĐ" => InstrumentKind.Decree,
            "QĐ" => InstrumentKind.Decision,
            "NQ" => InstrumentKind.Resolution,
            "CT" => InstrumentKind.Directive,
            "KH" => InstrumentKind.Plan,
            "VBHN" => InstrumentKind.ConsolidatedText,
            "QH" => InstrumentKind.Law,
            _ => InstrumentKind.Ordinance,
        },
    };

    /// <summary>The path of a part from its printed name: “Điều 7c” is <c>dieu-7c</c>, “Chương III” is <c>chuong-iii</c>.</summary>
    public static string? Path(string printed) =>
        Part().Match(printed.Trim()) is { Success: true } part
            ? $"{Levels[part.Groups["level"].Value.ToUpperInvariant()]}-{PointLetters.InPath(part.Groups["number"].Value.ToLowerInvariant())}"
            : null;

    private static readonly Dictionary<string, string> Levels = new(StringComparer.Ordinal)
    {
        ["PHẦN"] = "phan",
        ["CHƯƠNG"] = "chuong",
        ["MỤC"] = "muc",
        ["TIỂU MỤC"] = "tieu-muc",
        ["ĐIỀU"] = "dieu",
        ["KHOẢN"] = "khoan",
        ["ĐIỂM"] = "diem",
        ["PHỤ LỤC"] = "phu-luc",
    };

    [GeneratedRegex(@"/(?<form>TTLT|TT|NĐ|QĐ|NQ|CT|KH|VBHN)(?=[-/]|$)|/(?<form>QH|UBTVQH)[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?<level>Phần|Chương|Tiểu mục|Mục|Điều|Khoản|Điểm|Phụ lục)\s+(?<number>[0-9]+[a-zđ]?|[IVXLC]+|[a-zđ])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
