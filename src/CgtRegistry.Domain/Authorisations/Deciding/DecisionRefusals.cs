using System.Globalization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Domain.Authorisations.Deciding;

/// <summary>Why a decision is not entered, in the words people read.</summary>
internal static class DecisionRefusals
{
    public static Refusal NumberMissing { get; } = Of("number-missing", "Chưa có số quyết định.", "The number of the decision is missing.", "Hãy nhập số quyết định.", "Enter the number.");

    public static Refusal ReasonMissing { get; } = Of("public-reason-missing", "Chưa có lý do công khai bằng hai thứ tiếng.", "The public reason is missing in one of the languages.", "Hãy ghi lý do bằng tiếng Việt và tiếng Anh.", "Write the reason in Vietnamese and in English.");

    public static Refusal IssuerMissing { get; } = Of("issuer-missing", "Chưa có cơ quan ban hành.", "The issuer is missing.", "Hãy nhập cơ quan ban hành.", "Enter who issued it.");

    public static Refusal Unofficial { get; } = Of("unofficial-source", "Nguồn này không phải văn bản hoặc thông tin chính thức.", "The source is not an official text or statement.", "Hãy dẫn văn bản gốc hoặc cổng thông tin của cơ quan.", "Cite the act itself or the authority's portal.");

    public static Refusal Retroactive { get; } = Of("retroactive", "Ngày có hiệu lực trước ngày ra quyết định.", "It would take effect before it was decided.", "Hãy kiểm tra lại hai ngày.", "Check both days.");

    public static Refusal BasisMissing { get; } = Of("basis-missing", "Chưa có căn cứ pháp lý.", "The legal basis is missing.", "Hãy chọn điều khoản làm căn cứ.", "Choose the provisions it rests on.");

    public static Refusal EndsBeforeItBegins { get; } = Of("ends-before-it-begins", "Ngày kết thúc không sau ngày bắt đầu.", "The end is not after the beginning.", "Hãy kiểm tra lại hai ngày.", "Check both days.");

    public static Refusal OnlySuspensionsEnd { get; } = Of("only-suspensions-end", "Chỉ đình chỉ mới có ngày kết thúc.", "Only a suspension has an end of its own.", "Hãy bỏ ngày kết thúc.", "Leave the end out.");

    public static Refusal OutOfOrder { get; } = Of("out-of-order", "Quyết định này có ngày trước quyết định đã ghi gần nhất.", "The decision was taken before the last one on record.", "Hãy kiểm tra lại ngày, hoặc đính chính các quyết định đã ghi.", "Check the day, or correct what is on record.");

    public static Refusal NotSuspended { get; } = Of("not-suspended", "Văn bản cho phép không bị đình chỉ vào ngày này.", "The authorisation is not suspended on that day.", "Hãy chọn ngày mà việc đình chỉ còn áp dụng.", "Choose a day on which the suspension holds.");

    public static Refusal AlreadySuspended { get; } = Of("already-suspended", "Văn bản cho phép đang bị đình chỉ vào ngày này.", "The authorisation is suspended on that day already.", "Chỉ kéo dài được đình chỉ có thời hạn.", "Only a suspension for a time can be made longer.");

    public static Refusal Ended { get; } = Of("ended", "Văn bản cho phép đã hết hiệu lực vào ngày này.", "The authorisation has ended by that day.", "Cần một văn bản cho phép mới.", "A new authorisation is needed.");

    public static Refusal PeriodNotOver { get; } = Of("period-not-over", "Ngày này không phải ngày hết thời hạn ghi trong văn bản.", "That is not the day on which the period in the act is over.", "Hãy chọn đúng ngày hết thời hạn.", "Choose the day on which the period is over.");

    public static Refusal NothingVaried { get; } = Of("nothing-varied", "Không có nội dung nào thay đổi.", "Nothing would change.", "Hãy nhập nội dung điều chỉnh.", "Enter what changes.");

    public static Refusal ScopeWhileSuspended { get; } = Of("scope-while-suspended", "Không đổi phạm vi khi đang bị đình chỉ.", "The scope cannot change while it is suspended.", "Hãy cho phép trở lại trước.", "Reinstate it first.");

    public static Refusal LaterDecision { get; } = Of("later-decision", "Đã có quyết định có hiệu lực sau ngày này.", "A decision that takes effect later is on record.", "Hãy chọn ngày sau các quyết định đó.", "Choose a day after it.");

    public static Refusal IdTaken { get; } = Of("id-taken", "Mã này đã được dùng.", "The identifier is taken.", "Hãy chọn mã khác.", "Choose another one.");

    public static Refusal HolderMissing { get; } = Of("holder-missing", "Chưa có cơ sở được phép, hoặc cơ sở đã đóng cửa, sáp nhập.", "The holder is missing, or has closed or merged.", "Hãy chọn một cơ sở đang hoạt động, hoặc nêu điều kiện.", "Choose a place that exists, or state the qualifications.");

    public static Refusal ScopeMissing { get; } = Of("scope-missing", "Chưa có liệu pháp hoặc bệnh trong sổ đăng ký.", "The therapy or the conditions are not in the register.", "Hãy chọn liệu pháp và ít nhất một bệnh.", "Choose the therapy and at least one condition.");

    public static Refusal BeforeGrant(DateOnly from) => Of(
        "before-grant", "Ngày này trước ngày bắt đầu được phép.", "The day is before the first day of the authorisation.", $"Hãy chọn ngày từ {from.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}.", $"Choose {from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} or a later day.");

    public static Refusal BasisNotInForce(PinnedProvision pinned) => Of(
        "basis-not-in-force", $"Lời văn số {pinned.Version} của {pinned.Provision} không có hiệu lực vào ngày ra quyết định.", $"Version {pinned.Version} of {pinned.Provision} was not in force on the day of the decision.", "Hãy chọn lời văn có hiệu lực vào ngày đó.", "Choose the version in force on that day.");

    private static Refusal Of(string code, string vi, string en, string toDoVi, string toDoEn) => new(code, new(vi, en), new(toDoVi, toDoEn));
}
