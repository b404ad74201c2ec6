namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Fields of who may take part and of the design (items 14 and 15).</summary>
internal static class DesignFields
{
    public static IReadOnlyList<DataSetField> All { get; } = new FieldList()
        .One("/eligibility/sex", "14", FieldKind.Choice, d => d.Eligibility.Sex, FieldNeed.Required)
        .One("/eligibility/minimumAge", "14", FieldKind.Number, d => d.Eligibility.MinimumAge)
        .One("/eligibility/minimumAge/number", "14", FieldKind.Number, d => d.Eligibility.MinimumAge?.Number)
        .One("/eligibility/minimumAge/unit", "14", FieldKind.Choice, d => d.Eligibility.MinimumAge?.Unit)
        .One("/eligibility/maximumAge", "14", FieldKind.Number, d => d.Eligibility.MaximumAge)
        .One("/eligibility/maximumAge/number", "14", FieldKind.Number, d => d.Eligibility.MaximumAge?.Number)
        .One("/eligibility/maximumAge/unit", "14", FieldKind.Choice, d => d.Eligibility.MaximumAge?.Unit)
        .One("/eligibility/healthyVolunteers", "14", FieldKind.Mark, d => d.Eligibility.HealthyVolunteers, FieldNeed.Required)
        .One("/eligibility/inclusion", "14", FieldKind.Prose, d => d.Eligibility.Inclusion, FieldNeed.Required, 15000)
        .One("/eligibility/exclusion", "14", FieldKind.Prose, d => d.Eligibility.Exclusion, FieldNeed.Required, 15000)
        .One("/design/studyType", "15", FieldKind.Choice, d => d.Design.StudyType, FieldNeed.Required)
        .One("/design/phase", "15", FieldKind.Choice, d => d.Design.Phase, FieldNeed.Interventional)
        .One("/design/allocation", "15", FieldKind.Choice, d => d.Design.Allocation, FieldNeed.Interventional)
        .One("/design/model", "15", FieldKind.Choice, d => d.Design.Model, FieldNeed.Interventional)
        .One("/design/purpose", "15", FieldKind.Choice, d => d.Design.Purpose, FieldNeed.Interventional)
        .One("/design/masking", "15", FieldKind.Choice, d => d.Design.Masking, FieldNeed.Interventional)
        .One("/design/masked", "15", FieldKind.List, d => d.Design.Masked)
        .Each("/design/masked/*", "15", FieldKind.Choice, d => d.Design.Masked, m => m)
        .One("/design/observationalModel", "15", FieldKind.Choice, d => d.Design.ObservationalModel)
        .One("/design/timePerspective", "15", FieldKind.Choice, d => d.Design.TimePerspective)
        .One("/design/description", "15", FieldKind.Prose, d => d.Design.Description, max: 1000, length: "V08")
        .Fields;
}
