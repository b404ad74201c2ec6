using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Who;

/// <summary>
/// Reads what registries submit to WHO (<c>trials/trial</c> as <c>who_ictrp.dtd</c> has it). A file that names the DTD in a document
/// type is refused like any other: take the line out first. The texts are plain, so marks of HTML in them stay as letters.
/// </summary>
public static class WhoSubmissionReader
{
    /// <summary>Reads a file, plain or packed.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits)
    {
        foreach (var record in XmlRecords.Read(file, "trials", limits))
        {
            yield return Read(new WhoTrial(record.Element), $"record {record.Number}");
        }
    }

    private static ReadTrial Read(WhoTrial trial, string place)
    {
        var notes = new TrialNotes(place);
        if (OwnNumbers.Take(trial.Line("main", "trial_id"), trial.Line("main", "reg_name"), "trial_id", notes) is not { } number)
        {
            return new ReadTrial(place, null, notes.Complaints);
        }

        var registration = Registration(trial, number, notes);
        return new ReadTrial(notes.Place, registration with { AsStated = notes.AsStated }, notes.Complaints);
    }

    private static TrialRegistration Registration(WhoTrial trial, RegistryNumber number, TrialNotes notes)
    {
        string? Main(string name) => trial.Line("main", name);
        T? Taken<T>(Func<string?, Word<T>> read, string element, string field) => notes.Take(read(Main(element)), field, Main(element));
        return new TrialRegistration
        {
            Number = number.Value,
            Registry = number.Registry,
            Channel = RecordChannel.Submission,
            RegisteredOn = Taken(d => TrialDates.Read(d), "date_registration", "registeredOn"),
            Url = WebAddress.Read(Main("url")),
            SecondaryNumbers = Numbers(trial),
            Text = WhoTitles.Read(trial, notes),
            Parties = Parties(trial),
            Conduct = new RegistrationConduct
            {
                Status = Taken(WhoWords.Status, "recruitment_status", "status"),
                Start = Taken(d => TrialDates.Read(d), "date_enrolment", "start") is { } start ? new Milestone(start, WhoWords.Kind(Main("type_enrolment"))) : null,
                Enrolment = Taken(EnrolmentWords.Read, "target_size", "enrolment") is { } size ? new Domain.Trials.Enrolment(size) : null,
            },
            Design = new RegistrationDesign
            {
                StudyType = Taken(StudyTypeWords.Read, "study_type", "studyType"),
                Phase = Taken(PhaseWords.Read, "phase", "phase"),
                AsDescribed = trial.Text("main", "study_design"),
            },
            Eligibility = Eligibility(trial, number.Registry, notes),
            Conditions = [.. (trial.Text("main", "hc_freetext") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)],
            Terms = WhoTerms.Read(trial),
            Interventions = trial.Text("main", "i_freetext") is { } given ? [new RegistrationIntervention(given, WhoTerms.Kind(trial))] : [],
            Outcomes = [.. Outcomes(trial, "primary_outcome", OutcomeKind.Primary), .. Outcomes(trial, "secondary_outcome", OutcomeKind.Secondary)],
            Countries = notes.TakeCountries(string.Join(';', trial.Lines("countries", "country2"))),
        };
    }

    private static List<SecondaryNumber> Numbers(WhoTrial trial)
    {
        var numbers = new List<SecondaryNumber>();
        if (SecondaryNumberList.Number(trial.Line("main", "utrn")) is { } utn)
        {
            numbers.Add(utn with { Issuer = WhoWords.UtnIssuer, Kind = WhoWords.UtnKind });
        }

        numbers.AddRange(trial.Elements("secondary_ids", "secondary_id")
            .Select(e => SecondaryNumberList.Number(e.Element("sec_id")?.Value, e.Element("issuing_authority")?.Value)).OfType<SecondaryNumber>());
        return [.. numbers.Distinct()];
    }

    private static RegistrationParties Parties(WhoTrial trial) => new()
    {
        Sponsor = trial.Line("main", "primary_sponsor") is { } sponsor ? new RegistrationParty(sponsor) : null,
        Collaborators = [.. trial.Lines("secondary_sponsor", "sponsor_name").Select(name => new RegistrationParty(name))],
        Support = [.. trial.Lines("source_support", "source_name")],
        PublicContact = Contact(trial, "public"),
        ScientificContact = Contact(trial, "scientific"),
    };

    // Only the organisation; several contacts of one kind are often of the same.
    private static string? Contact(WhoTrial trial, string kind)
    {
        var organisations = trial.Elements("contacts", "contact")
            .Where(c => string.Equals(c.Element("type")?.Value.Trim(), kind, StringComparison.OrdinalIgnoreCase))
            .Select(c => WhoTrial.Line(c.Element("affiliation"))).OfType<string>().Distinct(StringComparer.Ordinal);
        return string.Join("; ", organisations) is { Length: > 0 } joined ? joined : null;
    }

    private static RegistrationEligibility Eligibility(WhoTrial trial, string? registry, TrialNotes notes)
    {
        T? Taken<T>(Func<string?, Word<T>> read, string element, string field) => notes.Take(read(trial.Line("criteria", element)), field, trial.Line("criteria", element));
        var (inclusion, exclusion) = (trial.Text("criteria", "inclusion_criteria"), trial.Text("criteria", "exclusion_criteria"));
        var together = exclusion is null && inclusion?.Contains("Exclusion Criteria", StringComparison.OrdinalIgnoreCase) is true;
        return new RegistrationEligibility
        {
            Sex = Taken(s => WhoWords.Sex(s, registry), "gender", "sex"),
            MinimumAge = Taken(AgeWords.Read, "agemin", "minimumAge"),
            MaximumAge = Taken(WhoWords.MaximumAge, "agemax", "maximumAge"),
            Criteria = together ? inclusion : null,
            Inclusion = together ? null : inclusion,
            Exclusion = exclusion,
        };
    }

    private static IEnumerable<RegistrationOutcome> Outcomes(WhoTrial trial, string list, OutcomeKind kind) =>
        trial.Elements(list).Select(e => PlainText.Tidy(e.Value)).OfType<string>().Select(measure => new RegistrationOutcome(kind, measure));
}
