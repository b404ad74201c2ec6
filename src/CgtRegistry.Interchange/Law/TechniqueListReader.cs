using System.Globalization;
using System.Text.RegularExpressions;

namespace CgtRegistry.Interchange.Law;

/// <summary>
/// Reads the national list of techniques of Circular 23/2024/TT-BYT: Appendix 1, which applies until the end of 2027, and
/// Appendix 2, which takes its place. The lines were read by machine from page images: what looks wrong is named, not changed.
/// </summary>
public static partial class TechniqueListReader
{
    private static readonly string[] Columns = ["appendix", "item", "technique_code", "item_in_chapter", "chapter", "linked_code", "technique_name", "source_page"];

    /// <summary>Reads the lines one after another.</summary>
    public static IEnumerable<TechniqueLine> Read(Stream file, ICollection<Complaint> complaints, ImportLimits? limits = null)
    {
        foreach (var line in CsvLines.Read(file, Columns, limits ?? ImportLimits.Default, complaints))
        {
            string? Said(string column) => TextRepair.Line(line[column]) is { Length: > 0 } said ? said : null;
            if (Whole(Said("appendix")) is not { } appendix || appendix is not (1 or 2) || Whole(Said("item")) is not { } item)
            {
                complaints.Add(Complaint.About($"row {line.Row}", "item", line.Raw, "item-not-read"));
                continue;
            }

            var place = $"{appendix}.{item}";
            if (Said("technique_code") is { } code && !Code().IsMatch(code))
            {
                complaints.Add(Complaint.About(place, "technique_code", code, "code-doubtful"));
            }

            yield return new TechniqueLine(appendix, item, Said("technique_code"), Whole(Said("item_in_chapter")), Said("chapter") ?? "", Said("linked_code"), Said("technique_name") ?? "", Whole(Said("source_page")));
        }
    }

    private static int? Whole(string? printed) => int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Chapter and number; techniques added later bear BS (bổ sung).
    [GeneratedRegex(@"^(?:BS_)?[0-9]+\.[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
