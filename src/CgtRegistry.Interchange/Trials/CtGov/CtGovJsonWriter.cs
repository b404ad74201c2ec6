using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Exchange;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>
/// Writes registrations of any registry in the shape of ClinicalTrials.gov's API, version 2.0.5. A record of another registry has no
/// <c>nctId</c>: its own number is the first of the <c>secondaryIdInfos</c>, of type REGISTRY, with the registry as its domain and
/// the record's address as its link. Countries without places are places of which only the country is known. Codes that the API
/// does not have are left out, and what it has no place for: sources of support, the organisation for public questions, ethics
/// reviews, a design in words, the summary and address of results, and the original words of values that could not be read.
/// </summary>
public static class CtGovJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes one study.</summary>
    public static void Write(Utf8JsonWriter json, TrialRegistration trial)
    {
        json.WriteStartObject();
        var study = new SparseJson(json);
        study.Part("protocolSection", () => Protocol(study, trial));
        study.Part("annotationSection", () => study.Part("annotationModule", () => study.Part("unpostedAnnotation", () => study.List("unpostedEvents", trial.Results.Steps, step =>
        {
            study.Text("type", StudyResults.Code(step.Kind));
            study.Text("date", step.On is { Exact: not null } day ? day.ToString() : null);
            study.Flag("dateUnknown", step.On is null ? true : null);
        }))));
        study.Part("derivedSection", () =>
        {
            study.Part("conditionBrowseModule", () => Terms(study, trial, TermSubject.Condition));
            study.Part("interventionBrowseModule", () => Terms(study, trial, TermSubject.Intervention));
        });
        study.Flag("hasResults", trial.Results.Posted);
        json.WriteEndObject();
    }

    /// <summary>Writes studies, one a line.</summary>
    public static void WriteLines(Stream file, IEnumerable<TrialRegistration> trials)
    {
        using var lines = new JsonLinesWriter(file, Write);
        foreach (var trial in trials)
        {
            lines.Write(trial);
        }
    }

    /// <summary>Writes studies as the page of an answer.</summary>
    public static void WritePage(Stream file, IEnumerable<TrialRegistration> trials)
    {
        using var json = new Utf8JsonWriter(file, Options);
        json.WriteStartObject();
        json.WriteStartArray("studies");
        foreach (var trial in trials)
        {
            Write(json, trial);
            if (json.BytesPending > 64 * 1024)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Protocol(SparseJson study, TrialRegistration trial)
    {
        study.Part("identificationModule", () => WrittenNames.Write(study, trial));
        study.Part("statusModule", () => WrittenNames.Status(study, trial));
        study.Part("sponsorCollaboratorsModule", () => WrittenNames.Parties(study, trial.Parties));
        study.Part("descriptionModule", () =>
        {
            study.Text("briefSummary", trial.Text.Summary);
            study.Text("detailedDescription", trial.Text.Description);
        });
        study.Part("conditionsModule", () =>
        {
            study.Texts("conditions", trial.Conditions);
            study.Texts("keywords", trial.Keywords);
        });
        study.Part("designModule", () => WrittenDesign.Write(study, trial));
        study.Part("armsInterventionsModule", () => WrittenDesign.Treatments(study, trial));
        study.Part("outcomesModule", () => WrittenDesign.Outcomes(study, trial.Outcomes));
        study.Part("eligibilityModule", () => WrittenDesign.Eligibility(study, trial.Eligibility));
        study.Part("contactsLocationsModule", () => WrittenPlaces.Write(study, trial));
        study.Part("referencesModule", () => study.List("references", trial.References, r =>
        {
            study.Text("pmid", r.PubMedId);
            study.Text("type", Codes.ReferenceType.Known(r.Kind));
            study.Text("citation", r.Citation);
        }));
        study.Part("ipdSharingStatementModule", () =>
        {
            study.Text("ipdSharing", Codes.IpdSharing.Known(trial.Results.SharingPlan));
            study.Text("description", trial.Results.SharingDescription);
        });
    }

    private static void Terms(SparseJson study, TrialRegistration trial, TermSubject about) =>
        study.List("meshes", trial.Terms.Where(t => t.About == about && t.System == "mesh"), t =>
        {
            study.Text("id", t.Code);
            study.Text("term", t.Text);
        });
}
