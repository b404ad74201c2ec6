using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Web.Features.Authorisations;

/// <summary>One cell: the strongest standing of a therapy for a condition, and how many rows are behind it.</summary>
public sealed record MatrixCell(Verdict Standing, int Rows);

/// <summary>Therapies against conditions on a day; only those with rows. The condition may be one that no source names.</summary>
public sealed class IndicationMatrix(IReadOnlyList<Indication> rows)
{
    private readonly Dictionary<(TherapyId, ConditionId?), MatrixCell> _cells = rows
        .GroupBy(i => (i.Therapy, i.Condition))
        .ToDictionary(g => g.Key, g => new MatrixCell(g.MinBy(i => i.Rank())!.Standing, g.Count()));

    /// <summary>The therapies that have rows, those with most rows first.</summary>
    public IReadOnlyList<TherapyId> Therapies { get; } = [.. rows.CountBy(i => i.Therapy).OrderByDescending(p => p.Value).ThenBy(p => p.Key.Value, StringComparer.Ordinal).Select(p => p.Key)];

    /// <summary>The conditions that have rows, by slug; “none named” last.</summary>
    public IReadOnlyList<ConditionId?> Conditions { get; } = [.. rows.Select(i => i.Condition).Distinct().OrderBy(c => c is null).ThenBy(c => c?.Value, StringComparer.Ordinal)];

    /// <summary>What stands in a cell; nothing when the register says nothing.</summary>
    public MatrixCell? this[TherapyId therapy, ConditionId? condition] => _cells.GetValueOrDefault((therapy, condition));
}
