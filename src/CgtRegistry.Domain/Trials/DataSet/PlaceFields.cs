namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Fields of countries and places (item 11).</summary>
internal static class PlaceFields
{
    private const int LongestName = 300;

    public static IReadOnlyList<DataSetField> All { get; } = new FieldList()
        .One("/countries", "11", FieldKind.List, d => d.Countries, FieldNeed.Required)
        .Each("/countries/*", "11", FieldKind.Choice, d => d.Countries, c => c)
        .One("/sites", "11", FieldKind.List, d => d.Sites, FieldNeed.Required)
        .Each("/sites/*/institution", "11", FieldKind.Record, d => d.Sites, s => s.Institution)
        .Each("/sites/*/facility", "11", FieldKind.Prose, d => d.Sites, s => s.Facility, FieldNeed.Required, LongestName)
        .Each("/sites/*/city", "11", FieldKind.Prose, d => d.Sites, s => s.City, max: LongestName)
        .Each("/sites/*/country", "11", FieldKind.Choice, d => d.Sites, s => s.Country, FieldNeed.Required)
        .Each("/sites/*/status", "18", FieldKind.Choice, d => d.Sites, s => s.Status, FieldNeed.Required)
        .Each("/sites/*/statusOn", "18", FieldKind.Day, d => d.Sites, s => s.StatusOn)
        .Fields;
}
