using CgtRegistry.Domain.People;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>How much a comment weighs.</summary>
public enum CommentWeight
{
    /// <summary>Must be corrected; stops registration while it is not settled.</summary>
    Major,

    /// <summary>Advice.</summary>
    Advisory,
}

/// <summary>Where a comment stands.</summary>
public enum CommentState
{
    Open,
    Answered,
    Settled,
}

/// <summary>A reviewer's comment on one field of a record (ý kiến thẩm định).</summary>
/// <param name="Number">1, 2, 3 … within the round.</param>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Field">The field, as a JSON pointer such as <c>/outcomes/0/timeFrame</c>; empty for the whole record.</param>
/// <param name="Text">What the reviewer writes; no patient is ever named.</param>
/// <param name="By">Who wrote it.</param>
public sealed record ReviewComment(int Number, CommentWeight Weight, string Field, string Text, PersonId By)
{
    /// <summary>The rule it rests on, such as <c>V41</c>, when it does.</summary>
    public string? Rule { get; init; }

    /// <summary>Last day for the answer, when one is set.</summary>
    public DateOnly? DueOn { get; init; }
    public CommentState State { get; init; }

    /// <summary>The applicant's last answer.</summary>
    public string? Answer { get; init; }

    /// <summary>How often it was opened again.</summary>
    public int Reopened { get; init; }

    /// <summary>Whether registration waits for it.</summary>
    public bool StopsRegistration => Weight is CommentWeight.Major && State is not CommentState.Settled;

    /// <summary>Whether it opens a field for correction: the field itself and what lies in it, while it is not settled.</summary>
    public bool Opens(string field) =>
        State is not CommentState.Settled && (field == Field || field.StartsWith(Field + "/", StringComparison.Ordinal));
}
