using CgtRegistry.Interchange.Trials.CtGov;
using CgtRegistry.Interchange.Trials.Exchange;
using CgtRegistry.Interchange.Trials.Fhir;
using CgtRegistry.Interchange.Trials.Ictrp;
using CgtRegistry.Interchange.Trials.Who;

namespace CgtRegistry.Web.Features.Data;

/// <summary>A form in which records of trials are given out.</summary>
/// <param name="Format">Its name for one trial: <c>ndjson</c>, <c>csv</c> …</param>
/// <param name="File">Name of the file with all records.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Import">The format by which the file is taken in again.</param>
/// <param name="Description">What it is, for the command line.</param>
/// <param name="Open">Begins a file; none when records are given out as they are stored.</param>
internal sealed record TrialExport(string Format, string File, string MediaType, string Import, string Description, Func<Stream, ITrialWriter>? Open)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<TrialExport> All { get; } =
    [
        new("ndjson", "trials.ndjson", "application/x-ndjson", "trials-ndjson", "The register's own records, complete, one JSON object a line.", null),
        new("csv", "trials.csv", "text/csv; charset=utf-8", "trials-csv", "A table, one record a row.", file => new TrialsCsvWriter(file)),
        new("ctgov-json", "trials.ctgov.ndjson", "application/x-ndjson", "ctgov-json", "In the shape of ClinicalTrials.gov's API v2, one study a line.", file => new JsonLinesWriter(file, CtGovJsonWriter.Write)),
        new("who-xml", "trials.who.xml", "application/xml", "who-xml", "As registries submit to WHO (who_ictrp.dtd).", file => new WhoSubmissionFile(file)),
        new("ictrp-xml", "trials.ictrp.xml", "application/xml", "ictrp-xml", "In the shape of WHO's platform (ICTRP), with ethics, completion, results and data sharing.", file => new IctrpXmlFile(file)),
        new("fhir", "trials.fhir.ndjson", "application/fhir+ndjson", "fhir-json", "FHIR R5 ResearchStudy, one a line.", file => new JsonLinesWriter(file, ResearchStudyWriter.Write)),
    ];

    /// <summary>Its name on the command line.</summary>
    public string Name => $"trials-{Format}";
}
