using System.Text.Json;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>Reads a study as the API's first version gave its fields (<c>study_fields</c>).</summary>
internal static class StudyFields
{
    public static ReadTrial Read(JsonElement json, string place)
    {
        var (fields, notes) = (new FieldList(json), new StudyNotes(place));
        if (StudyNumbers.OfNct(fields.One("NCTId")) is not { } number)
        {
            notes.Complain("nctId", fields.One("NCTId") ?? "", "number-not-read");
            return new ReadTrial(place, null, notes.Complaints);
        }

        notes.Place = number;
        var (sites, countries) = StudyFieldLists.Places(fields, notes);
        var registration = new TrialRegistration
        {
            Number = number,
            Registry = Registries.ClinicalTrialsGov,
            Channel = RecordChannel.Registry,
            Url = StudyNumbers.Address(number),
            FormerNumbers = [.. fields.All("NCTIdAlias").Select(a => StudyNumbers.OfNct(a) ?? a)],
            SecondaryNumbers = StudyFieldLists.Numbers(fields, notes),
            RegisteredOn = notes.Date("registeredOn", fields.One("StudyFirstSubmitDate")),
            RecordedOn = notes.Date("recordedOn", fields.One("LastUpdateSubmitDate")),
            VerifiedOn = notes.Date("verifiedOn", fields.One("StatusVerifiedDate")),
            Text = new RegistrationText
            {
                PublicTitle = fields.Text("BriefTitle"),
                ScientificTitle = fields.Text("OfficialTitle"),
                Acronym = fields.Text("Acronym"),
                Summary = fields.Text("BriefSummary"),
                Description = fields.Text("DetailedDescription"),
            },
            Parties = StudyFieldLists.Parties(fields, notes),
            Conduct = Conduct(fields, notes),
            Design = Design(fields, notes),
            Eligibility = Eligibility(fields, notes),
            Conditions = fields.Texts("Condition"),
            Keywords = fields.Texts("Keyword"),
            Terms = [.. StudyFieldLists.Terms(fields, TermSubject.Condition, "ConditionMesh"), .. StudyFieldLists.Terms(fields, TermSubject.Intervention, "InterventionMesh")],
            Interventions = StudyFieldLists.Interventions(fields, notes),
            Arms = StudyFieldLists.Arms(fields, notes),
            Outcomes = [.. StudyFieldLists.Outcomes(fields, OutcomeKind.Primary), .. StudyFieldLists.Outcomes(fields, OutcomeKind.Secondary), .. StudyFieldLists.Outcomes(fields, OutcomeKind.Other)],
            Sites = sites,
            Countries = countries,
            Results = new RegistrationResults
            {
                Posted = fields.Has("ResultsFirstPostDate") ? fields.One("ResultsFirstPostDate") is not null : null,
                PostedOn = notes.Date("resultsPostedOn", fields.One("ResultsFirstPostDate")),
                Steps = StudyFieldLists.Steps(fields, notes),
                SharingPlan = notes.Code(Codes.IpdSharing, "sharingPlan", fields.One("IPDSharing")),
                SharingDescription = fields.Text("IPDSharingDescription"),
            },
            References = StudyFieldLists.References(fields, notes),
            AsStated = notes.AsStated,
        };
        return new ReadTrial(number, registration, notes.Complaints);
    }

    private static RegistrationConduct Conduct(FieldList fields, StudyNotes notes) => new()
    {
        Status = notes.Status("status", fields.One("OverallStatus")),
        LastKnownStatus = notes.Status("lastKnownStatus", fields.One("LastKnownStatus")),
        WhyStopped = fields.Text("WhyStopped"),
        Start = notes.Milestone("start", fields.One("StartDate"), fields.One("StartDateType")),
        PrimaryCompletion = notes.Milestone("primaryCompletion", fields.One("PrimaryCompletionDate"), fields.One("PrimaryCompletionDateType")),
        Completion = notes.Milestone("completion", fields.One("CompletionDate"), fields.One("CompletionDateType")),
        Enrolment = notes.Enrolment(notes.Count(fields.One("EnrollmentCount")), fields.One("EnrollmentType")),
    };

    private static RegistrationDesign Design(FieldList fields, StudyNotes notes) => new()
    {
        StudyType = notes.StudyType(fields.One("StudyType")),
        Phase = notes.Phase(fields.All("Phase")),
        PatientRegistry = YesOrNo.Read(notes, "patientRegistry", fields.One("PatientRegistry")),
        TargetDuration = fields.One("TargetDuration"),
        Allocation = notes.Code(Codes.Allocation, "allocation", fields.One("DesignAllocation")),
        Model = notes.Code(Codes.InterventionModel, "interventionModel", fields.One("DesignInterventionModel")),
        ModelDescription = fields.Text("DesignInterventionModelDescription"),
        Purpose = notes.Code(Codes.Purpose, "primaryPurpose", fields.One("DesignPrimaryPurpose")),
        Masking = notes.Code(Codes.Masking, "masking", fields.One("DesignMasking")),
        MaskingDescription = fields.Text("DesignMaskingDescription"),
        Masked = [.. fields.All("DesignWhoMasked").Select(w => notes.Code(Codes.WhoMasked, "whoMasked", w)).OfType<string>()],
        ObservationalModel = notes.Code(Codes.ObservationalModel, "observationalModel", fields.One("DesignObservationalModel")),
        TimePerspective = notes.Code(Codes.TimePerspective, "timePerspective", fields.One("DesignTimePerspective")),
    };

    private static RegistrationEligibility Eligibility(FieldList fields, StudyNotes notes) => new()
    {
        Sex = notes.Sex(fields.One("Gender")),
        GenderBased = YesOrNo.Read(notes, "genderBased", fields.One("GenderBased")),
        GenderDescription = fields.Text("GenderDescription"),
        MinimumAge = notes.Age("minimumAge", fields.One("MinimumAge")),
        MaximumAge = notes.Age("maximumAge", fields.One("MaximumAge")),
        HealthyVolunteers = YesOrNo.Read(notes, "healthyVolunteers", fields.One("HealthyVolunteers")),
        Criteria = fields.Text("EligibilityCriteria"),
        Population = fields.Text("StudyPopulation"),
        Sampling = notes.Code(Codes.SamplingMethod, "samplingMethod", fields.One("SamplingMethod")),
    };
}
