using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>Why a step of oversight is not recorded.</summary>
internal static class OversightRefusals
{
    public static Refusal Derived { get; } = Of("derived", "“Hết thời hạn” do hệ thống tính theo ngày.", "“Expired” is worked out from days.", "Hãy ghi ngày hết thời hạn của văn bản.", "Enter the last day of the approval.");

    public static Refusal OutOfOrder { get; } = Of("out-of-order", "Ngày này trước bước đã ghi gần nhất.", "The day is before the last step on record.", "Hãy kiểm tra lại ngày.", "Check the day.");

    public static Refusal CannotFollow { get; } = Of("cannot-follow", "Bước này không thể theo sau trạng thái hiện tại.", "This step cannot follow the present state.", "Hãy ghi các bước ở giữa trước.", "Enter the steps in between first.");

    public static Refusal ReferenceMissing { get; } = Of("reference-missing", "Chưa có số văn bản chấp thuận hoặc phê duyệt.", "The number of the approval is missing.", "Hãy nhập số văn bản.", "Enter the number.");

    public static Refusal EndsBeforeItBegins { get; } = Of("ends-before-it-begins", "Ngày hết thời hạn không sau ngày bắt đầu.", "The end is not after the beginning.", "Hãy kiểm tra lại hai ngày.", "Check both days.");

    public static Refusal OnlyApprovals { get; } = Of("only-approvals", "Chỉ văn bản chấp thuận hoặc phê duyệt mới có thời hạn và điều kiện.", "Only an approval has an end and conditions.", "Hãy bỏ thời hạn và điều kiện.", "Leave them out.");

    public static Refusal ReasonMissing { get; } = Of("reason-missing", "Chưa có lý do.", "The reason is missing.", "Hãy ghi lý do.", "Enter the reason.");

    private static Refusal Of(string code, string vi, string en, string toDoVi, string toDoEn) => new(code, new(vi, en), new(toDoVi, toDoEn));
}
