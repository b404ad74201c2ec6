using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Law.Texts;

/// <summary>
/// Finds the clauses and points of an article in its wording. Numbers count only in their order – clause 3 follows
/// clause 2, point đ follows d – so that figures inside sentences, numbered forms and quoted clauses of other acts are
/// not taken for clauses. A number may be missing where the source lost or ended it, if it stands nowhere else.
/// </summary>
public static partial class ArticleText
{
    // A source that lost more clauses than this is not read on trust.
    private const int WidestGap = 5;

    /// <summary>The parts of a wording; the root is the article.</summary>
    public static TextUnit Parse(string wording)
    {
        var end = AttachmentStart(wording);
        var marks = Sequence(Marks(wording[..end])).ToList();
        var children = Units(wording, marks, level: UnitLevel.Clause, from: 0, end, path: "");
        if (end < wording.Length)
        {
            children = [.. children, new TextUnit(UnitLevel.Attachment, "", "", end, end, wording.Length, [])];
        }

        return new TextUnit(UnitLevel.Article, "", "", 0, 0, wording.Length, children);
    }

    private static int AttachmentStart(string wording) => Attachment().Match(wording) is { Success: true, Index: > 0 } form ? form.Index : wording.Length;

    // Texts that run on without line breaks show their numbers only behind the end of a sentence.
    private static List<Mark> Marks(string text)
    {
        var quoted = Quotation().Matches(text);
        var marks = (text.Contains('\n', StringComparison.Ordinal) ? LineMark() : RunningMark()).Matches(text).Where(m => !quoted.Any(q => q.Index <= m.Index && m.Index < q.Index + q.Length));
        return [.. marks.Select(m => new Mark(m.Groups["clause"].Success, (m.Groups["clause"].Success ? m.Groups["clause"] : m.Groups["point"]).Value, m.Groups["mark"].Index, m.Index + m.Length))];
    }

    private static IEnumerable<Mark> Sequence(List<Mark> marks)
    {
        string? clause = null;
        string? point = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, mark) in marks.Index())
        {
            if (mark.IsClause ? (NextClause(mark.Number, clause) && seen.Add(mark.Number)) || BehindGap(mark.Number, clause, marks.Skip(i + 1)) : NextPoint(mark.Number, point))
            {
                (clause, point) = mark.IsClause ? (mark.Number, null) : (clause, mark.Number);
                yield return mark;
            }
        }
    }

    // 2 follows 1, 1a (put in later) follows 1, 1b follows 1a, 2 follows 1b; sources also print 7a before 7.
    private static bool NextClause(string number, string? before)
    {
        var (n, letter) = Split(number);
        if (before is null)
        {
            return n == 1 && letter is null;
        }

        var (b, beforeLetter) = Split(before);
        return letter is null ? n == b + 1 || (n == b && beforeLetter is not null) : (n == b && PointLetters.Follows(letter.Value, beforeLetter)) || (n == b + 1 && letter == 'a');
    }

    private static bool BehindGap(string number, string? before, IEnumerable<Mark> later)
    {
        var (n, letter) = Split(number);
        var last = before is null ? 0 : Split(before).Number;
        return letter is null && n > last + 1 && n <= last + WidestGap && !later.Any(m => m.IsClause && Split(m.Number) is var (l, _) && l > last && l < n);
    }

    private static (int Number, char? Letter) Split(string clause) =>
        char.IsLetter(clause[^1]) ? (int.Parse(clause[..^1], System.Globalization.CultureInfo.InvariantCulture), clause[^1]) : (int.Parse(clause, System.Globalization.CultureInfo.InvariantCulture), null);

    // b follows a, a1 (put in later) follows a, a2 follows a1, b follows a2.
    private static bool NextPoint(string letter, string? before) =>
        letter.Length == 1
            ? PointLetters.Follows(letter[0], before?[0])
            : before is not null && before[0] == letter[0] && Rank(letter) == Rank(before) + 1;

    private static int Rank(string letter) => letter.Length == 1 ? 0 : letter[1] - '0';

    private static IReadOnlyList<TextUnit> Units(string wording, List<Mark> marks, UnitLevel level, int from, int end, string path)
    {
        // Points that stand before any clause, or without clauses, belong to the article itself.
        var units = new List<TextUnit>();
        var own = marks.Where(m => m.Start >= from && m.Start < end).ToList();
        var points = own.TakeWhile(m => !m.IsClause).ToList();
        var clauses = level is UnitLevel.Clause ? own.Where(m => m.IsClause).ToList() : [];
        var pointsEnd = clauses.Count > 0 ? clauses[0].Start : end;
        foreach (var (i, p) in points.Index())
        {
            var stop = i + 1 < points.Count ? points[i + 1].Start : pointsEnd;
            units.Add(new TextUnit(UnitLevel.Point, Below(path, $"diem-{PointLetters.InPath(p.Number)}"), p.Number, p.Start, p.Own, stop, []));
        }

        foreach (var (i, c) in clauses.Index())
        {
            var stop = i + 1 < clauses.Count ? clauses[i + 1].Start : end;
            var below = Below(path, $"khoan-{c.Number}");
            units.Add(new TextUnit(UnitLevel.Clause, below, c.Number, c.Start, c.Own, stop, Units(wording, marks, UnitLevel.Point, c.Own, stop, below)));
        }

        return units;
    }

    private static string Below(string path, string step) => path.Length == 0 ? step : $"{path}/{step}";

    // Sources write “1. ”, “1.Text”, “1- ” (older acts) and a lone “1.”; “1.1.” and “1.500” are no clauses.
    [GeneratedRegex(@"(?m)^[ \t]*(?<mark>(?<clause>[0-9]{1,3}[a-eđ]?)(?:\.(?![0-9])|-(?=[ \t]))|(?<point>[a-eg-ik-vxyđ][0-9]?)\))(?:[ \t]+|(?=[\p{L}(“""]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex LineMark();

    [GeneratedRegex(@"(?:^|(?<=[.;:]))\s*(?<mark>(?<clause>\d{1,3})\.|(?<point>[a-eg-ik-vxyđ])\))(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex RunningMark();

    [GeneratedRegex(@"(?m)^[ \t*_#]*(?:PHỤ LỤC|Phụ lục|MẪU SỐ|Mẫu số)\s+(?:SỐ\s+|số\s+)?[0-9IVXLA-Z]+[0-9A-Za-z./-]*[ \t*_:.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Attachment();

    // What an act puts into another one stands between quotation marks and has numbers of its own.
    [GeneratedRegex(@"“[^“”]{1,20000}”|(?m)^""[^""]{1,20000}""[.;]?[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();

    private sealed record Mark(bool IsClause, string Number, int Start, int Own);
}
