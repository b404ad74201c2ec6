using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;

namespace CgtRegistry.Domain.Proposing;

/// <summary>What is done with proposals: Proposed → Confirmed, Refused or Withdrawn; each an end.</summary>
public static class ProposalActs
{
    /// <summary>Proposes a change; reviewers and approvers may.</summary>
    public static Decided<Proposal> Propose(Proposal proposal, Person by, Func<RecordRef, int?> versionOf) => Decided.Unless(
        [
            by.Reviews ? null : ProposalRefusals.NotYourRole,
            IsComplete(proposal.Reason) ? null : ProposalRefusals.ReasonMissing,
            proposal.Changes.Count == 0 ? ProposalRefusals.Empty : null,
            Stale(proposal, versionOf),
        ],
        () => proposal with { By = by.Id, State = ProposalState.Proposed, DecidedBy = null, RefusedBecause = null });

    /// <summary>
    /// Confirms it: an approver, a second person, nothing has moved since, and nothing would become a part of itself by it. What is
    /// confirmed is then published at once.
    /// </summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="by">Who confirms.</param>
    /// <param name="versionOf">The present version of a record; none where there is none.</param>
    /// <param name="after">The register as it would be.</param>
    public static Decided<Proposal> Confirm(Proposal proposal, Person by, Func<RecordRef, int?> versionOf, Register after) => Decided.Unless(
        [
            by.Role is WorkRole.Approver ? null : ProposalRefusals.OnlyApprovers,
            Decidable(proposal),
            IsWorkOf(proposal, by) ? ProposalRefusals.OwnProposal : null,
            Stale(proposal, versionOf),
            Rings.In(after, proposal.Changes.Select(c => c.Record)) is [var ring, ..] ? ProposalRefusals.Ring(ring) : null,
        ],
        () => proposal with { State = ProposalState.Confirmed, DecidedBy = by.Id });

    /// <summary>Refuses it, with a reason; an approver and a second person.</summary>
    public static Decided<Proposal> Refuse(Proposal proposal, Person by, LocalText? because) => Decided.Unless(
        [
            by.Role is WorkRole.Approver ? null : ProposalRefusals.OnlyApprovers,
            Decidable(proposal),
            IsWorkOf(proposal, by) ? ProposalRefusals.OwnProposal : null,
            string.IsNullOrWhiteSpace(because?.Vi) ? ProposalRefusals.RefusalReasonMissing : null,
        ],
        () => proposal with { State = ProposalState.Refused, DecidedBy = by.Id, RefusedBecause = because });

    /// <summary>Takes it back; only who proposed it.</summary>
    public static Decided<Proposal> Withdraw(Proposal proposal, Person by) => Decided.Unless(
        [proposal.By == by.Id ? null : ProposalRefusals.NotYours, Decidable(proposal)],
        () => proposal with { State = ProposalState.Withdrawn, DecidedBy = by.Id });

    private static bool IsWorkOf(Proposal proposal, Person person) => proposal.By == person.Id || proposal.Editors.Contains(person.Id);

    private static Refusal? Decidable(Proposal proposal) => proposal.State is ProposalState.Proposed ? null : ProposalRefusals.Decided;

    private static Refusal? Stale(Proposal proposal, Func<RecordRef, int?> versionOf) =>
        proposal.Stale(versionOf) is [var moved, ..] ? ProposalRefusals.Stale(moved) : null;

    private static bool IsComplete(LocalText text) => !string.IsNullOrWhiteSpace(text.Vi) && !string.IsNullOrWhiteSpace(text.En);
}

/// <summary>Why something is not done with a proposal.</summary>
internal static class ProposalRefusals
{
    public static Refusal NotYourRole { get; } = Of("not-your-role", "Tài khoản của bạn không được làm việc này.", "Your account may not do this.", "Hãy nhờ người thẩm định hoặc người phê duyệt.", "Ask a reviewer or an approver.");

    public static Refusal OnlyApprovers { get; } = Of("only-approvers", "Chỉ người phê duyệt được làm việc này.", "Only an approver may do this.", "Hãy chờ người phê duyệt.", "Wait for an approver.");

    public static Refusal OwnProposal { get; } = Of("own-proposal", "Người soạn và người phê duyệt phải là hai người khác nhau.", "The author and the approver must be two people.", "Cần một người khác phê duyệt.", "Another person must approve.");

    public static Refusal NotYours { get; } = Of("not-yours", "Chỉ người đề xuất mới rút được đề xuất.", "Only who proposed it can take it back.", "Người phê duyệt có thể từ chối đề xuất.", "An approver can refuse it.");

    public static Refusal Decided { get; } = Of("decided", "Đề xuất này đã được quyết định.", "The proposal is decided already.", "Hãy tải lại trang; nếu cần, tạo đề xuất mới.", "Reload; propose anew where needed.");

    public static Refusal ReasonMissing { get; } = Of("public-reason-missing", "Chưa có lý do công khai bằng hai thứ tiếng.", "The public reason is missing in one of the languages.", "Hãy ghi lý do bằng tiếng Việt và tiếng Anh.", "Write the reason in Vietnamese and in English.");

    public static Refusal RefusalReasonMissing { get; } = Of("reason-missing", "Chưa có lý do từ chối.", "The reason for the refusal is missing.", "Hãy ghi lý do để người đề xuất biết.", "Write it; who proposed it reads it.");

    public static Refusal Empty { get; } = Of("nothing-changes", "Đề xuất không thay đổi gì.", "The proposal changes nothing.", "Hãy sửa ít nhất một mục.", "Change at least one record.");

    public static Refusal Stale(RecordRef moved) => Of("stale", $"Bản ghi “{moved.Id}” đã đổi sau khi đề xuất được soạn.", $"The record “{moved.Id}” has changed since the proposal was written.", "Hãy rút đề xuất và soạn lại từ bản mới.", "Withdraw it and write it again from the new version.");

    public static Refusal Ring(RecordRef part) => Of("ring", $"Bản ghi “{part.Id}” sẽ thuộc về chính nó.", $"The record “{part.Id}” would become a part of itself.", "Bản ghi cấp trên đã đổi; hãy rút đề xuất và soạn lại từ bản mới.", "What it is part of has changed; withdraw the proposal and write it again.");

    private static Refusal Of(string code, string vi, string en, string toDoVi, string toDoEn) => new(code, new(vi, en), new(toDoVi, toDoEn));
}
