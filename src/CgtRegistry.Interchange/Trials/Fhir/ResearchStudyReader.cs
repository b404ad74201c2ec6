using System.Text.Json;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>
/// Reads studies of FHIR R5 as this register gives them out: one a line, one alone, or a Bundle; plain or packed. A study without a number
/// of a registry is named and passed over. Persons among the parties are not read.
/// </summary>
public static class ResearchStudyReader
{
    /// <summary>Reads a file.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits)
    {
        var count = 0;
        foreach (var record in JsonRecords.Read(Unpacking.Open(file, limits), ["entry"], limits))
        {
            if (++count > limits.Records)
            {
                throw new RefusedFileException("too-many-records", $"The file holds more than {limits.Records:N0} studies. Split it and import the parts.");
            }

            yield return Read(record, limits);
        }
    }

    private static ReadTrial Read(JsonRecord record, ImportLimits limits)
    {
        if (record.Fault is { } fault)
        {
            return Rejected(record.Place, fault);
        }

        try
        {
            using var document = JsonDocument.Parse(record.Json, new JsonDocumentOptions { MaxDepth = limits.Depth, AllowDuplicateProperties = false });
            var root = new FhirNode(document.RootElement);
            var study = root["resource"].Exists ? root["resource"] : root;
            return study.Word("resourceType") != "ResearchStudy" ? Rejected(record.Place, "not-a-study") : Read(study) is { } read ? new ReadTrial(read.Number, read, []) : Rejected(record.Place, "number-not-read");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return Rejected(record.Place, broken is JsonException ? "json-not-read" : "text-not-read");
        }
    }

    private static TrialRegistration? Read(FhirNode study)
    {
        var identifiers = study.Each("identifier").ToList();
        if (identifiers.Where(i => i.Word("use") is "official").Concat(identifiers).Select(i => RegistryNumber.Read(i.Word("value"))).FirstOrDefault(n => n is not null) is not { } number)
        {
            return null;
        }

        var others = identifiers.Where(i => i.Word("value") != number.Value).ToList();
        return new TrialRegistration
        {
            Number = number.Value,
            Registry = number.Registry,
            Channel = Channel(study),
            FormerNumbers = [.. others.Where(i => i.Word("use") is "old").Select(i => i.Word("value")).OfType<string>()],
            SecondaryNumbers = [.. others.Where(i => i.Word("use") is not "old" && i.Text("value") is not null).Select(i => new SecondaryNumber(i.Text("value")!, i["assigner"].Text("display"), i["type"].Text("text")))],
            RegisteredOn = StudyFacts.Day(study, "registered"),
            VerifiedOn = StudyFacts.Day(study, "verified"),
            RecordedOn = study.Date("date"),
            Url = WebAddress.Read(study.Word("url")),
            Text = Titles(study),
            Parties = StudyFacts.Parties(study),
            Conduct = StudyFacts.Conduct(study),
            Design = StudyFacts.Design(study),
            Eligibility = StudyFacts.Eligibility(study),
            Conditions = [.. study.Each("condition").Where(c => c.Code() is null).Select(c => c.Said).OfType<string>()],
            Keywords = [.. study.Each("keyword").Select(k => k.Said).OfType<string>()],
            Terms = [.. Terms(study.Each("condition"), TermSubject.Condition), .. Terms(study.Each("focus").Select(f => f["concept"]), TermSubject.Intervention)],
            Interventions = [.. study.Each("focus").Where(f => f["concept"].Code() is null && f["concept"].Said is not null).Select(f => new RegistrationIntervention(f["concept"].Said!, f.Extension("intervention-kind", "Code"), f.Extension("intervention-description", "Markdown")))],
            Arms = [.. study.Each("comparisonGroup").Where(a => a.Text("name") is not null).Select(a => new RegistrationArm(a.Text("name")!, FhirCodes.ArmOf(a["type"].Code()) ?? a["type"].Text("text"), a.Text("description")))],
            Outcomes = [.. study.Each("outcomeMeasure").Where(o => o.Text("name") is not null).Select(Outcome)],
            Countries = [.. study.Each("region").Select(r => r.Code(FhirSystems.Countries)).OfType<string>()],
            Sites = StudyFacts.Sites(study),
            References = [.. study.Each("relatedArtifact").Where(a => a.Word("type") is "citation").Select(a => new RegistrationReference(a.Text("citation"), PubMed(a.Word("label")), a.Each("classifier").Select(c => c.Said).FirstOrDefault()))],
            Results = StudyFacts.Results(study),
        };
    }

    private static RegistrationText Titles(FhirNode study)
    {
        string? Label(string code) => study.Each("label").Where(l => l["type"].Code() == code).Select(l => l.Text("value")).FirstOrDefault();
        return new RegistrationText
        {
            PublicTitle = Label("plain-language") ?? (Label("official") is null ? study.Text("title") : null),
            ScientificTitle = Label("official"),
            Acronym = Label("acronym"),
            Summary = study.Text("descriptionSummary"),
            Description = study.Text("description"),
        };
    }

    private static IEnumerable<RegistrationTerm> Terms(IEnumerable<FhirNode> concepts, TermSubject about) =>
        concepts.SelectMany(c => c.Each("coding").Where(x => FhirSystems.TermsOf(x.Word("system")) is not null).Select(x => new RegistrationTerm(about, c.Text("text") ?? x.Text("display") ?? "", FhirSystems.TermsOf(x.Word("system")), x.Word("code"))));

    private static RegistrationOutcome Outcome(FhirNode outcome)
    {
        var kind = outcome.Each("type").Select(t => t.Code()).FirstOrDefault() switch { "primary" => OutcomeKind.Primary, "secondary" => OutcomeKind.Secondary, _ => OutcomeKind.Other };
        return new RegistrationOutcome(kind, outcome.Text("name")!, outcome.Text("description"), outcome.Extension("time-frame", "String"));
    }

    // Where nothing says how the record came, it is somebody's collection.
    private static RecordChannel Channel(FhirNode study)
    {
        var code = study["meta"].Each("tag").Where(t => t.Word("system") == FhirSystems.Own + "channel").Select(t => t.Word("code")).FirstOrDefault();
        return Enum.GetValues<RecordChannel>().Where(c => JsonNamingPolicy.KebabCaseLower.ConvertName(c.ToString()) == code).Select(c => (RecordChannel?)c).FirstOrDefault() ?? RecordChannel.Collection;
    }

    private static string? PubMed(string? label) => label?.StartsWith("PubMed ", StringComparison.Ordinal) is true ? label["PubMed ".Length..] : null;

    private static ReadTrial Rejected(string place, string rule) => new(place, null, [Complaint.About(place, "study", "", rule)]);
}
