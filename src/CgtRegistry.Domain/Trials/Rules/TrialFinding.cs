using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Blocks registration (lỗi).</summary>
    Error,

    /// <summary>Passes only with a stated reason (cảnh báo).</summary>
    Warning,

    /// <summary>Is shown and counted; also what a rule says when it cannot be decided (ghi chú).</summary>
    Note,
}

/// <summary>Where a rule is from.</summary>
/// <param name="Name">The document or body.</param>
/// <param name="Url">Its address, where it has one.</param>
public sealed record RuleSource(string Name, string? Url = null);

/// <summary>What a rule says of a place in a data set.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Pointer">JSON pointer of the value; the empty text for the data set as a whole.</param>
/// <param name="Text">What is wrong and what to do.</param>
/// <param name="Source">Where the rule is from.</param>
public sealed record TrialFinding(string Rule, FindingSeverity Severity, string Pointer, LocalText Text, RuleSource Source)
{
    /// <summary>Names the finding among those of its data set: rule and place. A reason for leaving a warning is kept under it.</summary>
    public string Key => $"{Rule} {Pointer}";

    /// <summary>Whether it asks somebody to look at what no rule can decide, before the trial is registered.</summary>
    public bool AsksToVerify => (Severity is FindingSeverity.Note && Rule is "V63" or "V71" or "V72") || (Severity is FindingSeverity.Warning && Rule is "V77" && Pointer is "/secondaryNumbers");
}
