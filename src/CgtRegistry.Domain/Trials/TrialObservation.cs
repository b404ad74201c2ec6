using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Trials;

/// <summary>Whether participants receive something the study decides (WHO item 15a).</summary>
public enum StudyType
{
    Interventional,
    Observational,
    ExpandedAccess,
}

/// <summary>How far a trial has come (tiến độ), as a public record says.</summary>
public enum ConductState
{
    Unknown,
    NotYetRecruiting,
    Recruiting,

    /// <summary>Halted for a time by the sponsor (tạm dừng).</summary>
    Paused,
    RecruitmentEnded,
    Completed,
    TerminatedEarly,
    Withdrawn,

    /// <summary>Not confirmed for a year; the last known state may be out of date.</summary>
    Unverified,
}

/// <summary>Sample size (WHO item 17).</summary>
public enum EnrolmentKind
{
    Planned,
    Actual,
}

/// <summary>A number of participants, planned or enrolled.</summary>
public sealed record Enrolment(int Number, EnrolmentKind? Kind = null);

/// <summary>What one version of a public record said about the trial.</summary>
public sealed record TrialObservation(
    Citation Citation,
    PartialDate? RecordedOn = null,
    LocalText? AsStated = null,
    string? Phase = null,
    ConductState? Status = null,
    Enrolment? Enrolment = null,
    PartialDate? Start = null,
    PartialDate? Completion = null,
    LocalText? Note = null);

/// <summary>State of an approval (giám sát): ethics and regulator are two lines, never one.</summary>
public enum OversightState
{
    NotRequired,
    Pending,
    Approved,
    Refused,
    Suspended,
    Withdrawn,
    Expired,
}

/// <summary>One approval with what identifies it.</summary>
public sealed record OversightReview(OversightState State, Citation Citation, string? Reference = null, PartialDate? Day = null, DateOnly? Until = null);

/// <summary>Ethics council and regulator, each when known.</summary>
public sealed record TrialOversight(OversightReview? Ethics = null, OversightReview? Regulator = null)
{
    /// <summary>Where the reviews are known from.</summary>
    public IEnumerable<Citation> Citations => new[] { Ethics, Regulator }.OfType<OversightReview>().Select(r => r.Citation);
}
