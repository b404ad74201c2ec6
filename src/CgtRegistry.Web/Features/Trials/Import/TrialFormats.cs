using CgtRegistry.Interchange.Trials.Collections;
using CgtRegistry.Interchange.Trials.CtGov;
using CgtRegistry.Interchange.Trials.Europe;
using CgtRegistry.Interchange.Trials.Exchange;
using CgtRegistry.Interchange.Trials.Fhir;
using CgtRegistry.Interchange.Trials.Ictrp;
using CgtRegistry.Interchange.Trials.Lists;
using CgtRegistry.Interchange.Trials.Who;
using CgtRegistry.Web.Persistence.Registrations;

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
        new("who-xml", "What a registry submits to WHO (who_ictrp.dtd).", WhoSubmissionReader.Read),
        new("euctr-text", "EU Clinical Trials Register, plain text download.", EuCtrTextReader.Read),
        new("euctr-json", "EU Clinical Trials Register as JSON, one record a line; .gz too.", EuCtrJsonReader.Read),
        new("ctis-json", "EU Clinical Trials Information System as JSON, one trial a line; .gz too.", CtisJsonReader.Read),
        new("isrctn-json", "ISRCTN registry as JSON, one trial a line; .gz too.", IsrctnJsonReader.Read),
        new("trial-list", "A registry's list as CSV: trial_id, dates, status, secondary ids; .gz too.", TrialListReader.Read),
        new("trials-flat", "A merged collection as CSV, one row a trial, 17 columns; .gz too.", FlatTrialsReader.Read),
        new("trial-texts", "A collection of titles and texts, one JSON a line: id, title, brief_summary, detailed_description; .gz too.", TrialTextsReader.Read),
        new("trials-ndjson", "This register's own export: complete records, one JSON object a line; .gz too.", (file, limits) => JsonLinesReader.Read(file, limits, RegistrationJson.Read)),
        new("fhir-json", "FHIR R5 ResearchStudy as this register gives it out: one a line, one alone, a Bundle; .gz too.", ResearchStudyReader.Read),
        new("trials-csv", "This register's own export as a table; .gz too.", TrialsCsvReader.Read),
    ];

    /// <summary>A format by its name.</summary>
    public static TrialFormat Of(string name) => All.Single(f => f.Name == name);
}
