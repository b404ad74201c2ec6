using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>What must be done for a trial after it is registered.</summary>
public enum TrialDutyKind
{
    /// <summary>Confirm or correct the record once a year; a trial that misses it is unverified.</summary>
    YearlyConfirmation,

    /// <summary>Bring the record up to date within 30 days of a change.</summary>
    Update,

    /// <summary>Give a summary of results within two years of primary completion.</summary>
    Results,
}

/// <summary>Something of the trial that changed in the world.</summary>
/// <param name="Field">The field of the record, as a JSON pointer.</param>
/// <param name="On">The day it changed.</param>
/// <param name="RecordedOn">The day the record was brought up to date; none while it is not.</param>
public sealed record TrialChangeToRecord(string Field, DateOnly On, DateOnly? RecordedOn = null);

/// <summary>One duty that is open on a day.</summary>
/// <param name="Kind">What has to be done.</param>
/// <param name="OpenSince">First day on which it can and should be done.</param>
/// <param name="DueOn">Last day in time.</param>
/// <param name="On">The day it is looked at.</param>
/// <param name="Field">The field it is about, for an update.</param>
public sealed record TrialDuty(TrialDutyKind Kind, DateOnly OpenSince, DateOnly DueOn, DateOnly On, string? Field = null)
{
    /// <summary>Whether its last day has passed; the public then sees it.</summary>
    public bool IsOverdue => On > DueOn;

    /// <summary>First day of delay, when overdue.</summary>
    public DateOnly? OverdueSince => IsOverdue ? DueOn.AddDays(1) : null;
}

/// <summary>The duties after registration. Lengths follow ClinicalTrials.gov; here they are rules of this register, in calendar days.</summary>
public sealed record TrialDuties
{
    /// <summary>Days in which a change must be recorded; also how long before the day of the yearly confirmation it may be given.</summary>
    public const int DaysToUpdate = 30;

    /// <summary>Years from primary completion to the summary of results.</summary>
    public const int YearsToResults = 2;

    public required DateOnly RegisteredOn { get; init; }

    /// <summary>The day the applicant last confirmed or changed the record.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>The last state of conduct entered.</summary>
    public required ConductState Conduct { get; init; }

    /// <summary>Planned and actual days, by the field they stand in.</summary>
    public IReadOnlyDictionary<string, Milestone> Milestones { get; init; } = new Dictionary<string, Milestone>();

    /// <summary>Primary completion, when the record has it.</summary>
    public Milestone? PrimaryCompletion { get; init; }
    public DateOnly? ResultsOn { get; init; }

    /// <summary>Changes known of.</summary>
    public IReadOnlyList<TrialChangeToRecord> Changes { get; init; } = [];

    /// <summary>The duties open on a day, the one due first first.</summary>
    public IReadOnlyList<TrialDuty> On(DateOnly day) =>
        [.. Confirmation(day).Concat(Updates(day)).Concat(Results(day)).Where(d => d.OpenSince <= day).OrderBy(d => d.DueOn).ThenBy(d => d.Kind).ThenBy(d => d.Field, StringComparer.Ordinal)];

    private IEnumerable<TrialDuty> Confirmation(DateOnly day)
    {
        var due = (ConfirmedOn is { } confirmed && confirmed > RegisteredOn ? confirmed : RegisteredOn).AddDays(TrialConduct.DaysOfTrust);
        return TrialConduct.IsFinal(Conduct) ? [] : [new(TrialDutyKind.YearlyConfirmation, due.AddDays(-DaysToUpdate), due, day)];
    }

    // A planned day that has gone by is a change too: it must become actual, or be planned anew (V26).
    private IEnumerable<TrialDuty> Updates(DateOnly day) => Changes.Where(c => c.RecordedOn is null).Select(c => (c.Field, c.On))
        .Concat(TrialConduct.IsFinal(Conduct) ? [] : Milestones.Where(m => m.Value.Kind is DateKind.Planned && m.Value.Date.Last < day).Select(m => (Field: m.Key, On: m.Value.Date.Last)))
        .Select(c => new TrialDuty(TrialDutyKind.Update, c.On, c.On.AddDays(DaysToUpdate), day, c.Field));

    // Only from the actual day: an estimate proves nothing. Nobody took part in a withdrawn trial.
    private IEnumerable<TrialDuty> Results(DateOnly day) =>
        PrimaryCompletion is { Kind: DateKind.Actual } completed && ResultsOn is null && Conduct is not ConductState.Withdrawn
            ? [new(TrialDutyKind.Results, completed.Date.Last, completed.Date.Last.AddYears(YearsToResults), day)]
            : [];
}
