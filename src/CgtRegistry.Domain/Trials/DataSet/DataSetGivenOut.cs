using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>How this register gave a trial its number, and where it shows it.</summary>
/// <param name="Number">The number of this register.</param>
/// <param name="RegisteredOn">The day of registration.</param>
/// <param name="ChangedOn">The day of the version given out.</param>
/// <param name="ConfirmedOn">When the sponsor last confirmed it.</param>
/// <param name="Url">The trial’s page.</param>
public sealed record RegisteredAs(string Number, DateOnly RegisteredOn, DateOnly ChangedOn, DateOnly? ConfirmedOn = null, string? Url = null);

/// <summary>
/// A data set of this register as a registration, the form in which everything is given out (WHO XML, FHIR, JSON, CSV): in English
/// where there is English. A registration has one number of participants, one organisation for each contact and no
/// part for what only cell and gene therapy has; those are read from the trial itself.
/// </summary>
public static class DataSetGivenOut
{
    /// <summary>The registration of a data set under its number.</summary>
    public static TrialRegistration As(RegisteredAs registered, TrialDataSet data) => new()
    {
        Number = registered.Number,
        Registry = Registries.Own,
        Channel = RecordChannel.Registry,
        RegisteredOn = PartialDate.On(registered.RegisteredOn),
        RecordedOn = PartialDate.On(registered.ChangedOn),
        VerifiedOn = registered.ConfirmedOn is { } confirmed ? PartialDate.On(confirmed) : null,
        Url = registered.Url,
        SecondaryNumbers = [.. Numbers(data)],
        Text = new RegistrationText
        {
            PublicTitle = data.PublicTitle?.ForTheWorld,
            ScientificTitle = data.ScientificTitle?.ForTheWorld,
            Acronym = data.Acronym,
            Summary = data.Summary?.ForTheWorld,
            Description = data.Description?.ForTheWorld,
        },
        Parties = new RegistrationParties
        {
            Sponsor = data.Sponsor is { } sponsor ? Party(sponsor) : null,
            Collaborators = [.. data.SecondarySponsors.Select(Party).OfType<RegistrationParty>()],
            Support = Texts(data.Support.Select(s => s.Name)),
            PublicContact = Organisation(data.PublicContact),
            ScientificContact = Organisation(data.ScientificContact),
        },
        Conduct = Conduct(data),
        Design = Design(data.Design),
        Eligibility = new RegistrationEligibility
        {
            Sex = data.Eligibility.Sex,
            MinimumAge = data.Eligibility.MinimumAge?.Limit,
            MaximumAge = data.Eligibility.MaximumAge?.Limit,
            HealthyVolunteers = data.Eligibility.HealthyVolunteers,
            Inclusion = data.Eligibility.Inclusion?.ForTheWorld,
            Exclusion = data.Eligibility.Exclusion?.ForTheWorld,
        },
        Conditions = Texts(data.Conditions.Select(c => c.Name)),
        Keywords = Texts(data.Keywords),
        Interventions = [.. data.Interventions.Where(i => i.Name?.ForTheWorld is not null).Select(i => Intervention(i, data))],
        Arms = [.. data.Arms.Where(a => a.Label?.ForTheWorld is not null).Select(a => Arm(a, data))],
        Outcomes = [.. data.Outcomes.Where(o => o.Measure?.ForTheWorld is not null).Select(Outcome)],
        Countries = [.. data.Countries.Distinct()],
        Sites = [.. data.Sites.Select(s => new RegistrationSite(s.Facility?.ForTheWorld, s.City?.ForTheWorld, Country: s.Country, Status: s.Status))],
        EthicsReviews = [.. data.Ethics.Select(Review)],
        Results = DataSetResults.Of(data),
        References = DataSetResults.ReferencesOf(data.Results),
        AsStated = Offices(data),
    };

    // How offices are reached has no field in a registration, which holds nothing of persons; an office is none.
    private static IReadOnlyDictionary<string, string> Offices(TrialDataSet data) =>
        new (string Name, OfficeContact? Office)[] { ("publicContact", data.PublicContact), ("scientificContact", data.ScientificContact) }
            .SelectMany(o => new[] { ($"{o.Name}Address", o.Office?.Address?.ForTheWorld), ($"{o.Name}Telephone", o.Office?.Telephone), ($"{o.Name}Email", o.Office?.Email) })
            .Append(("ethicsContact", string.Join("; ", Texts(data.Ethics.Select(e => e.Contact)))))
            .Where(o => !string.IsNullOrWhiteSpace(o.Item2)).ToDictionary(o => o.Item1, o => o.Item2!, StringComparer.Ordinal);

    private static IEnumerable<SecondaryNumber> Numbers(TrialDataSet data)
    {
        var numbers = data.SecondaryNumbers.Where(n => !string.IsNullOrWhiteSpace(n.Value)).Select(n => new SecondaryNumber(n.Value!, n.Issuer, n.Kind));
        return string.IsNullOrWhiteSpace(data.ProtocolNumber) ? numbers : numbers.Prepend(new SecondaryNumber(data.ProtocolNumber, data.Sponsor?.Name?.ForTheWorld, "SPONSOR_PROTOCOL"));
    }

    private static RegistrationParty? Party(DraftParty party) => party.Name?.ForTheWorld is { } name ? new RegistrationParty(name, party.Class) : null;

    private static string? Organisation(OfficeContact? contact) =>
        string.Join(", ", Texts([contact?.Office, contact?.Affiliation])) is { Length: > 0 } said ? said : null;

    // The number that counts: whoever no longer recruits knows how many were enrolled.
    private static RegistrationConduct Conduct(TrialDataSet data)
    {
        var status = data.CurrentStatus;
        var over = status?.Status is ConductState.RecruitmentEnded or ConductState.Completed or ConductState.TerminatedEarly or ConductState.Withdrawn;
        return new RegistrationConduct
        {
            Status = status?.Status,
            WhyStopped = status?.Reason?.ForTheWorld,
            Start = data.FirstEnrolment,
            PrimaryCompletion = data.PrimaryCompletion,
            Completion = data.Completion,
            Enrolment = (data.SampleSize.Planned, data.SampleSize.Enrolled) switch
            {
                (var planned, { } enrolled) when over || planned is null => new Enrolment(enrolled, EnrolmentKind.Actual),
                ({ } planned, _) => new Enrolment(planned, EnrolmentKind.Planned),
                _ => null,
            },
        };
    }

    private static RegistrationDesign Design(DraftDesign design) => new()
    {
        StudyType = design.StudyType,
        Phase = design.Phase,
        Allocation = DesignCodes.Of(design.Allocation),
        Model = DesignCodes.Of(design.Model),
        ModelDescription = design.Description?.ForTheWorld,
        Purpose = DesignCodes.Of(design.Purpose),
        Masking = DesignCodes.Of(design.Masking),
        Masked = [.. design.Masked.Select(m => DesignCodes.Of<MaskedRole>(m)!)],
        ObservationalModel = DesignCodes.Of(design.ObservationalModel),
        TimePerspective = DesignCodes.Of(design.TimePerspective),
    };

    private static RegistrationIntervention Intervention(DraftIntervention given, TrialDataSet data) =>
        new(given.Name!.ForTheWorld!, DesignCodes.Of(given.Kind), given.Description?.ForTheWorld)
        {
            OtherNames = given.OtherNames,
            Arms = Texts(data.Arms.Where(a => a.Key is not null && given.Arms.Contains(a.Key)).Select(a => a.Label)),
        };

    private static RegistrationArm Arm(DraftArm arm, TrialDataSet data) =>
        new(arm.Label!.ForTheWorld!, DesignCodes.Of(arm.Kind), arm.Description?.ForTheWorld) { Interventions = Texts(data.Interventions.Where(i => arm.Key is not null && i.Arms.Contains(arm.Key)).Select(i => i.Name)) };

    private static RegistrationOutcome Outcome(DraftOutcome outcome) =>
        new(outcome.Kind ?? OutcomeKind.Other, outcome.Measure!.ForTheWorld!, DataSetResults.MethodOf(outcome), outcome.TimeFrame?.ForTheWorld);

    private static RegistrationReview Review(DraftReview review) =>
        new(StatusOf(review.State), review.On, review.Committee?.ForTheWorld);

    private static string? StatusOf(ReviewState? state) => state switch
    {
        null => null,
        ReviewState.ApprovedWithConditions => "Approved with conditions",
        ReviewState.NotRequired => "Not required",
        ReviewState.Refused => "Not approved",
        _ => state.ToString(),
    };

    private static IReadOnlyList<string> Texts(IEnumerable<DraftText?> texts) => [.. texts.Select(t => t?.ForTheWorld).OfType<string>()];
}
