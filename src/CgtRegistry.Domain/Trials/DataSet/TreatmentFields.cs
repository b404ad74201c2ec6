namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Fields of conditions, groups and interventions (items 12 and 13).</summary>
internal static class TreatmentFields
{
    private const int LongestName = 200;
    private const int LongestDescription = 1000;

    public static IReadOnlyList<DataSetField> All { get; } = new FieldList()
        .One("/conditions", "12", FieldKind.List, d => d.Conditions, FieldNeed.Required)
        .Each("/conditions/*/name", "12", FieldKind.Prose, d => d.Conditions, c => c.Name, FieldNeed.Required, LongestName)
        .Each("/conditions/*/condition", "12", FieldKind.Record, d => d.Conditions, c => c.Condition)
        .One("/keywords", "12", FieldKind.List, d => d.Keywords)
        .Each("/keywords/*", "12", FieldKind.Prose, d => d.Keywords, k => k, max: LongestName)
        .One("/arms", "13", FieldKind.List, d => d.Arms, FieldNeed.Interventional)
        .Each("/arms/*/key", "13", FieldKind.Line, d => d.Arms, a => a.Key, max: 20)
        .Each("/arms/*/label", "13", FieldKind.Prose, d => d.Arms, a => a.Label, FieldNeed.Required, 100)
        .Each("/arms/*/kind", "13", FieldKind.Choice, d => d.Arms, a => a.Kind, FieldNeed.Interventional)
        .Each("/arms/*/description", "13", FieldKind.Prose, d => d.Arms, a => a.Description, max: LongestDescription)
        .One("/interventions", "13", FieldKind.List, d => d.Interventions, FieldNeed.Interventional)
        .Each("/interventions/*/name", "13", FieldKind.Prose, d => d.Interventions, i => i.Name, FieldNeed.Required, LongestName)
        .Each("/interventions/*/kind", "13", FieldKind.Choice, d => d.Interventions, i => i.Kind, FieldNeed.Required)
        .Each("/interventions/*/description", "13", FieldKind.Prose, d => d.Interventions, i => i.Description, FieldNeed.Required, LongestDescription)
        .EachOfEach("/interventions/*/otherNames/*", "13", d => d.Interventions, i => i.OtherNames, LongestName)
        .EachOfEach("/interventions/*/arms/*", "13", d => d.Interventions, i => i.Arms, 20)
        .Fields;
}
