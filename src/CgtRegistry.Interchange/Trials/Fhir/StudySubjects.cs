using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>What is studied: interventions as the focus, conditions, keywords, and the headings of vocabularies for them.</summary>
internal static class StudySubjects
{
    public static void Write(SparseJson study, TrialRegistration record, IEnumerable<(string Slug, string Name)> conditions)
    {
        study.List("focus", Focus(record), f =>
        {
            study.Extensions(("intervention-kind", "Code", f.Kind), ("intervention-description", "Markdown", f.Description));
            study.Concept("concept", f.Code, f.Name);
        });
        study.Concepts("condition",
        [
            .. record.Conditions.Select(c => ((FhirCode?)null, (string?)c)),
            .. Terms(record, TermSubject.Condition),
            .. conditions.Select(c => ((FhirCode?)new FhirCode(FhirSystems.OwnConditions, c.Slug, c.Name), (string?)null)),
        ]);
        study.Concepts("keyword", record.Keywords.Select(k => ((FhirCode?)null, (string?)k)));
    }

    private static IEnumerable<(FhirCode? Code, string? Name, string? Kind, string? Description)> Focus(TrialRegistration record) =>
        record.Interventions.Where(i => !string.IsNullOrWhiteSpace(i.Name)).Select(i => ((FhirCode?)null, (string?)i.Name, i.Kind, i.Description))
            .Concat(Terms(record, TermSubject.Intervention).Select(t => (t.Code, t.Text, (string?)null, (string?)null)));

    // A heading without a code is text, and the vocabulary is all that a coding could say.
    private static IEnumerable<(FhirCode? Code, string? Text)> Terms(TrialRegistration record, TermSubject about) =>
        record.Terms.Where(t => t.About == about).Select(t => (t is { System: { } system, Code: { } code } ? new FhirCode(FhirSystems.OfTerms(system), code, t.Text) : (FhirCode?)null, (string?)t.Text));
}
