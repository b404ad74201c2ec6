using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Europe;

/// <summary>Makes a registration of a protocol of the EU register: each member state has a record of its own, with its own status.</summary>
internal static class EuMapping
{
    public static ReadTrial Read(EuRecord record, string place)
    {
        var notes = new TrialNotes(place);
        var country = Country(record);
        var id = PlainText.Line(record["a2"]) is { } eudraCt && country is { } state ? $"{eudraCt}-{state}" : PlainText.Line(record["a2"]);
        if (id is null || RegistryNumber.Read(id) is not { } number)
        {
            notes.Complain("a2", id ?? "", id is null ? "number-missing" : "number-unusual");
            return new ReadTrial(place, null, notes.Complaints);
        }

        notes.Place = number.Value;
        var registration = Registration(record, number, country, notes);
        return new ReadTrial(number.Value, registration with { AsStated = notes.AsStated }, notes.Complaints);
    }

    private static TrialRegistration Registration(EuRecord record, RegistryNumber number, string? country, TrialNotes notes) => new()
    {
        Number = number.Value,
        Registry = number.Registry,
        Channel = RecordChannel.Registry,
        RegisteredOn = notes.Take(TrialDates.Read(record["x6"]), "registeredOn", record["x6"]),
        RecordedOn = TrialDates.Read(record["imported"]).Value,
        Url = WebAddress.Read(record["link"]),
        SecondaryNumbers = Numbers(record),
        Text = new RegistrationText
        {
            PublicTitle = PlainText.Line(record["a31"]),
            ScientificTitle = PlainText.Line(record["a3"]),
            Acronym = PlainText.Line(record["a32"]),
            Summary = PlainText.Of(record["e21"]),
            Description = PlainText.Of(record["e22"]),
        },
        Parties = Parties(record),
        Conduct = new RegistrationConduct
        {
            Status = notes.Take(StatusWords.Read(record["x5"] ?? record["p", "End of Trial Status"]), "status", record["x5"] ?? record["p", "End of Trial Status"]),
            Completion = notes.Take(TrialDates.Read(record["p", "Date of the global end"]), "completion", record["p", "Date of the global end"]) is { } end ? new Milestone(end, DateKind.Actual) : null,
            Enrolment = notes.Take(EnrolmentWords.Read(record["f422"]), "enrolment", record["f422"]) is { } size ? new Enrolment(size, EnrolmentKind.Planned) : null,
        },
        Design = Design(record, notes),
        Eligibility = new RegistrationEligibility
        {
            Sex = notes.TakeSex(record.Yes("f21"), record.Yes("f22")),
            HealthyVolunteers = record.Yes("f31"),
            Inclusion = PlainText.Of(record["e3"]),
            Exclusion = PlainText.Of(record["e4"]),
        },
        Conditions = PlainText.Of(record["e11"]) is { } condition ? [condition] : [],
        Terms = Terms(record),
        Interventions = [.. record.Products.Select(EuProducts.Read).OfType<RegistrationIntervention>().DistinctBy(i => i.Name)],
        Outcomes = [.. Outcome(OutcomeKind.Primary, record["e51"], record["e511"]), .. Outcome(OutcomeKind.Secondary, record["e52"], record["e521"])],
        Countries = country is { Length: 2 } ? [country] : [],
        EthicsReviews = record["n", "Ethics Committee Opinion of"] is { } opinion ? [new RegistrationReview(opinion, TrialDates.Read(record["n", "Date of Ethics Committee Opinion"]).Value)] : [],
    };

    // The address ends in the member state; else its name stands before the authority: "Spain - AEMPS", "UK - MHRA".
    private static string? Country(EuRecord record) =>
        record["link"]?.TrimEnd('/').Split('/')[^1] is { Length: 2 or 3 } code ? code.ToUpperInvariant()
        : record["a1"] is { } authority ? CountryNames.Read(authority.Split(" - ")[0]).Value
        : record["x4"] is "Outside EU/EEA" ? "3RD"
        : null;

    private static List<SecondaryNumber> Numbers(EuRecord record)
    {
        var numbers = new (string Code, string Issuer, string Kind)[] { ("a41", "", "SPONSOR_PROTOCOL"), ("a51", "ISRCTN", ""), ("a52", Registries.ClinicalTrialsGov, ""), ("a53", "WHO", "UTN"), ("a54", "", "OTHER") };
        return [.. numbers.SelectMany(n => record.All(n.Code).Select(value => SecondaryNumberList.Number(value, n.Issuer, n.Kind))).OfType<SecondaryNumber>().Distinct()];
    }

    private static RegistrationParties Parties(EuRecord record)
    {
        var names = record.Sponsors.Select(s => PlainText.Line(s["b11"]) is { } name ? new RegistrationParty(name, PlainText.Line(s["b31"])) : null).OfType<RegistrationParty>().Distinct().ToList();
        return new RegistrationParties
        {
            Sponsor = names.FirstOrDefault(),
            Collaborators = [.. names.Skip(1)],
            Support = [.. record.Sponsors.SelectMany(s => s.All("b41")).Select(PlainText.Line).OfType<string>().Distinct()],
            PublicContact = record.Sponsors.Select(s => PlainText.Line(s["b51"])).FirstOrDefault(n => n is not null),
        };
    }

    private static RegistrationDesign Design(EuRecord record, TrialNotes notes) => new()
    {
        StudyType = StudyType.Interventional, // the register holds only these
        Phase = PhaseWords.OfAnswers(record.Yes("e71"), record.Yes("e72"), record.Yes("e73"), record.Yes("e74")),
        Allocation = Allocation(record, notes),
        Model = record.Yes("e815") is true ? "PARALLEL" : record.Yes("e816") is true ? "CROSSOVER" : null,
        Masking = record.Yes("e812") is true ? "NONE" : record.Yes("e813") is true ? "SINGLE" : record.Yes("e814") is true ? "DOUBLE" : null,
    };

    // Where there is nothing to allot to, "not randomised" is no way of allotting.
    private static string? Allocation(EuRecord record, TrialNotes notes)
    {
        switch (record.Yes("e811"))
        {
            case true:
                return "RANDOMIZED";
            case false when record.Yes("e81") is true || EnrolmentWords.Read(record["e824"]).Value > 1:
                return "NON_RANDOMIZED";
            case false:
                notes.State("allocation", "Randomised: No");
                return null;
            default:
                return null;
        }
    }

    private static List<RegistrationTerm> Terms(EuRecord record)
    {
        var terms = record.Terms.Where(t => t["e12", "term"] is not null).Select(t => new RegistrationTerm(TermSubject.Condition, PlainText.Line(t["e12", "term"])!, "meddra", PlainText.Line(t["e12", "classification code"])));
        return [.. terms.Concat(PlainText.Line(record["e112"]) is { } area ? [new RegistrationTerm(TermSubject.Condition, area)] : []).Distinct()];
    }

    private static IEnumerable<RegistrationOutcome> Outcome(OutcomeKind kind, string? measure, string? time) =>
        PlainText.Of(measure) is { } text ? [new RegistrationOutcome(kind, text, TimeFrame: PlainText.Of(time))] : [];
}
