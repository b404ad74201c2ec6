using CgtRegistry.Interchange.Trials.Tables;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>
/// Reads the list that ClinicalTrials.gov's classic search gave as CSV, plain or packed. The order of columns is free and most may be
/// missing; a column that the list never had is another file.
/// </summary>
public static class CtGovCsvReader
{
    private static readonly HashSet<string> Columns = new(StringComparer.Ordinal)
    {
        "Rank", "NCT Number", "Title", "Acronym", "Status", "Study Results", "Conditions", "Interventions", "Outcome Measures", "Sponsor/Collaborators", "Gender", "Age", "Phases", "Enrollment", "Funded Bys",
        "Study Type", "Study Designs", "Other IDs", "Start Date", "Primary Completion Date", "Completion Date", "First Posted", "Results First Posted", "Last Update Posted", "Locations", "Study Documents", "URL",
    };

    /// <summary>Reads the studies of a file.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits)
    {
        Dictionary<string, int>? header = null;
        foreach (var row in TableCsv.Read(file, limits))
        {
            if (header is null)
            {
                header = Header(row);
            }
            else
            {
                yield return row.Fault is { } fault ? Rejected(row, fault)
                    : row.Cells.Length != header.Count ? Rejected(row, "columns-differ")
                    : SearchRow.Read(new SearchCells(row.Cells, header), $"row {row.Number}");
            }
        }

        if (header is null)
        {
            throw new RefusedFileException("no-records", "The file is empty. Export the list again.");
        }
    }

    private static Dictionary<string, int> Header(TableRow row)
    {
        var names = row.Cells.Select(c => c.Trim().TrimStart('\uFEFF')).ToList();
        return names.Contains("NCT Number") && names.Contains("Title") && names.All(Columns.Contains) && names.Distinct(StringComparer.Ordinal).Count() == names.Count
            ? names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal)
            : throw new RefusedFileException("header-unknown", $"The first line must name columns of ClinicalTrials.gov's search list, NCT Number and Title among them: {string.Join(", ", Columns)}.");
    }

    private static ReadTrial Rejected(TableRow row, string rule) =>
        new($"row {row.Number}", null, [Complaint.About($"row {row.Number}", "row", rule == "columns-differ" ? TableRow.CountOf(row.Cells) : "", rule)]);
}
