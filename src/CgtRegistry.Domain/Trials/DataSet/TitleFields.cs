namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Fields of titles and descriptions (items 9 and 10).</summary>
internal static class TitleFields
{
    public static IReadOnlyList<DataSetField> All { get; } = new FieldList()
        .One("/publicTitle", "9", FieldKind.Prose, d => d.PublicTitle, FieldNeed.Required, 300, "V02")
        .One("/scientificTitle", "10", FieldKind.Prose, d => d.ScientificTitle, FieldNeed.Required, 600, "V04")
        .One("/acronym", "10", FieldKind.Line, d => d.Acronym, max: 14, length: "V03")
        .One("/summary", "9", FieldKind.Prose, d => d.Summary, FieldNeed.Required, 5000, "V06")
        .One("/description", "10", FieldKind.Prose, d => d.Description, max: 32000, length: "V06")
        .Fields;
}
