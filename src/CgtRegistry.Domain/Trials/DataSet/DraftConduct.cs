namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Planned and enrolled number of participants (WHO item 17).</summary>
public sealed record SampleSize(int? Planned = null, int? Enrolled = null);

/// <summary>One step of a trial's course (WHO item 18). A row is never removed: a wrong one is marked deleted and says why.</summary>
public sealed record StatusRow
{
    public ConductState? Status { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Why the trial stopped.</summary>
    public DraftText? Reason { get; init; }

    /// <summary>Entered by mistake; it stays visible and no longer counts.</summary>
    public bool Deleted { get; init; }

    /// <summary>Why it was deleted.</summary>
    public DraftText? Comment { get; init; }
}
