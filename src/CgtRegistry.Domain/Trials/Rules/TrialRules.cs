using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>The one rule pack: pages, API, import and review find the same in the same order.</summary>
public static class TrialRules
{
    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<TrialRule> All { get; } =
    [
        .. new[]
        {
            LengthRules.All, FormatRules.All, DateRules.All, StatusRules.All, CourseRules.All, OutcomeRules.All, WordingRules.All, ReadingRules.All,
            CompletenessRules.All, OversightRules.All, ProductRules.All, FacilityRules.All, RegisterRules.All, PossibleValueRules.All,
        }.SelectMany(r => r).OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    /// <summary>What all rules say of a data set, by rule and then by place; the same data and context always give the same.</summary>
    public static IReadOnlyList<TrialFinding> Check(TrialDataSet data, RuleContext context)
    {
        var subject = new RuleSubject(EmptyRows.In(data), context);
        return [.. All.SelectMany(r => r.Findings(subject).Distinct().OrderBy(f => f.Pointer, PointerOrder.Instance).ThenBy(f => f.Text.Vi, StringComparer.Ordinal))];
    }
}
