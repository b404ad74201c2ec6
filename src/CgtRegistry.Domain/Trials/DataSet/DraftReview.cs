using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>A review by an ethics council (WHO item 21) or by the regulator.</summary>
public sealed record DraftReview
{
    public ReviewState? State { get; init; }

    /// <summary>The date on the document.</summary>
    public PartialDate? On { get; init; }

    /// <summary>The council or authority.</summary>
    public DraftText? Committee { get; init; }

    /// <summary>How it is reached: address, telephone, mailbox of the office.</summary>
    public DraftText? Contact { get; init; }

    /// <summary>Number of the document.</summary>
    public string? Reference { get; init; }

    /// <summary>The first day on which it no longer holds.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The conditions, where it is given with conditions (04/2020/TT-BYT, Article 24(5)).</summary>
    public DraftText? Conditions { get; init; }
}

/// <summary>Where a review stands; an approval with conditions is told apart from one without.</summary>
public enum ReviewState
{
    NotRequired,
    Pending,
    Approved,
    ApprovedWithConditions,
    Refused,
    Suspended,
    Withdrawn,
    Expired,
}
