using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Rules;

namespace CgtRegistry.Domain.Tests.Trials.Rules;

/// <summary>One change of the complete data set, or of what is known beside it, and what one rule then says of which place.</summary>
/// <param name="Name">What the change is.</param>
/// <param name="Rule">The rule; with nothing to say, the rule that must stay silent.</param>
/// <param name="Pointer">The place it names; none when it must stay silent.</param>
/// <param name="Change">The change of the data set.</param>
/// <param name="Beside">The change of what is known beside it.</param>
/// <param name="Severity">What it weighs, where that is not the rule's own severity.</param>
internal sealed record RuleCase(
    string Name, string Rule, string? Pointer, Func<TrialDataSet, TrialDataSet>? Change = null, Func<RuleContext, RuleContext>? Beside = null, FindingSeverity? Severity = null)
{
    /// <summary>What the rule says.</summary>
    public IReadOnlyList<TrialFinding> Findings()
    {
        var context = A.RuleContext();
        return [.. TrialRules.Check(Change?.Invoke(A.Registered()) ?? A.Registered(), Beside?.Invoke(context) ?? context).Where(f => f.Rule == Rule)];
    }

    /// <summary>A text in both languages.</summary>
    public static DraftText Same(string text) => new(text, text);
}
