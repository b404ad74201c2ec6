using CgtRegistry.Domain.People;

namespace CgtRegistry.Domain.Trials.Importing;

/// <summary>Where a file of trial records stands on its way into the register.</summary>
public enum TrialFileState
{
    /// <summary>It was read and compared with the register; nothing was changed.</summary>
    Checked,

    /// <summary>Whoever sent it handed it on; a second person decides.</summary>
    Waiting,

    /// <summary>An approver confirmed it; the program is taking it in.</summary>
    TakingIn,

    /// <summary>Its records are in the register.</summary>
    TakenIn,

    /// <summary>It was given up; nothing of it is in the register.</summary>
    Dropped,
}

/// <summary>A file of trial records that one person sent and a second one lets in (nạp tệp bản ghi thử nghiệm).</summary>
/// <param name="By">Who sent it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DecidedBy">Who let it in or gave it up.</param>
public sealed record TrialFile(PersonId By, TrialFileState State, PersonId? DecidedBy = null)
{
    /// <summary>Whether it may still be let in or given up.</summary>
    public bool IsOpen => State is TrialFileState.Checked or TrialFileState.Waiting;
}
