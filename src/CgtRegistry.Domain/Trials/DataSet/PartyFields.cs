namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Fields of who pays, who answers and who is asked (items 4 to 8).</summary>
internal static class PartyFields
{
    private const int LongestName = 300;

    public static IReadOnlyList<DataSetField> All { get; } = new FieldList()
        .One("/support", "4", FieldKind.List, d => d.Support, FieldNeed.Required)
        .Each("/support/*/name", "4", FieldKind.Prose, d => d.Support, p => p.Name, FieldNeed.Required, LongestName)
        .Each("/support/*/institution", "4", FieldKind.Record, d => d.Support, p => p.Institution)
        .Each("/support/*/class", "4", FieldKind.Line, d => d.Support, p => p.Class, max: 50)
        .One("/sponsor/name", "5", FieldKind.Prose, d => d.Sponsor?.Name, FieldNeed.Required, LongestName)
        .One("/sponsor/institution", "5", FieldKind.Record, d => d.Sponsor?.Institution)
        .One("/sponsor/class", "5", FieldKind.Line, d => d.Sponsor?.Class, max: 50)
        .One("/secondarySponsors", "6", FieldKind.List, d => d.SecondarySponsors)
        .Each("/secondarySponsors/*/name", "6", FieldKind.Prose, d => d.SecondarySponsors, p => p.Name, FieldNeed.Required, LongestName)
        .Each("/secondarySponsors/*/institution", "6", FieldKind.Record, d => d.SecondarySponsors, p => p.Institution)
        .Each("/secondarySponsors/*/class", "6", FieldKind.Line, d => d.SecondarySponsors, p => p.Class, max: 50)
        .Contact("/publicContact", "7", d => d.PublicContact)
        .Contact("/scientificContact", "8", d => d.ScientificContact)
        .One("/investigator/role", "8", FieldKind.Prose, d => d.Investigator?.Role, FieldNeed.Required, LongestName)
        .One("/investigator/affiliation", "8", FieldKind.Prose, d => d.Investigator?.Affiliation, FieldNeed.Required, LongestName)
        .Fields;

    private static FieldList Contact(this FieldList list, string at, string item, Func<TrialDataSet, OfficeContact?> contact) => list
        .One($"{at}/office", item, FieldKind.Prose, d => contact(d)?.Office, FieldNeed.Required, LongestName)
        .One($"{at}/affiliation", item, FieldKind.Prose, d => contact(d)?.Affiliation, FieldNeed.Required, LongestName)
        .One($"{at}/address", item, FieldKind.Prose, d => contact(d)?.Address, FieldNeed.Required, LongestName)
        .One($"{at}/email", item, FieldKind.Line, d => contact(d)?.Email, FieldNeed.Required, 320)
        .One($"{at}/telephone", item, FieldKind.Line, d => contact(d)?.Telephone, FieldNeed.Required, 30);
}
