using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Recording;

namespace CgtRegistry.Domain.Tests.Builders;

internal static partial class A
{
    public static Person Applicant(string id = "applicant", string institution = "clinic") => new(new(id), WorkRole.Applicant, new(institution));

    public static Person Reviewer(string id = "reviewer", string? institution = null) => new(new(id), WorkRole.Reviewer, institution is null ? null : new(institution));

    public static Person Approver(string id = "approver", string? institution = null) => new(new(id), WorkRole.Approver, institution is null ? null : new(institution));

    /// <summary>A record of the clinic, begun by its applicant and, once beyond a draft, submitted by the same and reviewed by <c>reviewer</c>.</summary>
    public static RecordFile RecordFile(RecordState state = RecordState.Draft, params IReadOnlyList<ReviewComment> comments) =>
        new(new("clinic"), Round(state) with { Comments = comments });

    /// <summary>A registered record with an amendment under way.</summary>
    public static RecordFile AmendedFile(RecordState amendment) => new(new("clinic"), Round(RecordState.Registered)) { Amendment = Round(amendment), Versions = 1 };

    public static ReviewComment Comment(
        CommentWeight weight = CommentWeight.Major, CommentState state = CommentState.Open, string field = "/outcomes/0", int number = 1, string? due = null) =>
        new(number, weight, field, "Chưa rõ.", new("reviewer")) { State = state, DueOn = DayOrNone(due) };

    private static RecordRound Round(RecordState state) => new(state, new("applicant"))
    {
        Submitter = state is RecordState.Draft ? null : new PersonId("applicant"),
        Reviewer = state is RecordState.Draft or RecordState.Submitted ? null : new PersonId("reviewer"),
    };
}
