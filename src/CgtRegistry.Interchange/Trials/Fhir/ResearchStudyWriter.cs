using System.Text.Json;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>
/// Writes a registration as a ResearchStudy of FHIR R5 (5.0.0). What R5 has no place for stands in extensions of this register; the
/// mapping and what is left out are in <c>docs/fhir.md</c>. Of contacts only organisations are given.
/// </summary>
public static class ResearchStudyWriter
{
    /// <summary>Writes a record that stands for itself; its id names the way it came, where that is not the registry's own.</summary>
    public static void Write(Utf8JsonWriter json, TrialRegistration record) =>
        Write(json, FhirId.Of(record.Number) + (record.Channel is RecordChannel.Registry ? "" : $".{JsonNamingPolicy.KebabCaseLower.ConvertName(record.Channel.ToString())}"), record, [], []);

    /// <summary>Writes a trial.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="id">Its id.</param>
    /// <param name="record">The record it is read from.</param>
    /// <param name="others">Further numbers of registries that are known of it.</param>
    /// <param name="conditions">Conditions of this register that it is about: slug and name.</param>
    public static void Write(Utf8JsonWriter json, string id, TrialRegistration record, IEnumerable<RegistryNumber> others, IEnumerable<(string Slug, string Name)> conditions)
    {
        json.WriteStartObject();
        var study = new SparseJson(json);
        study.Text("resourceType", "ResearchStudy");
        study.Text("id", id);
        study.Part("meta", () => study.List("tag", [record.Channel], channel =>
        {
            study.Text("system", FhirSystems.Own + "channel");
            study.Text("code", JsonNamingPolicy.KebabCaseLower.ConvertName(channel.ToString()));
        }));
        StudyContained.Write(study, record);
        study.Text("url", record.Url);
        StudyIdentifiers.Write(study, record, others);
        study.Text("title", record.Text.PublicTitle ?? record.Text.ScientificTitle);
        StudyIdentifiers.Labels(study, record.Text);
        StudyReferences.Write(study, record);
        study.Text("date", record.RecordedOn?.ToString());
        study.Text("status", "active");
        study.Concept("primaryPurposeType", FhirCodes.OfPurpose(record.Design.Purpose), record.Design.Purpose);
        study.Concept("phase", FhirCodes.OfPhase(record.Design.Phase), record.AsStated.GetValueOrDefault("phase"));
        StudyDesigns.Write(study, record.Design);
        StudySubjects.Write(study, record, conditions);
        study.Concepts("region", record.Countries.Select(c => ((FhirCode?)new FhirCode(FhirSystems.Countries, c, Terms.CountryNames.Of(c)), (string?)null)));
        study.Text("descriptionSummary", record.Text.Summary);
        study.Text("description", record.Text.Description);
        Period(study, record.Conduct);
        study.List("site", record.Sites.Index(), s => study.Text("reference", $"#site-{s.Index + 1}"));
        study.List("note", record.AsStated.OrderBy(w => w.Key, StringComparer.Ordinal), w => study.Text("text", $"{w.Key}, as stated: {w.Value}"));
        study.Concepts("classifier", Classifiers(record));
        StudyParties.Write(study, record);
        StudyProgress.Write(study, record);
        study.Concept("whyStopped", null, record.Conduct.WhyStopped);
        Recruitment(study, record);
        Groups(study, record);
        json.WriteEndObject();
    }

    // FHIR has no period that ends before it begins; both days then stand apart in the progress.
    private static void Period(SparseJson study, RegistrationConduct conduct) =>
        study.Period(conduct.Start?.Date, conduct.Start is { } start && conduct.Completion?.Date < start.Date ? null : conduct.Completion?.Date);

    private static IEnumerable<(FhirCode?, string?)> Classifiers(TrialRegistration record) =>
    [
        (null, record.Design.StudyType is StudyType.ExpandedAccess ? "Expanded access" : null),
        (null, record.Results.SharingPlan is { } plan ? $"Plan to share individual participant data: {plan}" : null),
        (null, record.Results.SharingDescription),
    ];

    private static void Recruitment(SparseJson study, TrialRegistration record) => study.Part("recruitment", () =>
    {
        var size = record.Conduct.Enrolment;
        study.Number(size?.Kind is EnrolmentKind.Actual ? "actualNumber" : "targetNumber", size is { Number: >= 0 } ? size.Number : null);
        if (StudyContained.HasEligibility(record.Eligibility))
        {
            study.Part("eligibility", () => study.Text("reference", "#eligibility"));
        }
    });

    private static void Groups(SparseJson study, TrialRegistration record)
    {
        study.List("comparisonGroup", record.Arms.Where(a => !string.IsNullOrWhiteSpace(a.Label)), a =>
        {
            study.Text("name", a.Label);
            study.Concept("type", FhirCodes.OfArm(a.Kind), FhirCodes.OfArm(a.Kind) is null ? a.Kind : null);
            study.Text("description", a.Description);
        });
        study.List("outcomeMeasure", record.Outcomes.Where(o => !string.IsNullOrWhiteSpace(o.Measure)), o =>
        {
            study.Extensions(("time-frame", "String", o.TimeFrame));
            study.Text("name", o.Measure);
            study.Concepts("type", (FhirCodes.Of(o.Kind), o.Kind is OutcomeKind.Other ? "Other" : null));
            study.Text("description", o.Description);
        });
    }
}
