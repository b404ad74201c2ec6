using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using static CgtRegistry.Domain.Trials.Recording.RecordActKind;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>Who may act on a record at all: staff of its own institution write it, reviewers and approvers without a stake judge it.</summary>
internal static class RecordAccess
{
    public static Refusal? Refuse(RecordFile file, RecordActKind act, Person by) => act switch
    {
        StartReview or RequestClarification or Return => RefuseReview(file, by),
        Approve or Reject => RefuseReview(file, by) ?? (by.Role is WorkRole.Approver ? null : RecordRefusals.OnlyApprovers),
        _ => RefuseApplicant(file, by),
    };

    public static Refusal? RefuseApplicant(RecordFile file, Person by) =>
        by.Role is not WorkRole.Applicant ? RecordRefusals.NotYourRole
        : by.Institution != file.Institution ? RecordRefusals.NotYours
        : null;

    public static Refusal? RefuseReview(RecordFile file, Person by) =>
        !by.Reviews ? by.Role is WorkRole.Applicant && by.Institution != file.Institution ? RecordRefusals.NotYours : RecordRefusals.NotYourRole
        : file.HasConflict(by) ? RecordRefusals.Conflict
        : null;
}
