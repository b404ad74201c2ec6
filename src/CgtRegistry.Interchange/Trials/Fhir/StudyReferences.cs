using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>Publications and results, as related artifacts.</summary>
internal static class StudyReferences
{
    public static void Write(SparseJson study, TrialRegistration record) => study.List("relatedArtifact", Of(record), a =>
    {
        study.Text("type", a.Type);
        study.Concepts("classifier", (null, a.Kind));
        study.Text("label", a.Label);
        study.Text("citation", a.Citation);
        study.Part("document", () => study.Text("url", a.Url));
    });

    private static IEnumerable<Artifact> Of(TrialRegistration record) =>
        record.References.Where(r => r.Citation is not null || r.PubMedId is not null)
            .Select(r => new Artifact("citation", r.Kind, r.PubMedId is { } id ? $"PubMed {id}" : null, r.Citation, r.PubMedId is { } pmid ? $"https://pubmed.ncbi.nlm.nih.gov/{Uri.EscapeDataString(pmid)}/" : null))
            .Concat(record.Results.Url is null && record.Results.Summary is null ? [] : [new Artifact("documentation", "RESULT", "Results", record.Results.Summary, record.Results.Url)]);

    private sealed record Artifact(string Type, string? Kind, string? Label, string? Citation, string? Url);
}
