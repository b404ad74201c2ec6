using CgtRegistry.Interchange.Trials.CtGov;
using CgtRegistry.Interchange.Trials.Ictrp;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>The formats of trial records that can be taken in.</summary>
public static class TrialFormats
{
    public static IReadOnlyList<TrialFormat> All { get; } =
    [
        new("ctgov-json", "ClinicalTrials.gov JSON: API v2 (one study, a page, an array, one a line), API v1 full studies and study fields; .gz too.", CtGovJsonReader.Read),
        new("ctgov-xml", "ClinicalTrials.gov classic XML: one study, or a zip of them.", CtGovXmlReader.Read),
        new("ctgov-csv", "ClinicalTrials.gov search results as CSV.", CtGovCsvReader.Read),
        new("ictrp-xml", "WHO ICTRP search results as XML.", IctrpXmlReader.Read),
        new("ictrp-csv", "WHO ICTRP search results or full export as CSV.", IctrpCsvReader.Read),
        new("ictrp-xlsx", "WHO ICTRP search results as a workbook.", IctrpWorkbookReader.Read),
    ];
}
