using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Differences;

/// <summary>
/// What changed between two versions of a trial's record, in the terms of the field: outcomes, size, eligibility, dates, status –
/// each relative to the milestones, with a severity (<see cref="Severities"/>).
/// </summary>
public sealed class TrialDifference
{
    private TrialDifference(IReadOnlyList<TrialChange> changes) => Changes = changes;

    /// <summary>The changes, the weightiest first, then in the order of the record. Empty when nothing changed.</summary>
    public IReadOnlyList<TrialChange> Changes { get; }

    /// <summary>Whether anything changed but the days on which the record was refreshed and confirmed.</summary>
    public bool IsReal => Changes.Any(c => c.Kind is not TrialChangeKind.Refreshed);

    /// <summary>The weight of the weightiest change.</summary>
    public ChangeSeverity Severity => Changes.Count == 0 ? ChangeSeverity.Minor : Changes[0].Severity;

    /// <summary>Compares two versions of one record.</summary>
    public static TrialDifference Between(TrialRegistration before, TrialRegistration after)
    {
        var versions = new Versions(before, after);
        var stage = TrialStages.Of(before.Conduct, after.RecordedOn);
        return new TrialDifference(
        [
            .. OutcomeChanges.Of(versions)
                .Concat(ConductChanges.Of(versions))
                .Concat(EligibilityChanges.Of(versions))
                .Concat(FieldChanges.Of(versions))
                .Concat(ListChanges.Of(versions))
                .Select(c => c with { Stage = stage })
                .Select(c => c with { Severity = Severities.Of(c) })
                .OrderByDescending(c => c.Severity)
                .ThenBy(c => c.Kind is TrialChangeKind.Refreshed),
        ]);
    }
}

/// <summary>Two versions of one record, which must not be mistaken for one another.</summary>
internal readonly record struct Versions(TrialRegistration Before, TrialRegistration After);
