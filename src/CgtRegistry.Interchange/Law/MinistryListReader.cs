using System.Text.RegularExpressions;

namespace CgtRegistry.Interchange.Law;

/// <summary>Reads the list of documents that the Ministry of Health keeps on the national legal database: name, address and day of effect.</summary>
public static partial class MinistryListReader
{
    private static readonly string[] Columns = ["TenVanBan", "DuongLink", "NgayHieuLuc", "Trang"];

    /// <summary>Reads the list; a document that stands in it twice comes once, with a complaint.</summary>
    public static IEnumerable<ListedInstrument> Read(Stream file, ICollection<Complaint> complaints, string origin = "boyte-vbpl-list", ImportLimits? limits = null)
    {
        var seen = new HashSet<(string, DateOnly?)>();
        foreach (var line in CsvLines.Read(file, Columns, limits ?? ImportLimits.Default, complaints))
        {
            var name = line["TenVanBan"];
            if (Name().Match(TextRepair.Line(name)) is not { Success: true } read || InstrumentForms.Kind(read.Groups["form"].Value) is not { } kind)
            {
                complaints.Add(Complaint.About($"row {line.Row}", "TenVanBan", name, "name-not-read"));
                continue;
            }

            var (number, url, day) = (TextRepair.Number(read.Groups["number"].Value), line["DuongLink"], line["NgayHieuLuc"]);
            if (read.Groups["again"].Success || number != read.Groups["number"].Value)
            {
                complaints.Add(Complaint.About(number, "TenVanBan", name, "number-repaired", repaired: true));
            }

            if (!OrdinaryNumber().IsMatch(number))
            {
                complaints.Add(Complaint.About(number, "TenVanBan", name, "number-unusual"));
            }

            var from = PrintedDate.In(day);
            if (from is null)
            {
                complaints.Add(Complaint.About(number, "NgayHieuLuc", day, "day-not-printed"));
            }

            if (seen.Add((number, from)))
            {
                yield return new ListedInstrument(kind, number, $"{read.Groups["form"].Value} {number}", from, url, $"{origin}, row {line.Row}");
            }
            else
            {
                complaints.Add(Complaint.About(number, "TenVanBan", $"{name} {url}", "listed-twice", repaired: true));
            }
        }
    }

    [GeneratedRegex($@"^(?<again>(?:{InstrumentForms.Names}) (?=(?:{InstrumentForms.Names}) ))?(?<form>{InstrumentForms.Names}) (?:số )?(?<number>[0-9].*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[0-9]+/(?:19|20)[0-9]{2}/[\p{Lu}0-9&-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex OrdinaryNumber();
}
