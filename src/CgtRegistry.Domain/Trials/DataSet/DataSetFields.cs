using System.Collections.Frozen;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Every field of <see cref="TrialDataSet"/>: forms, rules, reviews and tests read what a field is from here.</summary>
public static class DataSetFields
{
    /// <summary>All of them, in the order of WHO's items, the cell and gene part last.</summary>
    public static IReadOnlyList<DataSetField> All { get; } =
    [
        .. NumberFields.All, .. PartyFields.All, .. TitleFields.All, .. PlaceFields.All, .. TreatmentFields.All, .. DesignFields.All,
        .. ConductFields.All, .. OutcomeFields.All, .. OversightFields.All, .. ResultFields.All, .. CellGeneFields.All,
    ];

    private static readonly FrozenDictionary<string, DataSetField> ByPattern = All.ToFrozenDictionary(f => f.Pattern, StringComparer.Ordinal);

    /// <summary>The field of a pointer (<c>/outcomes/0/timeFrame/vi</c>) or of a pattern; none when there is no such field.</summary>
    public static DataSetField? Find(string pointer)
    {
        var pattern = string.Join('/', pointer.Split('/').Select(s => s.Length > 0 && s.All(char.IsAsciiDigit) ? "*" : s));
        return ByPattern.GetValueOrDefault(pattern)
            ?? (pattern.EndsWith("/vi", StringComparison.Ordinal) || pattern.EndsWith("/en", StringComparison.Ordinal) ? ByPattern.GetValueOrDefault(pattern[..^3]) is { Kind: FieldKind.Prose } prose ? prose : null : null);
    }
}
