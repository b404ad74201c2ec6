using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>The parts of a study on the way back to a registration.</summary>
internal static class StudyFacts
{
    /// <summary>The day of an event of <see cref="StudyProgress.Events"/>.</summary>
    public static PartialDate? Day(FhirNode study, string code) => Of(study, StudyProgress.Events, code).Select(p => p["period"].Date("start")).FirstOrDefault();

    public static RegistrationConduct Conduct(FhirNode study)
    {
        var states = study.Each("progressStatus").Select(p => p["state"]).Where(s => s.Code() is not ("overall-study" or null) && FhirCodes.StateOf(s.Code()) is not null).ToList();
        var overall = Of(study, null, "overall-study").ToList();
        var recruitment = study["recruitment"];
        return new RegistrationConduct
        {
            Status = states.Where(s => s.Text("text") is not "Last known state").Select(s => FhirCodes.StateOf(s.Code())).FirstOrDefault() ?? Unknown(study),
            LastKnownStatus = states.Where(s => s.Text("text") is "Last known state").Select(s => FhirCodes.StateOf(s.Code())).FirstOrDefault(),
            WhyStopped = study["whyStopped"].Said,
            Start = Milestone(overall, "start"),
            Completion = Milestone(overall, "end"),
            PrimaryCompletion = Milestone(Of(study, StudyProgress.Events, "primary-completion"), "end"),
            Enrolment = recruitment.Count("actualNumber") is { } actual ? new Enrolment(actual, EnrolmentKind.Actual) : recruitment.Count("targetNumber") is { } target ? new Enrolment(target, EnrolmentKind.Planned) : null,
        };
    }

    public static RegistrationParties Parties(FhirNode study)
    {
        List<FhirNode> With(params string[] roles) => [.. study.Each("associatedParty").Where(p => roles.Contains(p["role"].Code()) && p.Text("name") is not null)];
        RegistrationParty Party(FhirNode p) => new(p.Text("name")!, p.Each("classifier").Select(c => c.Text("text")).FirstOrDefault());
        string? Contact(string queries) => With("general-contact").Where(p => p["role"].Text("text") == queries).Select(p => p.Text("name")).FirstOrDefault();
        return new RegistrationParties
        {
            Sponsor = With("lead-sponsor", "sponsor").Select(Party).FirstOrDefault(),
            Collaborators = [.. With("collaborator").Select(Party)],
            Support = [.. With("funding-source").Select(p => p.Text("name")!)],
            PublicContact = Contact("Public queries"),
            ScientificContact = Contact("Scientific queries"),
        };
    }

    public static RegistrationDesign Design(FhirNode study)
    {
        var design = study.Each("studyDesign").ToList();
        string? Feature(string name) => design.Select(d => d.Text("text")).FirstOrDefault(t => t?.StartsWith(name + ": ", StringComparison.Ordinal) is true)?[(name.Length + 2)..];
        var codes = design.Select(d => d.Code()).ToList();
        return new RegistrationDesign
        {
            StudyType = codes.Contains("SEVCO:01001") ? StudyType.Interventional : codes.Contains("SEVCO:01002") ? StudyType.Observational
                : study.Each("classifier").Any(c => c.Text("text") is "Expanded access") ? StudyType.ExpandedAccess : null,
            Phase = FhirCodes.PhaseOf(study["phase"].Code()),
            Purpose = study["primaryPurposeType"].Text("text") ?? FhirCodes.PurposeOf(study["primaryPurposeType"].Code()),
            Allocation = Feature("Allocation"),
            Model = Feature("Model"),
            Masking = Feature("Masking"),
            Masked = [.. design.Select(d => d.Text("text")).OfType<string>().Where(t => t.StartsWith("Masked: ", StringComparison.Ordinal)).Select(t => t["Masked: ".Length..])],
            ObservationalModel = Feature("Observational model"),
            TimePerspective = Feature("Time perspective"),
            TargetDuration = Feature("Target duration"),
            PatientRegistry = design.Any(d => d.Text("text") is "Patient registry") ? true : null,
        };
    }

    public static RegistrationEligibility Eligibility(FhirNode study)
    {
        var group = study.Each("contained").FirstOrDefault(c => c.Word("resourceType") is "Group");
        FhirNode Trait(string code) => group.Each("characteristic").FirstOrDefault(c => c["code"].Said == code);
        return new RegistrationEligibility
        {
            Sex = Trait("Sex")["valueCodeableConcept"].Said is { } sex && Enum.TryParse<ParticipantSex>(sex, out var known) ? known : null,
            MinimumAge = Age(Trait("Age")["valueRange"]["low"]),
            MaximumAge = Age(Trait("Age")["valueRange"]["high"]),
            HealthyVolunteers = Trait("Healthy volunteers").Flag("valueBoolean"),
            Criteria = group.Text("description"),
        };
    }

    public static List<RegistrationSite> Sites(FhirNode study) => [.. study.Each("contained").Where(c => c.Word("resourceType") is "Location").Select(l =>
    {
        var (address, country) = (l["address"], l["address"].Text("country"));
        var coded = country is [var first, var second] && char.IsAsciiLetterUpper(first) && char.IsAsciiLetterUpper(second);
        return new RegistrationSite(l.Text("name"), address.Text("city"), address.Text("state"), address.Text("postalCode"), coded ? country : null, country is null ? null : coded ? CountryNames.Of(country) : country, FhirCodes.StateOf(l.Extension("recruitment", "Code")))
        {
            Position = l["position"].Number("latitude") is { } latitude && l["position"].Number("longitude") is { } longitude ? new SitePosition(latitude, longitude) : null,
        };
    })];

    public static RegistrationResults Results(FhirNode study)
    {
        const string Sharing = "Plan to share individual participant data: ";
        var results = study.Each("relatedArtifact").FirstOrDefault(a => a.Word("type") is "documentation");
        return new RegistrationResults
        {
            PostedOn = Day(study, "results-posted"),
            CompletedOn = Day(study, "results-completed"),
            Posted = Day(study, "results-posted") is null ? null : true,
            Url = WebAddress.Read(results["document"].Word("url")),
            Summary = results.Text("citation"),
            SharingPlan = study.Each("classifier").Select(c => c.Text("text")).FirstOrDefault(t => t?.StartsWith(Sharing, StringComparison.Ordinal) is true)?[Sharing.Length..],
        };
    }

    private static ConductState? Unknown(FhirNode study) => study.Each("progressStatus").Any(p => p["state"].Text("text") is nameof(ConductState.Unknown)) ? ConductState.Unknown : null;

    private static IEnumerable<FhirNode> Of(FhirNode study, string? system, string code) => study.Each("progressStatus").Where(p => p["state"].Code(system) == code);

    private static Milestone? Milestone(IEnumerable<FhirNode> progress, string end) =>
        progress.Where(p => p["period"].Date(end) is not null).Select(p => new Milestone(p["period"].Date(end)!.Value, p.Flag("actual") switch { true => DateKind.Actual, false => DateKind.Planned, _ => null })).FirstOrDefault();

    private static AgeLimit? Age(FhirNode age) => age.Count("value") is { } number && Unit(age.Word("code")) is { } unit ? new AgeLimit(number, unit) : null;

    private static AgeUnit? Unit(string? code) => code switch { "a" => AgeUnit.Years, "mo" => AgeUnit.Months, "wk" => AgeUnit.Weeks, "d" => AgeUnit.Days, "h" => AgeUnit.Hours, "min" => AgeUnit.Minutes, _ => null };
}
