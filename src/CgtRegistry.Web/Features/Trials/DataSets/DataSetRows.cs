using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.DataSets;

/// <summary>Every filled-in value of a data set, in the order of WHO's items, the cell and gene part last.</summary>
public static class DataSetRows
{
    // Shown with what they are part of, or only there to hold other parts together.
    private static readonly HashSet<string> Unshown =
    [
        "/arms/*/key", "/eligibility/minimumAge/number", "/eligibility/minimumAge/unit", "/eligibility/maximumAge/number", "/eligibility/maximumAge/unit",
    ];

    /// <summary>The rows of a data set.</summary>
    public static IReadOnlyList<DataSetRow> Of(TrialDataSet data, Texts texts) =>
    [
        .. DataSetFields.All.Where(f => f.Kind is not FieldKind.List && !Unshown.Contains(f.Pattern))
            .SelectMany(f => f.Values(data).Where(v => IsSaid(f, v)).Select(v => Row(f, v, data, texts))),
    ];

    /// <summary>The rows of one item, in their order; the parts of one row of a list stand together.</summary>
    public static IEnumerable<DataSetRow> OfItem(IEnumerable<DataSetRow> rows, string item) =>
        rows.Where(r => r.Item == item).GroupBy(r => Together(r.Pointer)).SelectMany(g => g);

    private static string Together(string pointer) => DataSetLabels.RowOf(pointer) is { } row ? $"{pointer.Split('/')[1]}/{row}" : pointer.Split('/')[1];

    // A mark that nobody set says nothing; a "no" that was chosen does.
    private static bool IsSaid(DataSetField field, FieldValue value) => !value.IsEmpty && !(value.Value is false && field.Pattern is "/statusRows/*/deleted" or "/cellGene/facility/licensedWithoutEnd");

    private static DataSetRow Row(DataSetField field, FieldValue value, TrialDataSet data, Texts texts)
    {
        var row = new DataSetRow(value.Pointer, ItemOf(field, value.Pointer, data), DataSetLabels.Of(value.Pointer, texts));
        return value.Value switch
        {
            DraftText prose => row with { Prose = prose },
            InstitutionId id => row with { Link = new RecordRef(RecordKind.Institution, id.Value) },
            ConditionId id => row with { Link = new RecordRef(RecordKind.Condition, id.Value) },
            TherapyId id => row with { Link = new RecordRef(RecordKind.Therapy, id.Value) },
            TechniqueId id => row with { Link = new RecordRef(RecordKind.Technique, id.Value) },
            string key when field.Pattern is "/interventions/*/arms/*" => row with { Prose = data.Arms.FirstOrDefault(a => a.Key == key)?.Label ?? new DraftText(key) },
            var other => row with { Text = DataSetValues.Of(field.Pattern, other!, texts) },
        };
    }

    private static string ItemOf(DataSetField field, string pointer, TrialDataSet data) =>
        field.Pattern.StartsWith("/outcomes/*", StringComparison.Ordinal) && DataSetLabels.RowOf(pointer) is { } row
            ? data.Outcomes[row].Kind is OutcomeKind.Primary ? "19" : "20"
            : field.Item;
}
