using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;

namespace CgtRegistry.Domain.Trials.Importing;

/// <summary>What is done with files of trial records: Checked → Waiting → TakingIn → TakenIn, or Dropped; four eyes.</summary>
public static class TrialFileActs
{
    /// <summary>Takes a file for checking; reviewers and approvers may.</summary>
    public static Decided<TrialFile> Send(Person by) => Decided.Unless(
        [by.Reviews ? null : TrialFileRefusals.NotYourRole],
        () => new TrialFile(by.Id, TrialFileState.Checked));

    /// <summary>Compares it with the register again; nothing is decided by that.</summary>
    public static Decided<TrialFile> CheckAgain(TrialFile file, Person by) => Decided.Unless(
        [by.Reviews ? null : TrialFileRefusals.NotYourRole, MayHandle(file, by) ? null : TrialFileRefusals.NotYours, file.IsOpen ? null : TrialFileRefusals.Decided],
        () => file);

    /// <summary>Hands it on to a second person; only who sent it.</summary>
    public static Decided<TrialFile> HandOn(TrialFile file, Person by) => Decided.Unless(
        [
            file.By == by.Id ? null : TrialFileRefusals.NotYours,
            file.State switch { TrialFileState.Checked => null, TrialFileState.Waiting => TrialFileRefusals.HandedOn, _ => TrialFileRefusals.Decided },
        ],
        () => file with { State = TrialFileState.Waiting });

    /// <summary>Lets it in: an approver, a second person, and the register is as it was when the numbers were made.</summary>
    public static Decided<TrialFile> TakeIn(TrialFile file, Person by, bool hasMoved) => Decided.Unless(
        [
            by.Role is WorkRole.Approver ? null : TrialFileRefusals.OnlyApprovers,
            file.By == by.Id ? TrialFileRefusals.OwnFile : null,
            file.State switch { TrialFileState.Waiting => null, TrialFileState.Checked => TrialFileRefusals.NotHandedOn, _ => TrialFileRefusals.Decided },
            hasMoved ? TrialFileRefusals.Moved : null,
        ],
        () => file with { State = TrialFileState.TakingIn, DecidedBy = by.Id });

    /// <summary>Gives it up; who sent it, or an approver.</summary>
    public static Decided<TrialFile> Drop(TrialFile file, Person by) => Decided.Unless(
        [MayHandle(file, by) ? null : TrialFileRefusals.NotYours, file.IsOpen ? null : TrialFileRefusals.Decided],
        () => file with { State = TrialFileState.Dropped, DecidedBy = by.Id });

    private static bool MayHandle(TrialFile file, Person by) => file.By == by.Id || by.Role is WorkRole.Approver;
}

/// <summary>Why something is not done with a file of trial records.</summary>
internal static class TrialFileRefusals
{
    public static Refusal NotYourRole { get; } = Of("not-your-role", "Tài khoản của bạn không được làm việc này.", "Your account may not do this.", "Hãy nhờ người thẩm định hoặc người phê duyệt.", "Ask a reviewer or an approver.");

    public static Refusal OnlyApprovers { get; } = Of("only-approvers", "Chỉ người phê duyệt được làm việc này.", "Only an approver may do this.", "Hãy chờ người phê duyệt.", "Wait for an approver.");

    public static Refusal OwnFile { get; } = Of("own-file", "Người gửi tệp và người cho nạp phải là hai người khác nhau.", "Who sent the file and who lets it in must be two people.", "Cần một người phê duyệt khác cho nạp.", "Another approver must let it in.");

    public static Refusal NotYours { get; } = Of("not-yours", "Chỉ người gửi tệp được làm việc này.", "Only who sent the file may do this.", "Hãy nhờ người gửi tệp.", "Ask who sent it.");

    public static Refusal HandedOn { get; } = Of("handed-on", "Tệp này đã được chuyển cho người thứ hai.", "The file has been handed on already.", "Hãy chờ người phê duyệt quyết định.", "Wait for an approver to decide.");

    public static Refusal NotHandedOn { get; } = Of("not-handed-on", "Người gửi chưa chuyển tệp này cho người thứ hai.", "Who sent the file has not handed it on yet.", "Hãy chờ người gửi xem xong kết quả đọc thử.", "Wait until they have looked at the preview.");

    public static Refusal Decided { get; } = Of("decided", "Tệp này đã được quyết định.", "The file is decided already.", "Hãy tải lại trang; nếu cần, gửi lại tệp.", "Reload; send the file again where needed.");

    /// <summary>Bears the code of everything that was made from an older state.</summary>
    public static Refusal Moved { get; } = Of("stale", "Sổ đăng ký đã đổi sau lần đọc thử, nên các con số có thể khác.", "The register has changed since the preview, so the numbers may differ.", "Hãy xem các con số bên dưới; nếu trang còn đề nghị, hãy đọc thử lại trước khi quyết định.", "Look at the numbers below; if the page still asks for it, read the file again before you decide.");

    private static Refusal Of(string code, string vi, string en, string toDoVi, string toDoEn) => new(code, new(vi, en), new(toDoVi, toDoEn));
}
