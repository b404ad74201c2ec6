using System.Text.Json;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.CtGov;
using CgtRegistry.Interchange.Trials.Fhir;
using CgtRegistry.Interchange.Trials.Ictrp;

namespace CgtRegistry.Interchange.Tests.Trials.Fhir;

/// <summary>Registrations as ResearchStudy of FHIR R5: in its elements and cardinalities, saying what the record says.</summary>
public class ResearchStudyTests
{
    private static readonly TrialRegistration Trial = new()
    {
        Number = "CTRI/2020/04/024000",
        Registry = "CTRI",
        Channel = RecordChannel.Ictrp,
        RegisteredOn = PartialDate.Parse("2020-04", null),
        SecondaryNumbers = [new SecondaryNumber("NCT00000009", "ClinicalTrials.gov", "REGISTRY")],
        Text = new RegistrationText { PublicTitle = "Tế bào gốc", ScientificTitle = "A study", Acronym = "TBG" },
        Parties = new RegistrationParties { Sponsor = new RegistrationParty("Bệnh viện", "INDUSTRY") },
        Conduct = new RegistrationConduct
        {
            Status = ConductState.RecruitmentEnded,
            Start = new Milestone(PartialDate.Parse("2020-05", null), DateKind.Actual),
            Completion = new Milestone(PartialDate.Parse("2022", null), DateKind.Planned),
            Enrolment = new Enrolment(20, EnrolmentKind.Planned),
        },
        Design = new RegistrationDesign { StudyType = StudyType.Interventional, Phase = TrialPhases.Phase1And2, Purpose = "TREATMENT", Allocation = "RANDOMIZED", Model = "FACTORIAL" },
        Eligibility = new RegistrationEligibility { Sex = ParticipantSex.Female, MinimumAge = new AgeLimit(18, AgeUnit.Years), Inclusion = "In" },
        Interventions = [new RegistrationIntervention("Cells", "BIOLOGICAL", "Given once")],
        Arms = [new RegistrationArm("Arm", "EXPERIMENTAL")],
        Outcomes = [new RegistrationOutcome(OutcomeKind.Primary, "Pain", "Scale", "1 year")],
        Countries = ["VN"],
        Sites = [new RegistrationSite("Bệnh viện", "Hà Nội", Country: "VN", Status: ConductState.Recruiting) { Position = new SitePosition(21.03m, 105.85m) }],
    };

    [Fact]
    public void A_study_has_the_elements_of_R5()
    {
        var study = Written(Trial);

        Assert.Empty(R5Check.Faults(study));
        Assert.Equal(("ResearchStudy", "CTRI.2020.04.024000.ictrp", "active"), (study.GetProperty("resourceType").GetString(), study.GetProperty("id").GetString(), study.GetProperty("status").GetString()));
    }

    [Fact]
    public void Its_number_is_the_official_identifier_and_the_others_are_secondary()
    {
        var identifiers = Written(Trial).GetProperty("identifier").EnumerateArray().Select(i => (i.GetProperty("use").GetString(), i.GetProperty("system").GetString(), i.GetProperty("value").GetString()));

        Assert.Equal([("official", "urn:cgtregistry:registry:CTRI", "CTRI/2020/04/024000"), ("secondary", "https://clinicaltrials.gov", "NCT00000009")], identifiers);
    }

    [Fact]
    public void Start_and_end_stand_apart_when_one_is_a_plan()
    {
        var progress = Written(Trial).GetProperty("progressStatus").EnumerateArray().Select(p => (
            p.GetProperty("state").GetProperty("coding")[0].GetProperty("code").GetString(), p.TryGetProperty("actual", out var actual) ? actual.GetBoolean() : (bool?)null, p.TryGetProperty("period", out var period) ? period.ToString() : ""));

        Assert.Equal([("closed-to-accrual", null, ""), ("overall-study", true, """{"start":"2020-05"}"""), ("overall-study", false, """{"end":"2022"}"""), ("registered", true, """{"start":"2020-04","end":"2020-04"}""")], progress);
    }

    [Fact]
    public void A_feature_without_a_code_of_the_same_meaning_is_text_only()
    {
        var design = Written(Trial).GetProperty("studyDesign").EnumerateArray().Select(d => (d.TryGetProperty("coding", out var coding) ? coding[0].GetProperty("code").GetString() : null, d.TryGetProperty("text", out var text) ? text.GetString() : null));

        Assert.Equal([("SEVCO:01001", null), ("SEVCO:01003", "Allocation: RANDOMIZED"), (null, "Model: FACTORIAL")], design);
    }

    [Fact]
    public void A_period_never_ends_before_it_begins()
    {
        var period = Written(Trial with { Conduct = new RegistrationConduct { Start = new Milestone(PartialDate.In(2022)), Completion = new Milestone(PartialDate.In(2020)) } }).GetProperty("period");

        Assert.Equal("""{"start":"2022"}""", period.ToString());
    }

    [Fact]
    public void A_record_of_which_only_the_number_is_known_is_a_study() =>
        Assert.Empty(R5Check.Faults(Written(new TrialRegistration { Number = "NCT00000001", Registry = Registries.ClinicalTrialsGov, Channel = RecordChannel.Registry })));

    [Fact]
    public void The_check_sees_what_R5_does_not_know() => Assert.Equal(
        ["ResearchStudy.status is no code=draft,active,retired,unknown", "ResearchStudy.arm is not defined", "ResearchStudy.label is no list", "ResearchStudy.note.text is missing", "ResearchStudy.date is no dateTime", "#site-1 is not contained"],
        R5Check.Faults(JsonDocument.Parse("""{"resourceType":"ResearchStudy","status":"open","arm":[],"label":{},"note":[{"id":"1"}],"date":"2020-13","site":[{"reference":"#site-1"}]}""").RootElement));

    [Fact]
    public void Every_study_of_the_real_files_has_the_elements_of_R5()
    {
        var studies = Real("01-ctgov-v2", "studies.ndjson.gz", CtGovJsonReader.Read).Concat(Directory.EnumerateFiles(SharedData.Folder("03-ictrp"), "*.csv*").SelectMany(f => Real("03-ictrp", Path.GetFileName(f), IctrpCsvReader.Read)));
        var (count, faults) = (0, new List<string>());
        foreach (var study in studies)
        {
            count++;
            faults.AddRange(R5Check.Faults(Written(study)).Take(3).Select(f => $"{study.Number}: {f}"));
        }

        Assert.Empty(faults.Take(20));
        Assert.True(count > 1_200);
    }

    private static IEnumerable<TrialRegistration> Real(string folder, string file, Func<Stream, ImportLimits, IEnumerable<ReadTrial>> read)
    {
        using var content = File.OpenRead(Path.Combine(SharedData.Folder(folder), file));
        foreach (var trial in Readable(read(content, ImportLimits.CommandLine)))
        {
            yield return trial;
        }
    }

    // Lists of countries or formats beside the exports are no exports.
    private static IEnumerable<TrialRegistration> Readable(IEnumerable<ReadTrial> trials)
    {
        using var each = trials.GetEnumerator();
        while (true)
        {
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }
            }
            catch (RefusedFileException)
            {
                yield break;
            }

            if (each.Current.Registration is { } registration)
            {
                yield return registration;
            }
        }
    }

    private static JsonElement Written(TrialRegistration record)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            ResearchStudyWriter.Write(json, record);
        }

        return JsonDocument.Parse(buffer.ToArray()).RootElement;
    }
}
