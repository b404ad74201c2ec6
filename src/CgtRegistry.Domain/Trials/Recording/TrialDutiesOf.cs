namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>The duties of a trial of this register, read from its public record.</summary>
public static class TrialDutiesOf
{
    /// <summary>What is open on a day, the one due first first; nothing for trials registered elsewhere.</summary>
    public static IReadOnlyList<TrialDuty> On(Trial trial, DateOnly day) => trial is { DataSet: { } data, Registration: { } here } && here.On <= day
        ? new TrialDuties
        {
            RegisteredOn = here.On,
            ConfirmedOn = here.ConfirmedOn,
            Conduct = data.CurrentStatus?.Status ?? ConductState.Unknown,
            Milestones = new (string Field, Registrations.Milestone? Day)[] { ("/firstEnrolment", data.FirstEnrolment), ("/primaryCompletion", data.PrimaryCompletion), ("/completion", data.Completion) }
                .Where(m => m.Day is not null).ToDictionary(m => m.Field, m => m.Day!),
            PrimaryCompletion = data.PrimaryCompletion,
            ResultsOn = data.Results.PostedOn,
        }.On(day)
        : [];

    /// <summary>Whether the last day of any of them has passed.</summary>
    public static bool IsOverdue(Trial trial, DateOnly day) => trial.DataSet is not null && On(trial, day).Any(d => d.IsOverdue);
}
