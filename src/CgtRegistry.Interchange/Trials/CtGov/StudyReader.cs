using System.Text.Json;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>
/// Reads a study as ClinicalTrials.gov's API gives it: version 2, and the full studies of version 1, which are the same tree under
/// other names. Names of persons are passed over; of <c>derivedSection</c> only the MeSH headings of the study itself are taken.
/// </summary>
internal static class StudyReader
{
    public static ReadTrial Read(JsonElement json, string place, bool older)
    {
        var notes = new StudyNotes(place);
        var study = new StudyNode(json, notes, older);
        var protocol = study["protocolSection"];
        if (StudyNumbers.Read(protocol["identificationModule"], notes) is not { } numbers)
        {
            return new ReadTrial(place, null, notes.Complaints);
        }

        notes.Place = numbers.Number;
        var status = protocol["statusModule"];
        var (sites, countries) = StudyPlaces.Read(protocol["contactsLocationsModule"], notes);
        var registration = new TrialRegistration
        {
            Number = numbers.Number,
            Registry = numbers.Registry,
            // ClinicalTrials.gov alone gives its records in this shape: one of another registry came through other hands.
            Channel = numbers.Registry == Registries.ClinicalTrialsGov ? RecordChannel.Registry : RecordChannel.Collection,
            FormerNumbers = numbers.Former,
            SecondaryNumbers = numbers.Others,
            Url = numbers.Url,
            RegisteredOn = notes.Date("registeredOn", status.Word("studyFirstSubmitDate", "StudyFirstSubmitDate")),
            RecordedOn = notes.Date("recordedOn", status.Word("lastUpdateSubmitDate", "LastUpdateSubmitDate")),
            VerifiedOn = notes.Date("verifiedOn", status.Word("statusVerifiedDate", "StatusVerifiedDate")),
            Text = Texts(protocol),
            Parties = Parties(protocol, notes),
            Conduct = Conduct(protocol, notes),
            Design = StudyDesign.Read(protocol["designModule"], notes),
            Eligibility = StudyDesign.Eligibility(protocol["eligibilityModule"], notes),
            Conditions = protocol["conditionsModule"].Texts("conditions", "Condition"),
            Keywords = protocol["conditionsModule"].Texts("keywords", "Keyword"),
            Terms = StudyTreatments.Terms(study["derivedSection"]),
            Interventions = StudyTreatments.Interventions(protocol["armsInterventionsModule"], notes),
            Arms = StudyTreatments.Arms(protocol["armsInterventionsModule"], notes),
            Outcomes = StudyTreatments.Outcomes(protocol["outcomesModule"]),
            Sites = sites,
            Countries = countries,
            Results = StudyResults.Read(study, notes),
            References = StudyTreatments.References(protocol["referencesModule"], notes),
            AsStated = notes.AsStated,
        };
        return new ReadTrial(numbers.Number, registration, notes.Complaints);
    }

    private static RegistrationText Texts(StudyNode protocol)
    {
        var (names, description) = (protocol["identificationModule"], protocol["descriptionModule"]);
        return new RegistrationText
        {
            PublicTitle = names.Text("briefTitle", "BriefTitle"),
            ScientificTitle = names.Text("officialTitle", "OfficialTitle"),
            Acronym = names.Text("acronym", "Acronym"),
            Summary = description.Text("briefSummary", "BriefSummary"),
            Description = description.Text("detailedDescription", "DetailedDescription"),
        };
    }

    // Scientific questions go to the officials of the study; of them only their organisation is kept.
    private static RegistrationParties Parties(StudyNode protocol, StudyNotes notes)
    {
        var parties = protocol["sponsorCollaboratorsModule"];
        var officials = protocol["contactsLocationsModule"].Each("overallOfficials", "OverallOfficial");
        return new RegistrationParties
        {
            Sponsor = Party(parties["leadSponsor"], "LeadSponsor", notes),
            Collaborators = [.. parties.Each("collaborators", "Collaborator").Select(c => Party(c, "Collaborator", notes)).OfType<RegistrationParty>()],
            ScientificContact = officials.Select(o => o.Text("affiliation", "OverallOfficialAffiliation")).FirstOrDefault(a => a is not null),
        };
    }

    private static RegistrationParty? Party(StudyNode party, string older, StudyNotes notes) =>
        party.Text("name", older + "Name") is { } name ? new RegistrationParty(name, notes.Code(Codes.AgencyClass, "class", party.Word("class", older + "Class"))) : null;

    private static RegistrationConduct Conduct(StudyNode protocol, StudyNotes notes)
    {
        var (status, size) = (protocol["statusModule"], protocol["designModule"]["enrollmentInfo"]);
        return new RegistrationConduct
        {
            Status = notes.Status("status", status.Word("overallStatus", "OverallStatus")),
            LastKnownStatus = notes.Status("lastKnownStatus", status.Word("lastKnownStatus", "LastKnownStatus")),
            WhyStopped = status.Text("whyStopped", "WhyStopped"),
            Start = Milestone(status["startDateStruct"], "start", "StartDate", notes),
            PrimaryCompletion = Milestone(status["primaryCompletionDateStruct"], "primaryCompletion", "PrimaryCompletionDate", notes),
            Completion = Milestone(status["completionDateStruct"], "completion", "CompletionDate", notes),
            Enrolment = notes.Enrolment(size.Count("count", "EnrollmentCount"), size.Word("type", "EnrollmentType")),
        };
    }

    private static Milestone? Milestone(StudyNode date, string field, string older, StudyNotes notes) =>
        notes.Milestone(field, date.Word("date", older), date.Word("type", older + "Type"));
}
