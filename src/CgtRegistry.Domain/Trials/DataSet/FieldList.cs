namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Collects the fields of one part of the data set, with the way to their values.</summary>
internal sealed class FieldList
{
    private readonly List<DataSetField> _fields = [];

    /// <summary>What was collected, in order.</summary>
    public IReadOnlyList<DataSetField> Fields => _fields;

    /// <summary>A field that stands once.</summary>
    public FieldList One(string pattern, string item, FieldKind kind, Func<TrialDataSet, object?> value, FieldNeed need = FieldNeed.Optional, int? max = null, string? length = null, string? missing = null) =>
        Add(new DataSetField(pattern, item, kind, data => [new FieldValue(pattern, value(data))]), need, max, length, missing);

    /// <summary>A field that stands in every row of a list, and the list before its first field.</summary>
    /// <param name="pattern">Pointer with one star for the row.</param>
    /// <param name="item">The item of a row.</param>
    /// <param name="kind">How it is filled in.</param>
    /// <param name="rows">The list.</param>
    /// <param name="value">The value of a row.</param>
    /// <param name="need">When it must be filled in.</param>
    /// <param name="max">The most code points.</param>
    /// <param name="length">The rule of the length.</param>
    /// <param name="missing">The rule that speaks when it is missing.</param>
    /// <param name="only">Which rows it is about; all when not given.</param>
    public FieldList Each<TRow>(string pattern, string item, FieldKind kind, Func<TrialDataSet, IReadOnlyList<TRow>> rows, Func<TRow, object?> value, FieldNeed need = FieldNeed.Optional, int? max = null, string? length = null, string? missing = null, Func<TRow, bool>? only = null) =>
        Add(
            new DataSetField(pattern, item, kind, data => rows(data).Index().Where(r => only?.Invoke(r.Item) ?? true).Select(r => new FieldValue(pattern.Replace("*", r.Index.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), value(r.Item)))),
            need,
            max,
            length,
            missing);

    /// <summary>A field that stands in every row of a list within the rows of a list.</summary>
    public FieldList EachOfEach<TRow>(string pattern, string item, Func<TrialDataSet, IReadOnlyList<TRow>> rows, Func<TRow, IReadOnlyList<string>> values, int? max = null)
    {
        var parts = pattern.Split('*');
        return Add(
            new DataSetField(pattern, item, FieldKind.Line, data => rows(data).Index().SelectMany(r => values(r.Item).Index().Select(v => new FieldValue($"{parts[0]}{r.Index}{parts[1]}{v.Index}", v.Item)))),
            FieldNeed.Optional,
            max,
            null,
            null);
    }

    private FieldList Add(DataSetField field, FieldNeed need, int? max, string? length, string? missing)
    {
        field = field with { Need = need, MaxLength = max };
        field = length is null ? field : field with { LengthRule = length };
        _fields.Add(missing is null ? field : field with { MissingRule = missing });
        return this;
    }
}
