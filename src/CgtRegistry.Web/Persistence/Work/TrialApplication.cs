using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>
/// What an institution registers, from the first draft through every amendment: one row for one trial. The public sees none of
/// it until it is registered, and then the record that was published, not this row.
/// </summary>
public sealed class TrialApplication : IAggregate
{
    public required Guid Id { get; init; }

    /// <summary>The institution whose staff write it.</summary>
    public required string Institution { get; init; }

    /// <summary>Where the open round stands; the same as in <see cref="File"/>, for lists and for the database's own rules.</summary>
    public required RecordState State { get; set; }

    /// <summary>States, people and comments, as the rules of the register know them.</summary>
    public required RecordFile File { get; set; }

    /// <summary>What is written now.</summary>
    public required TrialDataSet Data { get; set; }

    /// <summary>Name of the principal investigator; published only where the law of registration needs it, and erasable.</summary>
    public InvestigatorName? Investigator { get; set; }

    /// <summary>Values typed that no field could take, by pointer: shown again until they are mended.</summary>
    public Dictionary<string, string> Unread { get; set; } = [];

    /// <summary>Reasons given for warnings that stay, by rule and pointer.</summary>
    public Dictionary<string, string> Reasons { get; set; } = [];

    /// <summary>The files that belong to what is written now. Others that were handed over are kept, and belong to what was handed over then.</summary>
    public IReadOnlyList<Guid> Documents { get; set; } = [];

    /// <summary>Which of the copies was registered last; none before the first registration.</summary>
    public int? RegisteredCopy { get; set; }

    /// <summary>The number of this register, once given; never another one.</summary>
    public string? Number { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>When the open round was last submitted.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>Whether it is its institution's own alone: never handed over, or taken back before anybody reviewed it.</summary>
    public bool IsUnread => SubmittedAt is null && !Clock.Any(m => m.State is RecordState.InReview);

    /// <summary>When the review began, was stopped and went on.</summary>
    public IReadOnlyList<ClockMark> Clock { get; set; } = [];

    /// <inheritdoc/>
    public int Version { get; set; } = 1;
}

/// <summary>A moment at which the clock of a review began to run, stood still, or ended.</summary>
/// <param name="At">When.</param>
/// <param name="State">The state from then on.</param>
public sealed record ClockMark(DateTimeOffset At, RecordState State)
{
    /// <summary>The moments at which a version was registered: at the end of a review. An amendment that is dropped goes back to registered too, and registers nothing.</summary>
    public static IEnumerable<DateTimeOffset> RegistrationsOf(IReadOnlyList<ClockMark> clock) =>
        clock.Skip(1).Zip(clock, (mark, before) => (mark, before)).Where(m => m.mark.State is RecordState.Registered && m.before.State is RecordState.InReview).Select(m => m.mark.At);
}

/// <summary>A file sent along with an application.</summary>
public sealed class ApplicationDocument
{
    public required Guid Id { get; init; }
    public required Guid Application { get; init; }

    /// <summary>What it is: protocol, approval of the ethics council …</summary>
    public required string Kind { get; init; }

    /// <summary>A name made by us from its kind; the name on the sender's machine is only shown as text.</summary>
    public required string Name { get; init; }
    public required int Bytes { get; init; }
    public required byte[] Sha256 { get; init; }

    /// <summary>Whether it says of itself that it is PDF/A.</summary>
    public required bool IsPdfA { get; init; }
    public required byte[] Content { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid By { get; init; }
}
