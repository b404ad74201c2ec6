using System.Text.Json;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Europe;

/// <summary>
/// Reads records of the EU's Clinical Trials Information System as its site gives them: until June 2024 the protocol stands at the
/// record's root and the status in words, since then in <c>authorizedApplication</c> and as a number. The site's numbers 2 to 5 are
/// one word in its own interface ("Authorised"), so a number names no state here.
/// </summary>
public static class CtisJsonReader
{
    /// <summary>Reads a file, one object a line or a list, plain or packed.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits) =>
        JsonTrials.Read(file, limits, (json, place) => json.Said("ctNumber") is { } id && Part(json).ValueKind is JsonValueKind.Object ? Read(json, id, place) : null);

    private static JsonElement Part(JsonElement json) => json.At("authorizedPartI") is { ValueKind: JsonValueKind.Object } older ? older : json.At("authorizedApplication", "authorizedPartI");

    private static ReadTrial Read(JsonElement json, string id, string place)
    {
        if (RegistryNumber.Read(id) is not { } number)
        {
            return new ReadTrial(place, null, [Complaint.About(place, "ctNumber", id, "number-unusual")]);
        }

        var notes = new TrialNotes(number.Value);
        var part = Part(json);
        var (names, information) = (part.At("trialDetails", "clinicalTrialIdentifiers"), part.At("trialDetails", "trialInformation"));
        var registration = new TrialRegistration
        {
            Number = number.Value,
            Registry = number.Registry,
            Channel = RecordChannel.Registry,
            RecordedOn = notes.Take(TrialDates.Read(json.Said("lastUpdated")), "recordedOn", json.Said("lastUpdated")),
            SecondaryNumbers = Numbers(json, names.At("secondaryIdentifyingNumbers")),
            Text = new RegistrationText
            {
                PublicTitle = PlainText.Line(names.Said("publicTitle")),
                ScientificTitle = PlainText.Line(names.Said("fullTitle") ?? json.Said("title")),
                Acronym = PlainText.Line(names.Said("shortTitle") ?? json.Said("shortTitle")),
                Summary = PlainText.Of(information.Said("trialObjective", "mainObjective")),
            },
            Parties = Parties(part, information),
            Conduct = Conduct(json, information, notes),
            Design = new RegistrationDesign { StudyType = StudyType.Interventional, Phase = notes.Take(PhaseWords.InSentence(json.Said("trialPhase")), "phase", json.Said("trialPhase")) },
            Eligibility = new RegistrationEligibility
            {
                Sex = notes.TakeSex(Flag(information, "isFemaleSubjects"), Flag(information, "isMaleSubjects")),
                Inclusion = Criteria(information, "principalInclusionCriteria"),
                Exclusion = Criteria(information, "principalExclusionCriteria"),
            },
            Conditions = [.. part.Each("medicalConditions").Select(c => PlainText.Line(c.Said("medicalCondition"))).OfType<string>().Distinct()],
            Terms = Terms(json, information),
            Interventions = [.. part.Each("products").Select(Product).OfType<RegistrationIntervention>().DistinctBy(i => i.Name)],
            Outcomes = [.. Outcomes(information, "primaryEndPoints", OutcomeKind.Primary), .. Outcomes(information, "secondaryEndPoints", OutcomeKind.Secondary)],
            Countries = notes.TakeCountries(string.Join(';', json.Each("memberStatesConcerned").Concat(json.Each("authorizedApplication", "memberStatesConcerned")).Select(m => m.Said("mscName"))
                .Concat(part.Each("rowCountriesInfo").Select(c => c.Said("isoAlpha2Code"))))),
        };
        notes.State("ages", json.Said("ageGroup"));
        return new ReadTrial(number.Value, registration with { AsStated = notes.AsStated }, notes.Complaints);
    }

    private static RegistrationConduct Conduct(JsonElement json, JsonElement information, TrialNotes notes)
    {
        var status = json.At("ctStatus").ValueKind is JsonValueKind.String ? json.Said("ctStatus") : null;
        if (status is null)
        {
            notes.State("status", json.Said("ctStatus"));
        }

        var (begun, planned) = (json.Said("recruitmentStartDate") ?? json.Said("trialStartDate") ?? json.Said("startDateEU"), information.Said("trialDuration", "estimatedRecruitmentStartDate"));
        var end = information.Said("trialDuration", "estimatedGlobalEndDate") ?? information.Said("trialDuration", "estimatedEndDate");
        return new RegistrationConduct
        {
            Status = status is null ? null : notes.Take(StatusWords.Read(status), "status", status),
            Start = notes.Take(TrialDates.Read(begun), "start", begun) is { } actual ? new Milestone(actual, DateKind.Actual)
                : notes.Take(TrialDates.Read(planned), "start", planned) is { } hoped ? new Milestone(hoped, DateKind.Planned)
                : null,
            Completion = notes.Take(TrialDates.Read(end), "completion", end) is { } completion ? new Milestone(completion, DateKind.Planned) : null,
            Enrolment = notes.Take(EnrolmentWords.Read(json.Said("totalNumberEnrolled")), "enrolment", json.Said("totalNumberEnrolled")) is { } size ? new Enrolment(size) : null,
        };
    }

    private static List<SecondaryNumber> Numbers(JsonElement json, JsonElement numbers)
    {
        var eudraCt = json.Said("eudraCtInfo", "eudraCtCode") ?? json.Said("authorizedApplication", "eudraCt", "eudraCtCode");
        return
        [
            .. numbers.Each("additionalRegistries").Select(r => SecondaryNumberList.Number(r.Said("number"), r.Said("otherRegistryName")))
                .Prepend(SecondaryNumberList.Number(numbers.Said("whoUniversalTrialNumber", "number"), "WHO", "UTN"))
                .Prepend(SecondaryNumberList.Number(numbers.Said("isrctnNumber", "number"), "ISRCTN"))
                .Prepend(SecondaryNumberList.Number(numbers.Said("nctNumber", "number"), Registries.ClinicalTrialsGov))
                .Prepend(SecondaryNumberList.Number(eudraCt, Registries.EuCtr, "EUDRACT_NUMBER")).OfType<SecondaryNumber>().Distinct(),
        ];
    }

    private static RegistrationParties Parties(JsonElement part, JsonElement information)
    {
        var sponsors = part.Each("sponsors").Select(s => (Primary: s.At("primary").ValueKind is JsonValueKind.True, Json: s)).OrderByDescending(s => s.Primary).ToList();
        var parties = sponsors.Select(s => Party(s.Json.At("organisation"))).OfType<RegistrationParty>().Distinct().ToList();
        return new RegistrationParties
        {
            Sponsor = parties.FirstOrDefault(),
            Collaborators = [.. parties.Skip(1)],
            Support = [.. information.Each("sourceOfMonetarySupport").Select(s => PlainText.Line(s.Said("organisationName"))).OfType<string>().Distinct()],
            PublicContact = sponsors.SelectMany(s => s.Json.Each("publicContacts")).Select(c => PlainText.Line(c.Said("organisation", "name"))).FirstOrDefault(n => n is not null),
            ScientificContact = sponsors.SelectMany(s => s.Json.Each("scientificContacts")).Select(c => PlainText.Line(c.Said("organisation", "name"))).FirstOrDefault(n => n is not null),
        };
    }

    private static RegistrationParty? Party(JsonElement organisation) => PlainText.Line(organisation.Said("name")) is { } name ? new RegistrationParty(name, PlainText.Line(organisation.Said("type"))) : null;

    private static string? Criteria(JsonElement information, string kind) =>
        PlainText.Of(string.Join('\n', information.Each("eligibilityCriteria", kind).Select(c => c.Said(kind)).OfType<string>()));

    private static List<RegistrationTerm> Terms(JsonElement json, JsonElement information) =>
    [
        .. information.Each("medicalCondition", "meddraConditionTerms").Where(t => t.Said("termName") is not null).Select(t => new RegistrationTerm(TermSubject.Condition, t.Said("termName")!.Trim(), "meddra", t.Said("classificationCode"))).Distinct(),
        .. json.Each("therapeuticAreas").Select(a => PlainText.Line(a.ToString())).OfType<string>().Distinct().Select(area => new RegistrationTerm(TermSubject.Condition, area)),
    ];

    private static RegistrationIntervention? Product(JsonElement product)
    {
        var names = new[] { product.Said("productName"), product.Said("productDictionaryInfo", "prodName"), product.Said("productDictionaryInfo", "activeSubstanceName"), product.Said("jsonActiveSubstanceNames") }
            .Select(PlainText.Line).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count == 0 ? null : new RegistrationIntervention(names[0]) { OtherNames = [.. names.Skip(1)] };
    }

    private static IEnumerable<RegistrationOutcome> Outcomes(JsonElement information, string list, OutcomeKind kind) =>
        information.Each("endPoint", list).Select(e => PlainText.Of(e.Said("endPoint"))).OfType<string>().Select(measure => new RegistrationOutcome(kind, measure));

    private static bool? Flag(JsonElement information, string name) => information.At("populationOfTrialSubjects", name).ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };
}
