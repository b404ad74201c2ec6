namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Fields of ethics councils and regulator (item 21).</summary>
internal static class OversightFields
{
    public static IReadOnlyList<DataSetField> All { get; } = new FieldList()
        .One("/ethics", "21", FieldKind.List, d => d.Ethics, FieldNeed.Required, missing: "V60")
        .Each("/ethics/*/state", "21", FieldKind.Choice, d => d.Ethics, r => r.State, FieldNeed.Required, missing: "V60")
        .Each("/ethics/*/on", "21", FieldKind.Date, d => d.Ethics, r => r.On, missing: "V60")
        .Each("/ethics/*/committee", "21", FieldKind.Prose, d => d.Ethics, r => r.Committee, FieldNeed.Required, 300, missing: "V60", only: IsReviewed)
        .Each("/ethics/*/contact", "21", FieldKind.Prose, d => d.Ethics, r => r.Contact, FieldNeed.Required, 500, missing: "V60", only: IsReviewed)
        .Each("/ethics/*/reference", "21", FieldKind.Line, d => d.Ethics, r => r.Reference, max: 100)
        .Each("/ethics/*/until", "21", FieldKind.Day, d => d.Ethics, r => r.Until)
        .Each("/ethics/*/conditions", "21", FieldKind.Prose, d => d.Ethics, r => r.Conditions, max: 2000)
        .One("/regulator/state", DataSetField.CellGene, FieldKind.Choice, d => d.Regulator?.State, FieldNeed.Required)
        .One("/regulator/on", DataSetField.CellGene, FieldKind.Date, d => d.Regulator?.On)
        .One("/regulator/committee", DataSetField.CellGene, FieldKind.Prose, d => d.Regulator?.Committee, max: 300)
        .One("/regulator/contact", DataSetField.CellGene, FieldKind.Prose, d => d.Regulator?.Contact, max: 500)
        .One("/regulator/reference", DataSetField.CellGene, FieldKind.Line, d => d.Regulator?.Reference, max: 100)
        .One("/regulator/until", DataSetField.CellGene, FieldKind.Day, d => d.Regulator?.Until)
        .One("/regulator/conditions", DataSetField.CellGene, FieldKind.Prose, d => d.Regulator?.Conditions, max: 2000)
        .Fields;

    private static bool IsReviewed(DraftReview review) => review.State is not ReviewState.NotRequired;
}
