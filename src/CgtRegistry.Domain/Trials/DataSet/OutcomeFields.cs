using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>
/// Fields of outcomes (items 19 and 20). Both items share one list; what each outcome needs is said once, under item 19, and the
/// kind is the field that makes an outcome one of item 20.
/// </summary>
internal static class OutcomeFields
{
    public static IReadOnlyList<DataSetField> All { get; } = new FieldList()
        .One("/outcomes", "19", FieldKind.List, d => d.Outcomes.Where(o => o.Kind is OutcomeKind.Primary).ToList(), FieldNeed.Required)
        .Each("/outcomes/*/kind", "20", FieldKind.Choice, d => d.Outcomes, o => o.Kind, FieldNeed.Required)
        .Each("/outcomes/*/measure", "19", FieldKind.Prose, d => d.Outcomes, o => o.Measure, FieldNeed.Required, 254, missing: "V46")
        .Each("/outcomes/*/method", "19", FieldKind.Prose, d => d.Outcomes, o => o.Method, FieldNeed.Required, 999, "V08", "V46")
        .Each("/outcomes/*/timeFrame", "19", FieldKind.Prose, d => d.Outcomes, o => o.TimeFrame, FieldNeed.Required, 254, missing: "V41")
        .Each("/outcomes/*/unit", "19", FieldKind.Prose, d => d.Outcomes, o => o.Unit, max: 100)
        .Each("/outcomes/*/scale/lowest", "19", FieldKind.Number, d => d.Outcomes, o => o.Scale?.Lowest)
        .Each("/outcomes/*/scale/highest", "19", FieldKind.Number, d => d.Outcomes, o => o.Scale?.Highest)
        .Each("/outcomes/*/scale/better", "19", FieldKind.Choice, d => d.Outcomes, o => o.Scale?.Better)
        .Fields;
}
