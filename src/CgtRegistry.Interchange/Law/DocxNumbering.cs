using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CgtRegistry.Interchange.Law;

/// <summary>Counts the lists of a Word file as Word does when it prints, and gives each paragraph the number a reader sees.</summary>
internal sealed partial class DocxNumbering(Numbering? numbering, Styles? styles)
{
    private const string VietnameseLetters = "abcdđeghiklmnopqrstuvxy";
    private const int Levels = 9;

    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly ILookup<int?, NumberingInstance> _lists = (numbering?.Elements<NumberingInstance>() ?? []).ToLookup(n => n.NumberID?.Value);
    private readonly ILookup<int?, AbstractNum> _patterns = (numbering?.Elements<AbstractNum>() ?? []).ToLookup(a => a.AbstractNumberId?.Value);
    private readonly ILookup<string?, Style> _named = (styles?.Elements<Style>() ?? []).ToLookup(s => s.StyleId?.Value);

    /// <summary>The number in print with a blank behind it; empty for paragraphs that are not counted.</summary>
    public string NumberOf(Paragraph paragraph)
    {
        if (ListOf(paragraph) is not ({ } list, var level) || LevelOf(list, level) is not { } own)
        {
            return "";
        }

        var count = _counts.TryGetValue(list, out var known) ? known : _counts[list] = new int?[Levels];
        count[level] = count[level] + 1 ?? Start(list, level);
        Array.Clear(count, level + 1, Levels - level - 1);
        var number = own.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet
            ? "-"
            : Placeholder().Replace(own.LevelText?.Val?.Value ?? "", p => Printed(list, p.Value[1] - '1', count));
        return number.Length == 0 ? "" : number + " ";
    }

    private (int? List, int Level) ListOf(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties;
        var counted = own?.NumberingProperties ?? _named[own?.ParagraphStyleId?.Val?.Value].FirstOrDefault()?.StyleParagraphProperties?.NumberingProperties;
        var (list, level) = (counted?.NumberingId?.Val?.Value, counted?.NumberingLevelReference?.Val?.Value ?? 0);
        return (list is 0 || level is < 0 or >= Levels ? null : list, level);
    }

    private Level? LevelOf(int list, int level)
    {
        var instance = _lists[list].FirstOrDefault();
        return Override(list, level)?.Level ?? _patterns[instance?.AbstractNumId?.Val?.Value].FirstOrDefault()?.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);
    }

    private LevelOverride? Override(int list, int level) => _lists[list].FirstOrDefault()?.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level);

    private int Start(int list, int level) =>
        Override(list, level)?.StartOverrideNumberingValue?.Val?.Value ?? LevelOf(list, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private string Printed(int list, int level, int?[] count)
    {
        var n = count[level] ?? Start(list, level);
        var format = LevelOf(list, level)?.NumberingFormat?.Val?.Value;
        return format == NumberFormatValues.LowerLetter ? Letter(n)
            : format == NumberFormatValues.UpperLetter ? Letter(n).ToUpperInvariant()
            : format == NumberFormatValues.UpperRoman ? Roman(n)
            : format == NumberFormatValues.LowerRoman ? Roman(n).ToLowerInvariant()
            : n.ToString(CultureInfo.InvariantCulture);
    }

    // Word counts a, b, c, d, e; Vietnamese acts count a, b, c, d, đ, e. An act that lets Word count its points means the latter.
    private static string Letter(int count) => count is > 0 and <= 23 ? VietnameseLetters[count - 1].ToString() : count.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int count)
    {
        count = Math.Min(count, 399);
        var roman = new StringBuilder();
        foreach (var (value, sign) in new[] { (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; count >= value; count -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Placeholder();
}
