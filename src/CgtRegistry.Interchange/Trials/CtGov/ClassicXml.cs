using System.Xml.Linq;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>
/// Reads a study in ClinicalTrials.gov's classic XML, in all the forms it had: dates of updates under three names, the design as a
/// text and later in fields.
/// </summary>
internal static class ClassicXml
{
    public static ReadTrial Read(XElement study, string place)
    {
        var notes = new StudyNotes(place);
        if (StudyNumbers.OfNct(study.Value("id_info", "nct_id")) is not { } number)
        {
            notes.Complain("nct_id", study.Value("id_info", "nct_id") ?? "", "number-not-read");
            return new ReadTrial(place, null, notes.Complaints);
        }

        notes.Place = number;
        var sites = ClassicLists.Sites(study, notes);
        var registration = new TrialRegistration
        {
            Number = number,
            Registry = Registries.ClinicalTrialsGov,
            Channel = RecordChannel.Registry,
            Url = StudyNumbers.Address(number),
            FormerNumbers = [.. study.Texts("id_info", "nct_alias").Select(a => StudyNumbers.OfNct(a) ?? a)],
            SecondaryNumbers = ClassicLists.Numbers(study),
            RegisteredOn = notes.Date("registeredOn", study.Value("study_first_submitted") ?? study.Value("firstreceived_date")),
            RecordedOn = notes.Date("recordedOn", study.Value("last_update_submitted") ?? study.Value("lastchanged_date")),
            VerifiedOn = notes.Date("verifiedOn", study.Value("verification_date")),
            Text = new RegistrationText
            {
                PublicTitle = study.Text("brief_title"),
                ScientificTitle = study.Text("official_title"),
                Acronym = study.Text("acronym"),
                Summary = study.Block("brief_summary"),
                Description = study.Block("detailed_description"),
            },
            Parties = ClassicLists.Parties(study, notes),
            Conduct = Conduct(study, notes),
            Design = ClassicDesign.Read(study, notes),
            Eligibility = Eligibility(study.Element("eligibility"), notes),
            Conditions = study.Texts("condition"),
            Keywords = study.Texts("keyword"),
            Terms = ClassicLists.Terms(study),
            Interventions = ClassicLists.Interventions(study, notes),
            Arms = ClassicLists.Arms(study, notes),
            Outcomes = ClassicLists.Outcomes(study),
            Sites = sites,
            Countries = sites.Count > 0 ? StudyPlaces.Countries(sites) : ClassicLists.Countries(study, notes),
            Results = new RegistrationResults
            {
                Posted = study.Element("clinical_results") is not null || study.Element("results_first_posted") is not null,
                PostedOn = notes.Date("resultsPostedOn", study.Value("results_first_posted")),
                Steps = [.. study.Elements("pending_results").Elements().Select(s => StudyResults.Step(s.Name.LocalName, s.Value.Trim(), notes)).OfType<ResultsStep>()],
                SharingPlan = notes.Code(Codes.IpdSharing, "sharingPlan", study.Value("patient_data", "sharing_ipd")),
                SharingDescription = study.Text("patient_data", "ipd_description"),
            },
            References = ClassicLists.References(study),
            AsStated = notes.AsStated,
        };
        return new ReadTrial(number, registration, notes.Complaints);
    }

    private static RegistrationConduct Conduct(XElement study, StudyNotes notes) => new()
    {
        Status = notes.Status("status", study.Value("overall_status")),
        LastKnownStatus = notes.Status("lastKnownStatus", study.Value("last_known_status")),
        WhyStopped = study.Text("why_stopped"),
        Start = Milestone(study, "start_date", "start", notes),
        PrimaryCompletion = Milestone(study, "primary_completion_date", "primaryCompletion", notes),
        Completion = Milestone(study, "completion_date", "completion", notes),
        Enrolment = notes.Enrolment(notes.Count(study.Value("enrollment")), study.Element("enrollment")?.Attribute("type")?.Value),
    };

    private static Milestone? Milestone(XElement study, string name, string field, StudyNotes notes) =>
        notes.Milestone(field, study.Value(name), study.Element(name)?.Attribute("type")?.Value);

    private static RegistrationEligibility Eligibility(XElement? who, StudyNotes notes) => who is null ? new() : new()
    {
        Sex = notes.Sex(who.Value("gender")),
        GenderBased = YesOrNo.Read(notes, "genderBased", who.Value("gender_based")),
        GenderDescription = who.Text("gender_description"),
        MinimumAge = notes.Age("minimumAge", who.Value("minimum_age")),
        MaximumAge = notes.Age("maximumAge", who.Value("maximum_age")),
        HealthyVolunteers = YesOrNo.Read(notes, "healthyVolunteers", who.Value("healthy_volunteers")),
        Criteria = who.Block("criteria"),
        Population = who.Block("study_pop"),
        Sampling = notes.Code(Codes.SamplingMethod, "samplingMethod", who.Value("sampling_method")),
    };
}
