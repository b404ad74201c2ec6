using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Rules;

namespace CgtRegistry.Web.Features.Trials.Staff.Programs;

/// <summary>What the rules say of a trial.</summary>
/// <param name="Errors">How many findings block registration.</param>
/// <param name="Warnings">How many pass only with a stated reason.</param>
/// <param name="Notes">How many are only shown.</param>
/// <param name="Findings">All of them, by rule and then by place.</param>
public sealed record FindingsDocument(int Errors, int Warnings, int Notes, IReadOnlyList<FindingDocument> Findings)
{
    internal static FindingsDocument Of(IReadOnlyList<TrialFinding> findings) => new(
        findings.Count(f => f.Severity is FindingSeverity.Error),
        findings.Count(f => f.Severity is FindingSeverity.Warning),
        findings.Count(f => f.Severity is FindingSeverity.Note),
        [.. findings.Select(f => new FindingDocument(f.Rule, f.Severity, f.Pointer, f.Text, f.Source.Name, f.Source.Url))]);
}

/// <summary>What one rule says of one place.</summary>
/// <param name="Rule">Id of the rule, V01 …</param>
/// <param name="Severity">error blocks, warning needs a reason, note is only shown.</param>
/// <param name="Pointer">JSON pointer of the value; empty for the whole.</param>
/// <param name="Text">What is wrong and what to do.</param>
/// <param name="Source">Where the rule is from.</param>
/// <param name="SourceUrl">Address of that.</param>
public sealed record FindingDocument(string Rule, FindingSeverity Severity, string Pointer, LocalText Text, string Source, string? SourceUrl);
