using System.Globalization;
using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Law.Texts;

/// <summary>The number or letter that opens a clause or point, and where it stands.</summary>
internal sealed record UnitMark(bool IsClause, string Number, int Start, int Own);

/// <summary>Finds the numbers and letters of clauses and points that stand in their order.</summary>
internal static partial class UnitMarks
{
    // A source that lost more clauses than this is not read on trust.
    private const int WidestGap = 5;

    // How many marks ahead a missing number is looked for.
    private const int Horizon = 500;

    /// <summary>The marks of a wording that count, in the order of the text.</summary>
    public static IEnumerable<UnitMark> In(string wording) => Sequence(Marks(wording));

    // Texts that run on without line breaks show their numbers only behind the end of a sentence.
    private static List<UnitMark> Marks(string text)
    {
        var found = (text.Contains('\n', StringComparison.Ordinal) ? LineMark() : RunningMark()).Matches(text);
        var quoted = Quotation().Match(text);
        var marks = new List<UnitMark>(found.Count);
        foreach (Match m in found)
        {
            while (quoted.Success && quoted.Index + quoted.Length <= m.Index)
            {
                quoted = quoted.NextMatch();
            }

            if (!quoted.Success || m.Index < quoted.Index)
            {
                var isClause = m.Groups["clause"].Success;
                marks.Add(new UnitMark(isClause, m.Groups[isClause ? "clause" : "point"].Value, m.Groups["mark"].Index, m.Index + m.Length));
            }
        }

        return marks;
    }

    private static IEnumerable<UnitMark> Sequence(List<UnitMark> marks)
    {
        string? clause = null;
        string? point = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, mark) in marks.Index())
        {
            var later = marks.Skip(i + 1).Take(Horizon);
            if (mark.IsClause && ((NextClause(mark.Number, clause) && seen.Add(mark.Number)) || BehindGap(mark.Number, clause, later)))
            {
                (clause, point) = (mark.Number, null);
                yield return mark;
            }
            else if (!mark.IsClause && PointOf(mark.Number, point, i > 0 ? marks[i - 1].Number : "", later.TakeWhile(m => !m.IsClause)) is { } letter)
            {
                point = letter;
                yield return mark with { Number = letter };
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

    private static bool BehindGap(string number, string? before, IEnumerable<UnitMark> later)
    {
        var (n, letter) = Split(number);
        var last = before is null ? 0 : Split(before).Number;
        return letter is null && n > last + 1 && n <= last + WidestGap && !later.Any(m => m.IsClause && Split(m.Number) is var (l, _) && l > last && l < n);
    }

    private static (int Number, char? Letter) Split(string clause) =>
        char.IsLetter(clause[^1]) ? (int.Parse(clause[..^1], CultureInfo.InvariantCulture), clause[^1]) : (int.Parse(clause, CultureInfo.InvariantCulture), null);

    // b follows a, a1 (put in later) follows a, a2 follows a1, b follows a2; a second d is đ printed without its stroke.
    private static string? PointOf(string letter, string? before, string printedBefore, IEnumerable<UnitMark> later)
    {
        if (letter.Length > 1)
        {
            return before is not null && before[0] == letter[0] && Rank(letter) == Rank(before) + 1 ? letter : null;
        }

        if (letter == "d" && before == "d" && printedBefore == "d" && !later.Any(m => m.Number == "đ"))
        {
            return "đ";
        }

        var (rank, last) = (PointLetters.Rank(letter[0]), before is null ? -1 : PointLetters.Rank(before[0]));
        return rank == last + 1 || (rank > last && rank <= last + WidestGap && !later.Any(m => PointLetters.Rank(m.Number[0]) is var r && r > last && r < rank)) ? letter : null;
    }

    private static int Rank(string letter) => letter.Length == 1 ? 0 : letter[1] - '0';

    // Sources write “1. ”, “1.Text”, “1- ” (older acts) and a lone “1.”; “1.1.” and “1.500” are no clauses.
    [GeneratedRegex(@"(?m)^[ \t]*(?<mark>(?<clause>[0-9]{1,3}[a-eđ]?)(?:\.(?![0-9])|-(?=[ \t]))|(?<point>[a-eg-ik-vxyđ][0-9]?)\))(?:[ \t]+|(?=[\p{L}(“""]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex LineMark();

    [GeneratedRegex(@"(?:^|(?<=[.;:]))\s*(?<mark>(?<clause>[0-9]{1,3})\.|(?<point>[a-eg-ik-vxyđ])\))(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex RunningMark();

    // What an act puts into another one stands between quotation marks and has numbers of its own.
    [GeneratedRegex(@"“[^“”]{1,20000}”|(?m)^""[^""]{1,20000}""[.;]?[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
