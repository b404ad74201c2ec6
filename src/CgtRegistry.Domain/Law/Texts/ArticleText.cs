using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Law.Texts;

/// <summary>
/// Finds the clauses and points of an article in its wording. Numbers count only in their order – clause 3 follows
/// clause 2, point đ follows d – so that figures inside sentences, numbered forms and quoted clauses of other acts are
/// not taken for clauses. A number may be missing where the source lost or ended it, if it stands nowhere else.
/// </summary>
public static partial class ArticleText
{
    /// <summary>The parts of a wording; the root is the article.</summary>
    public static TextUnit Parse(string wording)
    {
        var end = AttachmentStart(wording);
        var marks = UnitMarks.In(wording[..end]).ToList();
        var children = Units(wording, marks, level: UnitLevel.Clause, from: 0, end, path: "");
        if (end < wording.Length)
        {
            children = [.. children, new TextUnit(UnitLevel.Attachment, "", "", end, end, wording.Length, [])];
        }

        return new TextUnit(UnitLevel.Article, "", "", 0, 0, wording.Length, children);
    }

    private static int AttachmentStart(string wording) => Attachment().Match(wording) is { Success: true, Index: > 0 } form ? form.Index : wording.Length;

    private static IReadOnlyList<TextUnit> Units(string wording, List<UnitMark> marks, UnitLevel level, int from, int end, string path)
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

    [GeneratedRegex(@"(?m)^[ \t*_#]*(?:PHỤ LỤC|Phụ lục|MẪU SỐ|Mẫu số)\s+(?:SỐ\s+|số\s+)?[0-9IVXLA-Z]+[0-9A-Za-z./-]*[ \t*_:.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Attachment();
}
