using CgtRegistry.Interchange.Trials.CtGov;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>The formats of trial records that can be taken in.</summary>
public static class TrialFormats
{
    public static IReadOnlyList<TrialFormat> All { get; } =
    [
        new("ctgov-json", "ClinicalTrials.gov JSON: API v2 (one study, a page, an array, one a line), API v1 full studies and study fields; .gz too.", CtGovJsonReader.Read),
    ];
}
