using System.IO.Compression;
using System.Text;
using CgtRegistry.Domain.Trials.Linking;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Tests.Trials.Linking;

/// <summary>The lists that were taken from the sites of registries, read no further than to their numbers.</summary>
internal static class RegistryLists
{
    private static readonly (string File, string Number, string[] Secondary)[] Files =
    [
        ("anzctr_trials_03apr2022.csv", "trial_id", ["secondary_ids"]),
        ("ctgov_results_03apr2022.csv.gz", "trial_id", ["secondary_ids"]),
        ("ctri_04jul2022.csv.gz", "trial_id", ["secondary_ids"]),
        ("drks_trials_03apr_2022.csv", "trial_id", ["secondary_ids"]),
        ("euctr_03apr_2022.csv", "trial_id", ["secondary_ids"]),
        ("irct_03apr_2022.csv", "trial_id", ["secondary_ids"]),
        ("jrct_04apr_2022.csv", "trial_id", ["secondary_ids"]),
        ("ntr_covid_03apr_2022.csv", "idFull", ["idSource", "isrctn"]),
        ("tctr_22apr_2022.csv", "trial_id", ["secondary_ids"]),
        ("ISRCTN_search_results_03apr2022_full.csv.gz", "ISRCTN", ["EudraCT number", "ClinicalTrials.gov number"]),
    ];

    /// <summary>The numbers of all records of all lists.</summary>
    public static IEnumerable<RegistrationNumbers> Records() => Files.SelectMany(f => Rows(f.File).Select(row => (Number: RegistryNumber.Read(row[f.Number]), Row: row, f.Secondary)))
        .Where(r => r.Number is not null)
        .Select(r => new RegistrationNumbers(
            new RegistrationKey(r.Number!.Value.Value, RecordChannel.RegistryList), r.Number.Value.Registry, [], [.. r.Secondary.SelectMany(c => SecondaryNumberList.Read(r.Row[c]))]));

    /// <summary>The trials of crossreg: the numbers somebody found to be of one trial.</summary>
    public static ILookup<string, string> CrossReg() => Rows("crossreg-2022-03-01_registrations.csv")
        .Where(r => RegistryNumber.Read(r["trn"]) is not null)
        .ToLookup(r => r["id"], r => RegistryNumber.Read(r["trn"])!.Value.Trial);

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        Stream stream = File.OpenRead(Path.Combine(SharedData.Folder("04-registries"), file));
        using var text = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        using var rows = Cells(text.ReadToEnd()).GetEnumerator();
        rows.MoveNext();
        var header = rows.Current;
        while (rows.MoveNext())
        {
            yield return header.Zip(rows.Current).ToDictionary(c => c.First, c => c.Second);
        }
    }

    private static IEnumerable<List<string>> Cells(string csv)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < csv.Length; at++)
        {
            var c = csv[at];
            if (c is '"' && quoted && at + 1 < csv.Length && csv[at + 1] is '"')
            {
                cell.Append(c);
                at++;
            }
            else if (c is '"')
            {
                quoted = !quoted;
            }
            else if (c is ',' or '\n' && !quoted)
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c is '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }
    }
}
