using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Differences;

/// <summary>Tells at which stage of a trial something was recorded.</summary>
internal static class TrialStages
{
    /// <summary>
    /// The last milestone of the earlier version that had surely passed when the later one was recorded. A planned day that went
    /// by proves nothing; a day that was still to come does.
    /// </summary>
    public static TrialStage Of(RegistrationConduct before, PartialDate? recorded)
    {
        if (recorded is not { } day)
        {
            return TrialStage.Unknown;
        }

        return Passed(before.Completion, day) ? TrialStage.AfterCompletion
            : Passed(before.PrimaryCompletion, day) ? TrialStage.AfterPrimaryCompletion
            : Passed(before.Start, day) ? TrialStage.AfterFirstEnrolment
            : before.Start is { } start && day.Last < start.Date.First ? TrialStage.BeforeFirstEnrolment
            : TrialStage.Unknown;
    }

    private static bool Passed(Milestone? milestone, PartialDate day) => milestone is { Kind: not DateKind.Planned } && milestone.Date.Last < day.First;
}
