using System.Globalization;
using System.Text.RegularExpressions;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Interchange.Law.FullText;

/// <summary>What a mark in a running text opens.</summary>
internal enum MarkKind
{
    Division,
    Article,
    Annex,

    /// <summary>Signature and recipients: the law is over.</summary>
    Closing,
}

/// <summary>A place in a text where a part begins.</summary>
/// <param name="Kind">What begins there.</param>
/// <param name="Path">Path of the part; empty for the closing.</param>
/// <param name="Start">Where its mark begins.</param>
/// <param name="Behind">Where the words behind the mark begin.</param>
internal sealed record LawMark(MarkKind Kind, string Path, int Start, int Behind);

/// <summary>
/// Finds the parts of a text by their marks and their order: article 8 follows article 7 (or 7a), so that “Điều 12.” at
/// the end of a sentence is not taken for an article. Texts with line breaks show marks at the head of lines, texts
/// without them behind the end of a sentence or a heading in capitals.
/// </summary>
internal static partial class LawMarks
{
    /// <summary>The articles in their order, and the divisions between them.</summary>
    public static IReadOnlyList<LawMark> Find(string text)
    {
        var atLines = Articles(text, LineArticle());
        var running = Articles(text, RunningArticle());
        var articles = running.Count > atLines.Count ? running : atLines;
        if (articles.Count == 0)
        {
            return [];
        }

        var divisions = Divisions(text, articles[^1].Start);
        var end = End(text, articles[^1].Behind);
        return [.. articles.Concat(divisions).OrderBy(m => m.Start), .. end];
    }

    private static List<LawMark> Articles(string text, Regex pattern)
    {
        var found = new List<LawMark>();
        var quoted = Quotation().Match(text);
        var closing = Closing().Match(text);
        (int Number, int Letter) last = (0, -1);
        foreach (Match m in pattern.Matches(text))
        {
            quoted = Behind(quoted, m.Index, q => q.Index + q.Length);
            var number = m.Groups["number"].Value.ToLowerInvariant();
            var key = Key(number);
            if (IsNext(key, last) && !(quoted.Success && quoted.Index < m.Index))
            {
                found.Add(new LawMark(MarkKind.Article, $"dieu-{PointLetters.InPath(number)}", m.Index, m.Index + m.Length));
                last = key;
                closing = Behind(closing, m.Index, c => c.Index);
            }
            else if (key == (1, -1) && found.Count > 0 && closing.Success && closing.Index < m.Index)
            {
                // A second text, such as the regulation that a decision promulgates, begins to count anew.
                break;
            }
        }

        return found;
    }

    // The first of the following matches that ends behind the place; each is passed once.
    private static Match Behind(Match match, int place, Func<Match, int> end)
    {
        while (match.Success && end(match) <= place)
        {
            match = match.NextMatch();
        }

        return match;
    }

    // A digest may begin at article 3; a text never leaves out a number once it has begun.
    private static bool IsNext((int Number, int Letter) key, (int Number, int Letter) last) =>
        last.Number == 0
            ? key.Letter < 0 && key.Number <= 9
            : key.Letter < 0 ? key.Number == last.Number + 1 : key.Number == last.Number && key.Letter == last.Letter + 1;

    private static (int Number, int Letter) Key(string number) =>
        char.IsAsciiDigit(number[^1]) ? (int.Parse(number, CultureInfo.InvariantCulture), -1) : (int.Parse(number[..^1], CultureInfo.InvariantCulture), PointLetters.Rank(number[^1]));

    private static List<LawMark> Divisions(string text, int lastArticle)
    {
        var found = new List<LawMark>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match m in Division().Matches(text))
        {
            if (m.Index > lastArticle || InstrumentForms.Path($"{m.Groups["level"].Value} {m.Groups["number"].Value}") is not { } path)
            {
                continue;
            }

            var (level, number) = (path[..path.LastIndexOf('-')], Arabic(m.Groups["number"].Value));
            if (number == 1 || number == counts.GetValueOrDefault(level) + 1)
            {
                counts[level] = number;
                found.Add(new LawMark(MarkKind.Division, path, m.Index, m.Index + m.Length));
            }
        }

        return found;
    }

    private static int Arabic(string number)
    {
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic))
        {
            return arabic;
        }

        var values = number.ToUpperInvariant().Select(c => c switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 }).ToList();
        return values.Select((v, i) => i + 1 < values.Count && v < values[i + 1] ? -v : v).Sum();
    }

    private static IEnumerable<LawMark> End(string text, int from)
    {
        var annexes = new List<LawMark>();
        var numbered = 0;
        foreach (Match m in Annex().Matches(text, from))
        {
            var number = m.Groups["number"].Value;
            var isNext = number.Length == 0 ? annexes.Count == 0 : Ordinal(number) == numbered + 1;
            if (isNext)
            {
                numbered += number.Length == 0 ? 0 : 1;
                annexes.Add(new LawMark(MarkKind.Annex, number.Length == 0 ? "phu-luc" : $"phu-luc-{number.ToLowerInvariant()}", m.Index, m.Index + m.Length));
            }
        }

        var closing = Closing().Match(text, from);
        if (closing.Success && (annexes.Count == 0 || closing.Index < annexes[0].Start))
        {
            yield return new LawMark(MarkKind.Closing, "", closing.Index, closing.Index);
        }

        foreach (var annex in annexes)
        {
            yield return annex;
        }
    }

    // Annexes are counted I, II … or 1, 2 … or A, B …
    private static int Ordinal(string number) => Arabic(number) is > 0 and var n ? n : number[0] - 'A' + 1;

    [GeneratedRegex(@"(?m)^[ \t#*_]*Điều[ \t]+(?<number>[0-9]{1,3}[a-eđ]?)[ \t]*[.:][ \t*_]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LineArticle();

    [GeneratedRegex(@"(?:\A|(?<=[.;:”’)/][ ]{1,3})|(?<=\p{Lu}[ ]{1,3}))Điều (?<number>[0-9]{1,3}[a-eđ]?)\. {1,3}(?=[\p{Lu}“])", RegexOptions.CultureInvariant)]
    private static partial Regex RunningArticle();

    // At the head of a line with its heading in capitals or below it; or inside a line when a capital heading follows.
    [GeneratedRegex(@"(?:(?m:^)[ \t#*_]*(?<level>(?i:Phần|Chương|Tiểu mục|Mục))[ \t]+(?:thứ[ \t]+)?(?<number>[IVXLC]+|[0-9]{1,2})(?:[ \t]*[.:—–-]+[ \t]*|[ \t*_]*(?=\n)|[ \t]+(?=\p{Lu}{2}|\p{Lu}[ ]\p{Lu}))|(?<=[.;:”/\p{Lu}][ ]{1,3})(?<level>Phần|Chương|Tiểu mục|Mục) (?<number>[IVXLC]+|[0-9]{1,2})(?:\. | )(?=\p{Lu}{2}))", RegexOptions.CultureInvariant)]
    private static partial Regex Division();

    [GeneratedRegex(@"(?:(?m:^)[ \t#*_]*(?:PHỤ LỤC|Phụ lục)(?:[ \t]+(?:SỐ[ \t]+|số[ \t]+)?(?<number>[IVXLC]+|[0-9]{1,2}|[A-H]))?[ \t*_:.]*(?=\n|\z|\p{Lu}{2})|(?<=[.;/)] {1,3})PHỤ LỤC(?: (?:SỐ )?(?<number>[IVXLC]+|[0-9]{1,2}))? (?=\p{Lu}{2}))", RegexOptions.CultureInvariant)]
    private static partial Regex Annex();

    [GeneratedRegex(@"(?m)^[ \t#*_|-]*(?:Nơi nhận\b|NƠI NHẬN\b|Người ký\b|TM\. |KT\. |TL\. |BỘ TRƯỞNG[ \t*_]*$|THỦ TƯỚNG[ \t*_]*$|CHỦ TỊCH(?: QUỐC HỘI)?\b)|(?<=[.;/] )Nơi nhận: ?-|(?:Luật|Pháp lệnh|Nghị quyết|Bộ luật) này (?:đã )?được (?:Quốc hội|Ủy ban Thường vụ Quốc hội) nước Cộng h(?:oà|òa)[^\n]{0,120}thông qua", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex("“[^“”]{1,20000}”")]
    private static partial Regex Quotation();
}
