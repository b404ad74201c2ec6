namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Fields that only trials of cell and gene therapy have.</summary>
internal static class CellGeneFields
{
    private const int LongestName = 300;
    private const int LongestText = 5000;
    private const string Item = DataSetField.CellGene;

    public static IReadOnlyList<DataSetField> All { get; } = new FieldList()
        .One("/cellGene/productName", Item, FieldKind.Prose, d => d.CellGene.ProductName, FieldNeed.Required, LongestName)
        .One("/cellGene/productCode", Item, FieldKind.Line, d => d.CellGene.ProductCode, FieldNeed.Required, 50, missing: "V74")
        .One("/cellGene/therapy", Item, FieldKind.Record, d => d.CellGene.Therapy)
        .One("/cellGene/riskClass", Item, FieldKind.Record, d => d.CellGene.RiskClass, FieldNeed.Required, missing: "V70")
        .One("/cellGene/geneModified", Item, FieldKind.Mark, d => d.CellGene.GeneModified, FieldNeed.Required)
        .Text("geneticChange", d => d.CellGene.GeneticChange)
        .Text("processingSteps", d => d.CellGene.ProcessingSteps)
        .Text("donorScreening", d => d.CellGene.DonorScreening, "V74")
        .Text("releaseCriteria", d => d.CellGene.ReleaseCriteria, "V74")
        .Text("cellDose", d => d.CellGene.CellDose, "V74")
        .Text("viability", d => d.CellGene.Viability, "V74")
        .Text("passage", d => d.CellGene.Passage, "V74")
        .Text("traceability", d => d.CellGene.Traceability)
        .One("/cellGene/facility/name", Item, FieldKind.Prose, d => d.CellGene.Facility.Name, FieldNeed.Required, LongestName)
        .One("/cellGene/facility/institution", Item, FieldKind.Record, d => d.CellGene.Facility.Institution)
        .One("/cellGene/facility/licenceNumber", Item, FieldKind.Line, d => d.CellGene.Facility.LicenceNumber, FieldNeed.Required, 100, missing: "V71")
        .One("/cellGene/facility/licensedFrom", Item, FieldKind.Day, d => d.CellGene.Facility.LicensedFrom, FieldNeed.Required, missing: "V71")
        .One("/cellGene/facility/licensedThrough", Item, FieldKind.Day, d => d.CellGene.Facility.LicensedThrough)
        .One("/cellGene/facility/licensedWithoutEnd", Item, FieldKind.Mark, d => d.CellGene.Facility.LicensedWithoutEnd)
        .One("/cellGene/doctor/technique", Item, FieldKind.Record, d => d.CellGene.Doctor.Technique)
        .One("/cellGene/doctor/training", Item, FieldKind.Prose, d => d.CellGene.Doctor.Training, FieldNeed.Required, LongestText, missing: "V72")
        .One("/cellGene/doctor/issuer", Item, FieldKind.Prose, d => d.CellGene.Doctor.Issuer, FieldNeed.Required, LongestName, missing: "V72")
        .One("/cellGene/doctor/certifiedOn", Item, FieldKind.Day, d => d.CellGene.Doctor.CertifiedOn)
        .Text("followUp", d => d.CellGene.FollowUp)
        .Text("compensation", d => d.CellGene.Compensation, "V76")
        .One("/cellGene/payment", Item, FieldKind.Choice, d => d.CellGene.Payment, FieldNeed.Required, missing: "V73")
        .Text("paymentDescription", d => d.CellGene.PaymentDescription)
        .Fields;

    // A text with a rule of its own is one that must be there.
    private static FieldList Text(this FieldList list, string name, Func<TrialDataSet, DraftText?> text, string? rule = null) =>
        list.One($"/cellGene/{name}", Item, FieldKind.Prose, text, rule is null ? FieldNeed.Optional : FieldNeed.Required, LongestText, missing: rule);
}
