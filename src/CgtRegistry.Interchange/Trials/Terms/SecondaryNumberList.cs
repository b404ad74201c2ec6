using System.Text.RegularExpressions;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// Reads the numbers of other bodies from a cell: parted by semicolons (WHO), tables and lists of HTML (CTRI, IRCT), lists in the manner
/// of Python (ANZCTR, DRKS, the EU register), or one number. Cells that say there is none hold none.
/// </summary>
public static class SecondaryNumberList
{
    // Cells come from anywhere: expressions that cannot backtrack take no longer for one that is made to tangle them.
    private const RegexOptions Straight = RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly string[] Values = ["secondary_id", "", "id"];

    private static readonly Regex Row = new(@"<tr[^>]*>\s*<td[^>]*>(?<id>.*?)</td>\s*<td[^>]*>(?<of>.*?)</td>\s*</tr>", Straight);

    private static readonly Regex Entry = new(@"Registry name\s*</dt>\s*<dd[^>]*>(?<of>.*?)</dd>\s*<dt[^>]*>\s*Secondary trial Id\s*</dt>\s*<dd[^>]*>(?<id>.*?)</dd>", Straight);

    /// <summary>The numbers as written, each once.</summary>
    public static IReadOnlyList<SecondaryNumber> Read(string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell) || NilWords.Says(cell))
        {
            return [];
        }

        var numbers = cell.Contains('<', StringComparison.Ordinal) ? FromHtml(cell)
            : PythonList.Read(cell) is { } list ? list.SelectMany(FromItem)
            : cell.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(part => Number(part));
        return [.. numbers.OfType<SecondaryNumber>().Distinct()];
    }

    /// <summary>One number with what is said of it; none when it says that there is none.</summary>
    public static SecondaryNumber? Number(string? value, string? issuer = null, string? kind = null) =>
        PlainText.Line(value) is { } number && !NilWords.Says(number)
            ? new SecondaryNumber(number, NilWords.Says(issuer) ? null : PlainText.Line(issuer), NilWords.Says(kind) ? null : PlainText.Line(kind))
            : null;

    // {'id_type': …, 'registry': …, 'secondary_id': …}, {'nct_id': …, 'spon_id': …}, 'text'.
    private static IEnumerable<SecondaryNumber?> FromItem(IReadOnlyDictionary<string, string> item) =>
        Values.Select(item.GetValueOrDefault).FirstOrDefault(v => v is not null) is { } value
            ? [Number(value, item.GetValueOrDefault("registry"), item.GetValueOrDefault("id_type"))]
            : item.Where(v => v.Key is not ("registry" or "id_type")).Select(v => Number(v.Value, kind: v.Key));

    // CTRI: rows of two cells, number and what it is, below a row of headings. IRCT: terms "Registry name" and "Secondary trial Id".
    private static IEnumerable<SecondaryNumber?> FromHtml(string html)
    {
        foreach (Match row in Row.Matches(html))
        {
            if (!row.Value.Contains("Secondary ID", StringComparison.OrdinalIgnoreCase) || !row.Value.Contains("Identifier", StringComparison.OrdinalIgnoreCase))
            {
                yield return Number(row.Groups["id"].Value, issuer: row.Groups["of"].Value);
            }
        }

        foreach (Match entry in Entry.Matches(html))
        {
            yield return Number(entry.Groups["id"].Value, issuer: entry.Groups["of"].Value);
        }
    }
}
