using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>
/// Starts a data set from the record of another registry. What the record does not say stays empty; its texts are taken as
/// English; its number becomes a secondary number with its issuer. Of other registries' results only addresses are taken: the
/// day on which this register posts results is not theirs.
/// </summary>
public static class DataSetTakenOver
{
    // What registries call the sponsor's own number.
    private static readonly string[] OfTheSponsor = ["ORG_STUDY_ID", "SPONSOR_PROTOCOL"];

    /// <summary>The data set of a record.</summary>
    public static TrialDataSet From(TrialRegistration record)
    {
        var arms = record.Arms.Index().ToDictionary(a => a.Index, a => $"arm-{a.Index + 1}");
        return new TrialDataSet
        {
            ProtocolNumber = record.SecondaryNumbers.FirstOrDefault(n => OfTheSponsor.Contains(n.Kind))?.Value,
            SecondaryNumbers = [.. Numbers(record)],
            Support = [.. record.Parties.Support.Select(s => new DraftParty(English(s)))],
            Sponsor = record.Parties.Sponsor is { } sponsor ? Party(sponsor) : null,
            SecondarySponsors = [.. record.Parties.Collaborators.Select(Party)],
            PublicContact = Office(record.Parties.PublicContact),
            ScientificContact = Office(record.Parties.ScientificContact),
            PublicTitle = English(record.Text.PublicTitle),
            ScientificTitle = English(record.Text.ScientificTitle),
            Acronym = record.Text.Acronym,
            Summary = English(record.Text.Summary),
            Description = English(record.Text.Description),
            Countries = record.Countries,
            Sites = [.. record.Sites.Select(Site)],
            Conditions = [.. record.Conditions.Select(c => new DraftCondition(English(c)))],
            Keywords = [.. record.Keywords.Select(English).OfType<DraftText>()],
            Arms = [.. record.Arms.Index().Select(a => Arm(a.Item, arms[a.Index]))],
            Interventions = [.. record.Interventions.Select(i => Intervention(i, [.. record.Arms.Index().Where(a => Receives(a.Item, i)).Select(a => arms[a.Index])]))],
            Eligibility = Eligibility(record.Eligibility),
            Design = Design(record.Design),
            FirstEnrolment = record.Conduct.Start,
            PrimaryCompletion = record.Conduct.PrimaryCompletion,
            Completion = record.Conduct.Completion ?? (record.Results.CompletedOn is { } completed ? new Milestone(completed) : null),
            SampleSize = record.Conduct.Enrolment is { } size ? size.Kind is EnrolmentKind.Actual ? new SampleSize(Enrolled: size.Number) : new SampleSize(size.Number) : new SampleSize(),
            StatusRows = [.. Status(record.Conduct)],
            Outcomes = [.. record.Outcomes.Select(Outcome)],
            Ethics = [.. record.EthicsReviews.Select(Review)],
            Results = new ResultsSummary
            {
                Links = [.. new[] { record.Results.Url }.Concat(record.References.Where(r => r is { Kind: "RESULT", PubMedId: not null }).Select(r => $"https://pubmed.ncbi.nlm.nih.gov/{r.PubMedId}/")).OfType<string>().Distinct()],
                Summary = English(record.Results.Summary),
            },
            Sharing = new DataSharing(record.Results.SharingPlan switch { "YES" => true, "NO" => false, _ => null }, English(record.Results.SharingDescription)),
        };
    }

    private static IEnumerable<IssuedNumber> Numbers(TrialRegistration record) => record.FormerNumbers.Prepend(record.Number)
        .Select(n => new IssuedNumber(n, record.Registry, "REGISTRY"))
        .Concat(record.SecondaryNumbers.Where(n => !OfTheSponsor.Contains(n.Kind)).Select(n => new IssuedNumber(n.Value, n.Issuer ?? RegistryNumber.Read(n.Value)?.Registry, n.Kind)))
        .DistinctBy(n => n.Value);

    private static DraftText? English(string? text) => DraftText.OfEnglish(MarkupText.Plain(text));

    private static DraftParty Party(RegistrationParty party) => new(English(party.Name), Class: party.Class);

    private static OfficeContact? Office(string? organisation) => organisation is null ? null : new OfficeContact { Affiliation = English(organisation) };

    private static DraftSite Site(RegistrationSite site) => new()
    {
        Facility = English(site.Facility),
        City = English(site.City),
        Country = site.Country,
        Status = Entered(site.Status),
    };

    private static DraftArm Arm(RegistrationArm arm, string key) =>
        new() { Key = key, Label = English(arm.Label), Kind = DesignCodes.Read<ArmKind>(arm.Kind), Description = English(arm.Description) };

    private static DraftIntervention Intervention(RegistrationIntervention given, IReadOnlyList<string> arms) => new()
    {
        Name = English(given.Name),
        Kind = DesignCodes.Read<InterventionKind>(given.Kind),
        Description = English(given.Description),
        OtherNames = given.OtherNames,
        Arms = arms,
    };

    // Arms name an intervention with its kind before it: “Biological: cells”.
    private static bool Receives(RegistrationArm arm, RegistrationIntervention given) =>
        given.Arms.Contains(arm.Label) || arm.Interventions.Any(i => i == given.Name || i.EndsWith($": {given.Name}", StringComparison.Ordinal));

    private static DraftEligibility Eligibility(RegistrationEligibility said)
    {
        var (inclusion, exclusion) = said.Inclusion is null && said.Exclusion is null ? CriteriaText.Parted(said.Criteria) : (said.Inclusion ?? said.Criteria, said.Exclusion);
        return new DraftEligibility
        {
            Sex = said.Sex,
            MinimumAge = DraftAge.Of(said.MinimumAge),
            MaximumAge = DraftAge.Of(said.MaximumAge),
            HealthyVolunteers = said.HealthyVolunteers,
            Inclusion = English(inclusion),
            Exclusion = English(exclusion),
        };
    }

    private static DraftDesign Design(RegistrationDesign said) => new()
    {
        StudyType = said.StudyType,
        Phase = said.Phase,
        Allocation = DesignCodes.Read<Allocation>(said.Allocation),
        Model = DesignCodes.Read<InterventionModel>(said.Model),
        Purpose = DesignCodes.Read<TrialPurpose>(said.Purpose),
        Masking = DesignCodes.Read<Masking>(said.Masking),
        Masked = [.. said.Masked.Select(DesignCodes.Read<MaskedRole>).OfType<MaskedRole>()],
        ObservationalModel = DesignCodes.Read<ObservationalModel>(said.ObservationalModel),
        TimePerspective = DesignCodes.Read<TimePerspective>(said.TimePerspective),
        Description = English(said.ModelDescription ?? said.AsDescribed),
    };

    // The record says since when it stands, not since when the status holds: the day stays empty.
    private static IEnumerable<StatusRow> Status(RegistrationConduct said) =>
        (Entered(said.Status) ?? Entered(said.LastKnownStatus)) is { } status ? [new StatusRow { Status = status, Reason = English(said.WhyStopped) }] : [];

    private static ConductState? Entered(ConductState? state) => state is ConductState.Unknown or ConductState.Unverified ? null : state;

    private static DraftOutcome Outcome(RegistrationOutcome said) =>
        new() { Kind = said.Kind, Measure = English(said.Measure), Method = English(said.Description), TimeFrame = English(said.TimeFrame) };

    private static DraftReview Review(RegistrationReview said) => new()
    {
        State = said.Status?.Trim().ToUpperInvariant() switch { "APPROVED" => ReviewState.Approved, "NOT APPROVED" => ReviewState.Refused, _ => null },
        On = said.On,
        Committee = English(said.Committee),
    };
}
