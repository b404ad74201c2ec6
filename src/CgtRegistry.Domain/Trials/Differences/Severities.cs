namespace CgtRegistry.Domain.Trials.Differences;

/// <summary>
/// How much a change matters. Major is what readers of results must know: primary outcomes given up, exchanged or added once
/// people were enrolled; a design, arm or intervention changed then; a sample size half or double; a state that no trial comes to.
/// Notable is what a careful reader wants to see; everything else is minor. Where the dates leave the stage open, a change is
/// taken for one step less than it would be after enrolment.
/// </summary>
internal static class Severities
{
    private const decimal MuchPercent = 50, SomePercent = 20;
    private const int ManyDays = 365;

    public static ChangeSeverity Of(TrialChange change)
    {
        var enrolled = change.Stage is TrialStage.AfterFirstEnrolment or TrialStage.AfterPrimaryCompletion or TrialStage.AfterCompletion;
        var analysed = change.Stage is TrialStage.AfterPrimaryCompletion or TrialStage.AfterCompletion;
        return change.Kind switch
        {
            TrialChangeKind.OutcomeAdded or TrialChangeKind.OutcomeDropped or TrialChangeKind.OutcomeReplaced or TrialChangeKind.OutcomeSwapped when change.Primary => Once(enrolled),
            TrialChangeKind.OutcomeDropped or TrialChangeKind.OutcomeReplaced => NotableOnce(enrolled),
            TrialChangeKind.OutcomeAdded or TrialChangeKind.OutcomeSwapped => NotableOnce(analysed),
            TrialChangeKind.OutcomeTimeMoved when change.Primary => Once(analysed),
            TrialChangeKind.OutcomeTimeMoved => NotableOnce(analysed),
            TrialChangeKind.SampleSizeChanged => Size(change, enrolled),
            TrialChangeKind.EligibilityLoosened or TrialChangeKind.EligibilityTightened or TrialChangeKind.CriteriaChanged => NotableOnce(enrolled),
            TrialChangeKind.DateMoved => NotableOnce(Math.Abs(change.Days ?? 0) >= ManyDays || change.After is null),
            TrialChangeKind.StatusMoved => change.OutOfOrder ? ChangeSeverity.Major : NotableOnce(change.After is nameof(ConductState.TerminatedEarly) or nameof(ConductState.Withdrawn) or nameof(ConductState.Paused)),
            TrialChangeKind.DesignChanged or TrialChangeKind.ArmsChanged or TrialChangeKind.InterventionsChanged => Once(enrolled),
            TrialChangeKind.PhaseChanged or TrialChangeKind.SponsorChanged or TrialChangeKind.ConditionsChanged => ChangeSeverity.Notable,
            TrialChangeKind.ResultsChanged => NotableOnce(change.Path == FieldChanges.ResultsPosted),
            _ => ChangeSeverity.Minor,
        };
    }

    private static ChangeSeverity Once(bool so) => so ? ChangeSeverity.Major : ChangeSeverity.Notable;

    private static ChangeSeverity NotableOnce(bool so) => so ? ChangeSeverity.Notable : ChangeSeverity.Minor;

    // What was enrolled in the end is a fact and no change of plan, however far from the plan it is.
    private static ChangeSeverity Size(TrialChange change, bool enrolled) => Math.Abs(change.Percent ?? 0) switch
    {
        >= MuchPercent => enrolled && !change.BecameActual ? ChangeSeverity.Major : ChangeSeverity.Notable,
        >= SomePercent => ChangeSeverity.Notable,
        _ => ChangeSeverity.Minor,
    };
}
