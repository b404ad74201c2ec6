using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>
/// Conflicts of interest (xung đột lợi ích): whoever reviews first says whether they have one. Who has one does nothing more with
/// the record; a statement is never taken back by the person who made it.
/// </summary>
public static class ConflictActs
{
    private static readonly Refusal Unstated = new(
        "conflict-unstated",
        new("Bạn chưa khai báo xung đột lợi ích với hồ sơ này.", "You have not said yet whether you have a conflict of interest in this record."),
        new("Hãy khai báo trước, rồi mới thẩm định hoặc quyết định.", "Say so first; then review or decide."));

    /// <summary>The person has a stake.</summary>
    public static Decided<RecordFile> Declare(RecordFile file, Person by) =>
        !by.Reviews ? RecordRefusals.NotYourRole
        : !IsUnderReview(file) ? RecordRefusals.NotInReview
        : file.Conflicts.Contains(by.Id) ? file
        : file with { Conflicts = [.. file.Conflicts, by.Id], Impartial = [.. file.Impartial.Where(p => p != by.Id)] };

    /// <summary>The person states that they have none; where they work may still say otherwise.</summary>
    public static Decided<RecordFile> Deny(RecordFile file, Person by) =>
        !by.Reviews ? RecordRefusals.NotYourRole
        : !IsUnderReview(file) ? RecordRefusals.NotInReview
        : file.HasConflict(by) ? RecordRefusals.Conflict
        : file.Impartial.Contains(by.Id) ? file
        : file with { Impartial = [.. file.Impartial, by.Id] };

    /// <summary>Why the person may not review yet; none once they stated that they have no stake.</summary>
    public static Refusal? Against(RecordFile file, Person by) =>
        file.HasConflict(by) ? RecordRefusals.Conflict : file.Impartial.Contains(by.Id) ? null : Unstated;

    /// <summary>Whether a stake still matters: the record waits for reviewers, or will come back to them.</summary>
    public static bool IsUnderReview(RecordFile file) => file.Open.State is RecordState.Submitted or RecordState.InReview or RecordState.ClarificationRequested;
}
