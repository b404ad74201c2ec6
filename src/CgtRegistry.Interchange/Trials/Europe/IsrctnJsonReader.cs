using System.Text.Json;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Europe;

/// <summary>Reads records of the ISRCTN registry as the R package ctrdata keeps them in JSON (converted from the registry's XML).</summary>
public static class IsrctnJsonReader
{
    /// <summary>Reads a file, one object a line or a list, plain or packed.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits) =>
        JsonTrials.Read(file, limits, (json, place) => json.Said("isrctn") is { } id && json.At("trialDescription").ValueKind is JsonValueKind.Object ? Read(json, id, place) : null);

    private static ReadTrial Read(JsonElement json, string id, string place)
    {
        if (RegistryNumber.Read(id.StartsWith("ISRCTN", StringComparison.OrdinalIgnoreCase) ? id : $"ISRCTN{id}") is not { } number)
        {
            return new ReadTrial(place, null, [Complaint.About(place, "isrctn", id, "number-unusual")]);
        }

        var notes = new TrialNotes(number.Value);
        var (about, people, design) = (json.At("trialDescription"), json.At("participants"), json.At("trialDesign"));
        var registration = new TrialRegistration
        {
            Number = number.Value,
            Registry = number.Registry,
            Channel = RecordChannel.Registry,
            RecordedOn = TrialDates.Read(json.Said("record_last_import")).Value,
            SecondaryNumbers = Numbers(json.At("externalRefs")),
            Text = new RegistrationText
            {
                PublicTitle = PlainText.Line(about.Said("title")),
                ScientificTitle = PlainText.Line(about.Said("scientificTitle")),
                Acronym = PlainText.Line(about.Said("acronym")),
                Summary = PlainText.Of(about.Said("plainEnglishSummary")),
                Description = PlainText.Of(about.Said("studyHypothesis")),
            },
            Conduct = Conduct(people, design, notes),
            Design = new RegistrationDesign
            {
                StudyType = notes.Take(StudyTypeWords.Read(design.Said("primaryStudyDesign")), "studyType", design.Said("primaryStudyDesign")),
                AsDescribed = PlainText.Of(design.Said("studyDesign")),
                Phase = json.Each("interventions", "intervention").Select(i => i.Said("phase")).Distinct().ToList() is [var phase] ? notes.TakePhase(phase) : null,
            },
            Eligibility = new RegistrationEligibility
            {
                Sex = notes.Take(SexWords.Read(people.Said("gender")), "sex", people.Said("gender")),
                MinimumAge = notes.Take(AgeWords.Read(people.Said("lowerAgeLimit")), "minimumAge", people.Said("lowerAgeLimit")),
                MaximumAge = notes.Take(AgeWords.Read(people.Said("upperAgeLimit")), "maximumAge", people.Said("upperAgeLimit")),
                Inclusion = PlainText.Of(people.Said("inclusion")),
                Exclusion = PlainText.Of(people.Said("exclusion")),
            },
            Conditions = [.. json.Each("conditions", "condition").Select(c => PlainText.Line(c.Said("description"))).OfType<string>().Distinct()],
            Interventions = [.. json.Each("interventions", "intervention").Select(Intervention).OfType<RegistrationIntervention>()],
            Outcomes = [.. Outcome(OutcomeKind.Primary, about.Said("primaryOutcome")), .. Outcome(OutcomeKind.Secondary, about.Said("secondaryOutcome"))],
            Countries = notes.TakeCountries(string.Join(';', people.Each("recruitmentCountries", "country").Select(c => c.ToString()))),
            Sites = [.. people.Each("trialCentres", "trialCentre").Select(Site).OfType<RegistrationSite>().Distinct()],
        };
        return new ReadTrial(number.Value, registration with { AsStated = notes.AsStated }, notes.Complaints);
    }

    // The registry computes the status of the day from these dates; only a word that overrides it is in the record.
    private static RegistrationConduct Conduct(JsonElement people, JsonElement design, TrialNotes notes)
    {
        Milestone? On(string? date, string field) => notes.Take(TrialDates.Read(date), field, date) is { } day ? new Milestone(day) : null;
        var (target, final) = (people.Said("targetEnrolment"), people.Said("totalFinalEnrolment"));
        var status = design.Said("overallStatusOverride") ?? people.Said("recruitmentStatusOverride");
        return new RegistrationConduct
        {
            Status = notes.Take(StatusWords.Read(status), "status", status),
            WhyStopped = PlainText.Of(design.Said("reasonAbandoned")),
            Start = On(people.Said("recruitmentStart"), "start"),
            Completion = On(design.Said("overallEndDate"), "completion"),
            Enrolment = EnrolmentWords.Read(final).Value is { } actual ? new Enrolment(actual, EnrolmentKind.Actual)
                : notes.Take(EnrolmentWords.Read(target), "enrolment", target) is { } planned ? new Enrolment(planned, EnrolmentKind.Planned)
                : null,
        };
    }

    private static List<SecondaryNumber> Numbers(JsonElement refs)
    {
        var named = new (string Name, string Issuer, string Kind)[] { ("eudraCTNumber", Registries.EuCtr, "EUDRACT_NUMBER"), ("clinicalTrialsGovNumber", Registries.ClinicalTrialsGov, ""), ("irasNumber", "IRAS", ""), ("protocolSerialNumber", "", "SPONSOR_PROTOCOL") };
        var numbers = named.Select(n => SecondaryNumberList.Number(refs.Said(n.Name), n.Issuer, n.Kind))
            .Concat(refs.Each("secondaryNumbers", "secondaryNumber").Select(n => SecondaryNumberList.Number(n.ToString())));
        return [.. numbers.OfType<SecondaryNumber>().DistinctBy(n => n.Value)];
    }

    private static RegistrationIntervention? Intervention(JsonElement given)
    {
        var (name, text) = (PlainText.Line(given.Said("drugNames")), PlainText.Of(given.Said("description")));
        return (name ?? text) is { } said ? new RegistrationIntervention(said, given.Said("interventionType")?.ToUpperInvariant().Replace(' ', '_'), name is null ? null : text) : null;
    }

    private static IEnumerable<RegistrationOutcome> Outcome(OutcomeKind kind, string? measure) => PlainText.Of(measure) is { } text ? [new RegistrationOutcome(kind, text)] : [];

    private static RegistrationSite? Site(JsonElement centre) => PlainText.Line(centre.Said("name")) is { } name
        ? new RegistrationSite(name, PlainText.Line(centre.Said("city")), Country: CountryNames.Read(centre.Said("country")).Value, CountryName: PlainText.Line(centre.Said("country")))
        : null;
}
