using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Reports;

/// <summary>A line a regulator wrote beside a report; colleagues read it, the sender and the public do not.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Text">What.</param>
public sealed record ReportNote(DateTimeOffset At, PersonId By, string Text);

/// <summary>A line for the sender, shown to whoever has the receipt code.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What.</param>
public sealed record ReportRemark(DateTimeOffset At, string Text);

/// <summary>What regulators have made of a report of the public so far.</summary>
public sealed record ReportCase
{
    /// <summary>A report nobody has taken up.</summary>
    public static readonly ReportCase Fresh = new();

    /// <summary>Where it stands.</summary>
    public ReportState State { get; init; } = ReportState.New;

    /// <summary>Who works on it.</summary>
    public PersonId? Assignee { get; init; }

    /// <summary>The institution of the register it is about, once that is clear.</summary>
    public InstitutionId? Institution { get; init; }

    /// <summary>The therapy of the register it is about, once that is clear.</summary>
    public TherapyId? Therapy { get; init; }
    public IReadOnlyList<ReportNote> Notes { get; init; } = [];
    public IReadOnlyList<ReportRemark> Remarks { get; init; } = [];

    /// <summary>With what it was closed.</summary>
    public ReportOutcome? Outcome { get; init; }

    /// <summary>When it was closed; a year later the sender's contact is erased.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
