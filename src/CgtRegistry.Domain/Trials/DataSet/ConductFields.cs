namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Fields of dates, sample size and the course of the trial (items 16 to 18 and 22).</summary>
internal static class ConductFields
{
    public static IReadOnlyList<DataSetField> All { get; } = new FieldList()
        .One("/firstEnrolment/date", "16", FieldKind.Date, d => d.FirstEnrolment?.Date, FieldNeed.Required)
        .One("/firstEnrolment/kind", "16", FieldKind.Choice, d => d.FirstEnrolment?.Kind, FieldNeed.Required)
        .One("/sampleSize/planned", "17", FieldKind.Number, d => d.SampleSize.Planned, FieldNeed.Required)
        .One("/sampleSize/enrolled", "17", FieldKind.Number, d => d.SampleSize.Enrolled)
        .One("/statusRows", "18", FieldKind.List, d => d.StatusRows, FieldNeed.Required)
        .Each("/statusRows/*/status", "18", FieldKind.Choice, d => d.StatusRows, r => r.Status, FieldNeed.Required)
        .Each("/statusRows/*/on", "18", FieldKind.Day, d => d.StatusRows, r => r.On, FieldNeed.Required)
        .Each("/statusRows/*/reason", "18", FieldKind.Prose, d => d.StatusRows, r => r.Reason, max: 250, length: "V07")
        .Each("/statusRows/*/deleted", "18", FieldKind.Mark, d => d.StatusRows, r => r.Deleted)
        .Each("/statusRows/*/comment", "18", FieldKind.Prose, d => d.StatusRows, r => r.Comment, max: 1000)
        .One("/primaryCompletion/date", "22", FieldKind.Date, d => d.PrimaryCompletion?.Date)
        .One("/primaryCompletion/kind", "22", FieldKind.Choice, d => d.PrimaryCompletion?.Kind)
        .One("/completion/date", "22", FieldKind.Date, d => d.Completion?.Date, FieldNeed.Required)
        .One("/completion/kind", "22", FieldKind.Choice, d => d.Completion?.Kind, FieldNeed.Required)
        .Fields;
}
