using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;
using static CgtRegistry.Interchange.Trials.Ictrp.IctrpField;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>
/// Makes a registration of a record of WHO's platform. WHO repeats what a registry said; parts it joins with semicolons are parted
/// again only where that is sure (conditions, sponsors, countries, ChiCTR's groups), outcomes are one text.
/// </summary>
internal static class IctrpMapping
{
    private const string SeeSponsors = "Please refer to primary and secondary sponsors";

    public static ReadTrial Read(IctrpRecord record)
    {
        var notes = new TrialNotes(record.Place);
        if (OwnNumbers.Take(record[TrialId], record[SourceRegister], "TrialID", notes) is not { } number)
        {
            return new ReadTrial(record.Place, null, notes.Complaints);
        }

        foreach (var name in record.Unknown)
        {
            notes.Complain(name, "", "field-unknown");
        }

        var registration = Registration(record, number, notes);
        return new ReadTrial(notes.Place, registration with { AsStated = notes.AsStated }, notes.Complaints);
    }

    private static TrialRegistration Registration(IctrpRecord record, RegistryNumber number, TrialNotes notes)
    {
        var conditions = IctrpConditions.Read(record[Condition]);
        var interventions = IctrpInterventions.Read(record[Intervention], number.Registry);
        return new TrialRegistration
        {
            Number = number.Value,
            Registry = number.Registry,
            Channel = RecordChannel.Ictrp,
            RegisteredOn = Registered(record, notes),
            RecordedOn = Recorded(record, notes),
            Url = WebAddress.Read(record[Url]),
            SecondaryNumbers = [.. SecondaryNumberList.Read(record[SecondaryIds]), .. SecondaryNumberList.Read(record[Children]).Select(n => n with { Issuer = "ICTRP", Kind = "BRIDGED" })],
            Text = new RegistrationText
            {
                PublicTitle = PlainText.Line(record[PublicTitle]),
                ScientificTitle = PlainText.Line(record[ScientificTitle]),
                Acronym = PlainText.Line(record[Acronym]),
            },
            Parties = new RegistrationParties
            {
                Sponsor = PlainText.Line(record[PrimarySponsor]) is { } sponsor ? new RegistrationParty(sponsor) : null,
                Collaborators = [.. Parts(record[SecondarySponsor]).Select(name => new RegistrationParty(name))],
                Support = [.. Parts(record[SourceSupport]).Where(s => !s.Equals(SeeSponsors, StringComparison.OrdinalIgnoreCase))],
                PublicContact = Organisation(record[Affiliation]),
                ScientificContact = Organisation(record[ScientificAffiliation]),
            },
            Conduct = new RegistrationConduct
            {
                Status = notes.Take(StatusWords.Read(record[RecruitmentStatus]), "status", record[RecruitmentStatus]),
                Start = notes.Take(TrialDates.Read(record[DateEnrolment]), "start", record[DateEnrolment]) is { } start ? new Milestone(start, Kind(record[TypeEnrolment])) : null,
                Enrolment = notes.Take(EnrolmentWords.Read(record[TargetSize]), "enrolment", record[TargetSize]) is { } size ? new Domain.Trials.Enrolment(size) : null,
            },
            Design = DesignWords.Read(PlainText.Of(record[StudyDesign]), new RegistrationDesign
            {
                StudyType = notes.Take(StudyTypeWords.Read(record[IctrpField.StudyType]), "studyType", record[IctrpField.StudyType]),
                Phase = notes.TakePhase(record.Raw(Phase)),
                AsDescribed = PlainText.Of(record[StudyDesign]),
            }),
            Eligibility = Eligibility(record, notes),
            Conditions = conditions.Names,
            Terms = conditions.Terms,
            Interventions = interventions.Given,
            Arms = interventions.Arms,
            Outcomes = [.. Outcome(OutcomeKind.Primary, record[PrimaryOutcome]), .. Outcome(OutcomeKind.Secondary, record[SecondaryOutcome])],
            Countries = notes.TakeCountries(record[Countries]),
            EthicsReviews = IctrpEthics.Read(record[EthicsStatus], record[EthicsDate]),
            Results = IctrpResults.Read(record, notes),
        };
    }

    private static PartialDate? Registered(IctrpRecord record, TrialNotes notes)
    {
        var sure = TrialDates.Read(record[DateRegistration3]);
        var shown = TrialDates.Read(record[DateRegistration]);
        if (sure.Value is { } day && shown.Value is { } other && day != other)
        {
            notes.Complain("registeredOn", record[DateRegistration]!, "registration-dates-differ");
        }

        return sure.Value ?? notes.Take(shown, "registeredOn", record[DateRegistration]);
    }

    // The day of export is written in U.S. order, by spreadsheets as a day.
    private static PartialDate? Recorded(IctrpRecord record, TrialNotes notes) =>
        notes.Take(TrialDates.Read(record[LastRefreshed]), "recordedOn", record[LastRefreshed])
        ?? TrialDates.Read(record[ExportDate], DateOrder.MonthFirst).Value;

    private static RegistrationEligibility Eligibility(IctrpRecord record, TrialNotes notes)
    {
        var (inclusion, exclusion) = (PlainText.Of(record[Inclusion]), PlainText.Of(record[Exclusion]));
        var together = exclusion is null && inclusion?.Contains("Exclusion Criteria", StringComparison.OrdinalIgnoreCase) is true;
        return new RegistrationEligibility
        {
            Sex = notes.Take(SexWords.Read(record[Gender]), "sex", record[Gender]),
            MinimumAge = notes.Take(AgeWords.Read(record[AgeMin]), "minimumAge", record[AgeMin]),
            MaximumAge = notes.Take(AgeWords.Read(record[AgeMax]), "maximumAge", record[AgeMax]),
            Criteria = together ? inclusion : null,
            Inclusion = together ? null : Labelled(inclusion, "Inclusion criteria:"),
            Exclusion = Labelled(exclusion, "Exclusion criteria:"),
        };
    }

    // WHO puts the label before what some registries say.
    private static string? Labelled(string? text, string label) =>
        text?.StartsWith(label, StringComparison.OrdinalIgnoreCase) is not true ? text : text[label.Length..].Trim() is { Length: > 0 } said ? said : null;

    private static DateKind? Kind(string? type) => type?.Trim().ToUpperInvariant() switch
    {
        "ACTUAL" => DateKind.Actual,
        "ANTICIPATED" => DateKind.Planned,
        _ => null,
    };

    private static IEnumerable<RegistrationOutcome> Outcome(OutcomeKind kind, string? text) =>
        PlainText.Of(text) is { } measure ? [new RegistrationOutcome(kind, measure)] : [];

    private static string? Organisation(string? affiliation) => PlainText.Line(affiliation)?.Trim(' ', ';', ',') is { Length: > 0 } name && name is not "[e-mail]" ? name : null;

    private static IEnumerable<string> Parts(string? joined) =>
        (joined ?? "").Split(';').Select(PlainText.Line).OfType<string>().Where(p => !NotStated.Says(p)).Distinct(StringComparer.Ordinal);
}
