using System.Text.RegularExpressions;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Interchange.Law.FullText;

/// <summary>
/// The front matter and the table at the head of a Markdown file. Authors spell the keys as they like –
/// <c>so_hieu</c>, <c>sohieu</c>, <c>| **Số ký hiệu** |</c> – so keys are compared without marks, blanks and case.
/// </summary>
internal static partial class MarkdownFront
{
    /// <summary>What is given about the document, and the part of the file that says it.</summary>
    public static (LawFront Front, string Head) Read(string text)
    {
        var matter = Matter().Match(text);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match line in Table().Matches(text).Concat(matter.Success ? Key().Matches(matter.Value) : []))
        {
            values.TryAdd(Plain(line.Groups["key"].Value), TextRepair.Line(MarkdownMarks.Off(line.Groups["value"].Value).Text).Trim('"', '\'', ' '));
        }

        var number = Value(values, "sohieu", "sokyhieu", "sovanban");
        var form = Value(values, "loaivanban", "hinhthuc");
        return (new LawFront
        {
            Kind = Kind(form) ?? (number is null ? null : InstrumentForms.KindOfNumber(TextRepair.Number(number))),
            Number = number is null ? null : TextRepair.Number(number),
            Title = Value(values, "trichyeu"),
            Issuer = Value(values, "coquanbanhanh", "noibanhanh", "capbanhanh"),
            Signer = Value(values, "nguoiky"),
            IssuedOn = PrintedDate.In(Value(values, "ngaybanhanh")),
            EffectiveFrom = PrintedDate.In(Value(values, "ngayhieuluc", "ngaycohieuluc", "hieuluc")),
            Url = Value(values, "nguon", "source") is { } url && url.StartsWith("http", StringComparison.Ordinal) ? url : null,
        }, matter.Value + string.Join('\n', Table().Matches(text).Select(m => m.Value)));
    }

    private static InstrumentKind? Kind(string? form) => form is null ? null : InstrumentForms.Kind(form);

    private static string? Value(Dictionary<string, string> values, params string[] keys) =>
        keys.Select(k => values.GetValueOrDefault(k)).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));

    private static string Plain(string key)
    {
        var letters = key.Normalize(System.Text.NormalizationForm.FormD).Where(c => char.IsLetter(c) && c < '\u0250' || c is 'đ' or 'Đ');
        return string.Concat(letters).ToLowerInvariant().Replace('đ', 'd');
    }

    [GeneratedRegex(@"\A---\n[\s\S]{0,20000}?\n---\n", RegexOptions.CultureInvariant)]
    private static partial Regex Matter();

    [GeneratedRegex(@"(?m)^(?<key>[A-Za-z_]{2,40}):[ \t]*(?<value>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"(?m)^\|[ \t]*(?<key>[^|\n]{2,60})\|[ \t]*(?<value>[^|\n]{1,600})\|[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Table();
}
