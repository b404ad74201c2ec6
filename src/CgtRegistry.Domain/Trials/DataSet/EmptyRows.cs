namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>
/// JSON may hold <c>null</c> where a row should be. It is taken as a row with nothing in it, so that the places of the others stay
/// and the rules can say what is missing.
/// </summary>
public static class EmptyRows
{
    /// <summary>The data set with an empty row in the place of each that is none.</summary>
    public static TrialDataSet In(TrialDataSet data) => data with
    {
        SecondaryNumbers = Filled(data.SecondaryNumbers, () => new IssuedNumber()),
        Support = Filled(data.Support, () => new DraftParty()),
        SecondarySponsors = Filled(data.SecondarySponsors, () => new DraftParty()),
        Countries = Filled(data.Countries, () => ""),
        Sites = Filled(data.Sites, () => new DraftSite()),
        Conditions = Filled(data.Conditions, () => new DraftCondition()),
        Keywords = Filled(data.Keywords, () => new DraftText()),
        Arms = Filled(data.Arms, () => new DraftArm()),
        Interventions = [.. Filled(data.Interventions, () => new DraftIntervention()).Select(i => i with { OtherNames = Filled(i.OtherNames, () => ""), Arms = Filled(i.Arms, () => "") })],
        StatusRows = Filled(data.StatusRows, () => new StatusRow()),
        Outcomes = Filled(data.Outcomes, () => new DraftOutcome()),
        Ethics = Filled(data.Ethics, () => new DraftReview()),
        Results = data.Results with { Links = Filled(data.Results.Links, () => "") },
    };

    private static IReadOnlyList<TRow> Filled<TRow>(IReadOnlyList<TRow> rows, Func<TRow> empty) => [.. rows.Select(r => r ?? empty())];
}
