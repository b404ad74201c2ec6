using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.Trials.Review;

/// <summary>Whose applications the work list shows.</summary>
public enum ReviewWho
{
    All,

    /// <summary>Those one reviews oneself.</summary>
    Mine,

    /// <summary>Those nobody has taken into review.</summary>
    Unassigned,
}

/// <summary>Which applications the work list shows by state.</summary>
public enum ReviewStage
{
    /// <summary>Those the authority or the applicant still works on.</summary>
    Open,
    Submitted,
    InReview,
    ClarificationRequested,
    Returned,
    Rejected,
    Registered,
    All,
}

/// <summary>Which applications the work list shows by their clock.</summary>
public enum ReviewDue
{
    Any,

    /// <summary>Those whose last day has passed.</summary>
    Overdue,
}

/// <summary>The order of the work list.</summary>
public enum ReviewOrder
{
    /// <summary>What is due first stands first; what waits for the applicant stands behind.</summary>
    Due,
    Newest,
    Institution,
}

/// <summary>What the work list is asked for; the address is the state.</summary>
public sealed record ReviewQuery(ReviewWho Who, ReviewStage Stage, ReviewOrder Order, ReviewDue Due = ReviewDue.Any)
{
    /// <summary>Reads the parameters of an address.</summary>
    public static ReviewQuery Read(AskedFor asked, Func<string, string?> parameter) => new(
        asked.OneOf<ReviewWho>("who", parameter("who")) ?? ReviewWho.All,
        asked.OneOf<ReviewStage>("state", parameter("state")) ?? ReviewStage.Open,
        asked.OneOf<ReviewOrder>("sort", parameter("sort")) ?? ReviewOrder.Due,
        asked.OneOf<ReviewDue>("due", parameter("due")) ?? ReviewDue.Any);

    /// <summary>The states that belong to what is asked for.</summary>
    public IReadOnlyList<RecordState> States => Stage switch
    {
        ReviewStage.All => Enum.GetValues<RecordState>(),
        ReviewStage.Open => [RecordState.Submitted, RecordState.InReview, RecordState.ClarificationRequested],
        _ => [Enum.Parse<RecordState>(Stage.ToString())],
    };
}
