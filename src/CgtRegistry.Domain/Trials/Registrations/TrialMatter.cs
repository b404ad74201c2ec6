namespace CgtRegistry.Domain.Trials.Registrations;

/// <summary>Which field of a record speaks.</summary>
public enum MatterField
{
    Title,
    Condition,
    Intervention,
    Sponsor,
    Site,
}

/// <summary>
/// What a trial is about, in the few words that say it: titles, conditions, interventions, sponsors, places. Recognition and
/// search read these; long texts are only searched.
/// </summary>
/// <param name="Field">Where the words stand.</param>
/// <param name="Text">As the record writes them.</param>
public readonly record struct TrialMatter(MatterField Field, string Text)
{
    /// <summary>The matter of a record, in the order of its fields, nothing twice.</summary>
    public static IEnumerable<TrialMatter> Of(TrialRegistration record) =>
        Texts(MatterField.Title, [record.Text.PublicTitle, record.Text.ScientificTitle, record.Text.Acronym])
            .Concat(Texts(MatterField.Condition, [.. record.Conditions, .. record.Terms.Where(t => t.About is TermSubject.Condition).Select(t => t.Text)]))
            .Concat(Texts(MatterField.Intervention, [.. record.Interventions.SelectMany(i => i.OtherNames.Prepend(i.Name)), .. record.Terms.Where(t => t.About is TermSubject.Intervention).Select(t => t.Text)]))
            .Concat(Texts(MatterField.Sponsor, [record.Parties.Sponsor?.Name, .. record.Parties.Collaborators.Select(c => c.Name), record.Parties.PublicContact, record.Parties.ScientificContact]))
            .Concat(Texts(MatterField.Site, record.Sites.Select(s => s.Facility)))
            .Distinct();

    private static IEnumerable<TrialMatter> Texts(MatterField field, IEnumerable<string?> texts) =>
        texts.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => new TrialMatter(field, t!));
}
