using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>The reasons for which something is not done to a record, in the words people read.</summary>
internal static class RecordRefusals
{
    public static Refusal NotYours { get; } = Of("not-yours", "Không có hồ sơ này.", "There is no such record.", "Hãy kiểm tra lại địa chỉ.", "Check the address.");

    public static Refusal NotYourRole { get; } = Of("not-your-role", "Tài khoản của bạn không được làm việc này.", "Your account may not do this.", "Hãy nhờ người có vai trò phù hợp.", "Ask somebody whose role it is.");

    public static Refusal OnlyApprovers { get; } = Of(
        "only-approvers", "Chỉ người phê duyệt được làm việc này.", "Only an approver may do this.", "Hãy chuyển hồ sơ cho người phê duyệt.", "Hand the record to an approver.");

    public static Refusal Conflict { get; } = Of(
        "conflict-of-interest", "Bạn có xung đột lợi ích với hồ sơ này.", "You have a conflict of interest in this record.", "Hãy chuyển hồ sơ cho người khác.", "Hand the record to somebody else.");

    public static Refusal OwnWork { get; } = Of(
        "own-work", "Bạn đã soạn, sửa hoặc nộp hồ sơ này nên không được tự phê duyệt hoặc từ chối.", "You wrote, changed or submitted this record, so you may not decide on it.", "Cần một người khác phê duyệt.", "Another person must approve.");

    public static Refusal OwnReview { get; } = Of(
        "own-review", "Bạn là người thẩm định hồ sơ này.", "You reviewed this record yourself.", "Cần một người khác phê duyệt.", "Another person must approve.");

    public static Refusal NotEdited { get; } = Of(
        "not-edited", "Hồ sơ bị trả lại chưa được sửa.", "The returned record has not been changed.", "Hãy sửa theo lý do trả lại rồi nộp lại.", "Correct it as the reason says, then submit it again.");

    public static Refusal NothingAsked { get; } = Of(
        "nothing-asked", "Chưa có ý kiến nào đang mở.", "No comment is open.", "Hãy ghi ít nhất một ý kiến trước khi yêu cầu bổ sung, giải trình.", "Write at least one comment before you ask for clarification.");

    public static Refusal Unanswered { get; } = Of(
        "unanswered", "Còn ý kiến phải sửa chưa được trả lời.", "A major comment has no answer yet.", "Hãy trả lời mọi ý kiến phải sửa.", "Answer every major comment.");

    public static Refusal MajorComments { get; } = Of(
        "major-comments", "Còn ý kiến phải sửa chưa giải quyết xong.", "A major comment is not settled.", "Hãy giải quyết xong từng ý kiến, hoặc yêu cầu bổ sung, giải trình.", "Settle each one, or ask for clarification.");

    public static Refusal ReasonMissing { get; } = Of("reason-missing", "Chưa có lý do.", "The reason is missing.", "Hãy ghi lý do để người nộp hồ sơ biết.", "Write the reason; the applicant reads it.");

    public static Refusal TextMissing { get; } = Of("text-missing", "Chưa có nội dung.", "The text is missing.", "Hãy nhập nội dung.", "Enter the text.");

    public static Refusal DueInThePast { get; } = Of("due-in-the-past", "Hạn trả lời đã qua.", "The day for the answer is past.", "Hãy chọn một ngày từ hôm nay.", "Choose today or a later day.");

    public static Refusal NotInReview { get; } = Of("not-in-review", "Hồ sơ không đang được thẩm định.", "The record is not in review.", "Hãy tải lại trang để xem trạng thái hiện tại.", "Reload to see where it stands.");

    public static Refusal NotForAnswers { get; } = Of(
        "not-for-answers", "Hiện chưa trả lời ý kiến được.", "Comments cannot be answered now.", "Hãy chờ yêu cầu bổ sung, giải trình.", "Wait until clarification is requested.");

    public static Refusal NoSuchComment { get; } = Of("no-such-comment", "Không có ý kiến này.", "There is no such comment.", "Hãy tải lại trang.", "Reload the page.");

    public static Refusal Errors(int count) => Of(
        "errors", $"Hồ sơ còn {count} lỗi.", count == 1 ? "The record has 1 error." : $"The record has {count} errors.", "Hãy sửa từng lỗi được nêu bên cạnh mục.", "Correct each error shown beside its field.");

    public static Refusal ReasonsMissing(int count) => Of(
        "reasons-missing",
        $"Còn {count} cảnh báo chưa được sửa và chưa có lý do để giữ.",
        count == 1 ? "1 warning is neither corrected nor explained." : $"{count} warnings are neither corrected nor explained.",
        "Hãy sửa, hoặc ghi lý do bên cạnh mục.",
        "Correct it, or write the reason beside the field.");

    public static Refusal Unverified(int count) => Of(
        "unverified",
        $"Còn {count} điều phải xác minh trước khi đăng ký.",
        count == 1 ? "1 matter must be verified before registration." : $"{count} matters must be verified before registration.",
        "Hãy ghi kết quả xác minh và nguồn đối chiếu.",
        "Record what was found and against which source.");

    public static Refusal SourceMissing { get; } = Of(
        "source-missing", "Chưa nêu nguồn đối chiếu.", "The source it was compared with is missing.", "Hãy ghi nguồn: sổ đăng ký, văn bản hoặc cơ quan đã hỏi.", "Name the source: a register, a document or the office asked.");

    public static Refusal FieldLocked(string field) => Of(
        "field-locked", "Mục này đang khóa: chưa có ý kiến nào yêu cầu sửa.", "This field is locked: no comment asks for it.", "Chỉ sửa các mục có ý kiến đang mở.", "Change only fields with an open comment.") with
    { Field = field };

    public static Refusal CommentIs(CommentState state) => state is CommentState.Settled
        ? Of("comment-settled", "Ý kiến này đã giải quyết xong.", "This comment is settled.", "Người thẩm định có thể mở lại.", "A reviewer can open it again.")
        : Of("comment-open", "Ý kiến này đang mở.", "This comment is open.", "Không cần làm gì thêm.", "Nothing more to do.");

    public static Refusal WrongState(RecordActKind act, RecordState state) => (act, state) switch
    {
        (RecordActKind.Edit, RecordState.Submitted) => Of("locked", "Hồ sơ đã nộp, không sửa được.", "The record is submitted and cannot be edited.", "Hãy rút hồ sơ về bản nháp để sửa.", "Take it back to edit it."),
        (RecordActKind.Edit, RecordState.InReview) => Of("locked", "Hồ sơ đang thẩm định, không sửa được.", "The record is in review and cannot be edited.", "Hãy chờ kết quả thẩm định.", "Wait for the outcome of the review."),
        (RecordActKind.Edit or RecordActKind.Submit, RecordState.Registered) => Of("registered", "Hồ sơ đã đăng ký.", "The record is registered.", "Hãy tạo bản sửa đổi.", "Start an amendment."),
        (RecordActKind.TakeBack, RecordState.InReview or RecordState.ClarificationRequested) => Of("review-begun", "Hồ sơ đã được tiếp nhận thẩm định, không rút về được.", "Review has begun; the record cannot be taken back.", "Hãy chờ kết quả thẩm định.", "Wait for the outcome of the review."),
        (_, RecordState.Rejected) => Of("rejected", "Hồ sơ đã bị từ chối, không nộp lại được.", "The record was rejected and cannot be submitted again.", "Hãy tạo hồ sơ mới.", "Start a new record."),
        _ => Of("wrong-state", "Việc này trái với trạng thái hiện tại của hồ sơ.", "This does not fit the present state of the record.", "Hãy tải lại rồi làm lại.", "Reload and try again."),
    };

    private static Refusal Of(string code, string vi, string en, string toDoVi, string toDoEn) => new(code, new(vi, en), new(toDoVi, toDoEn));
}
