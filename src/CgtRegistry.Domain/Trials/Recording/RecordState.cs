namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>How far a registration record (hồ sơ đăng ký) has come; nothing about the trial itself.</summary>
public enum RecordState
{
    /// <summary>Seen by the applicant's institution only.</summary>
    Draft,
    Submitted,

    /// <summary>Locked for the applicant (đang thẩm định).</summary>
    InReview,

    /// <summary>Waits for the applicant (yêu cầu bổ sung, giải trình); the clock stands still.</summary>
    ClarificationRequested,
    Registered,

    /// <summary>May be corrected and submitted again (đã trả lại).</summary>
    Returned,

    /// <summary>Cannot be submitted again (từ chối đăng ký).</summary>
    Rejected,
}

/// <summary>What people do to a record.</summary>
public enum RecordActKind
{
    Edit,
    Submit,

    /// <summary>Take back what no one has begun to review.</summary>
    TakeBack,
    StartReview,
    RequestClarification,
    SendAnswers,
    Return,
    Reject,
    Approve,

    /// <summary>Begin a new version of what is registered.</summary>
    StartAmendment,

    /// <summary>Give up a new version that is not under review.</summary>
    DropAmendment,
}

/// <summary>One act with what must be known to judge it.</summary>
/// <param name="Kind">What is done.</param>
public sealed record RecordAct(RecordActKind Kind)
{
    /// <summary>Errors the rule pack finds in the record now; any one stops submission and approval.</summary>
    public int Errors { get; init; }

    /// <summary>Warnings that stay without a stated reason; they stop submission and approval too.</summary>
    public int Unreasoned { get; init; }

    /// <summary>What somebody must still look at before approval, because no rule can decide it.</summary>
    public int Unverified { get; init; }

    /// <summary>The fields an edit touches, as JSON pointers.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The reason for a return or rejection; the applicant reads it.</summary>
    public Basics.LocalText? Reason { get; init; }
}
