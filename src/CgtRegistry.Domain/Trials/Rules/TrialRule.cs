using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>What a rule is asked about: the data set and what is known beside it.</summary>
public sealed record RuleSubject(TrialDataSet Data, RuleContext Context);

/// <summary>A place at which a rule is not met, or cannot be decided.</summary>
/// <param name="Pointer">The place.</param>
/// <param name="Text">What is wrong and what to do.</param>
/// <param name="Severity">How much it weighs, where that is not the rule's own severity.</param>
public readonly record struct Breach(string Pointer, LocalText Text, FindingSeverity? Severity = null);

/// <summary>One rule for data sets (quy tắc kiểm tra): data and the code that checks it.</summary>
/// <param name="Id">Its number, V01 …; it never changes its meaning.</param>
/// <param name="Severity">How much a breach weighs.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Sentence">The rule in a sentence.</param>
/// <param name="Check">Finds the places where it is not met. Changes nothing.</param>
public sealed record TrialRule(string Id, FindingSeverity Severity, RuleSource Source, LocalText Sentence, Func<RuleSubject, IEnumerable<Breach>> Check)
{
    /// <summary>Goes up with every change of what the rule finds.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What the rule says of a data set.</summary>
    public IEnumerable<TrialFinding> Findings(RuleSubject subject) =>
        Check(subject).Select(b => new TrialFinding(Id, b.Severity ?? Severity, b.Pointer, b.Text, Source));
}
