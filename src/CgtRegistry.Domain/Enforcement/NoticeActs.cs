using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Enforcement;

/// <summary>A notice that is lifted: the notice with its end, and the notice that lifts it.</summary>
public sealed record LiftedNotice(Notice Ended, Notice Lifting);

/// <summary>Issuing and lifting notices. What stops work has an exact first day, an official source and both languages.</summary>
public static class NoticeActs
{
    /// <summary>A new notice, checked whole.</summary>
    public static Decided<Notice> Issue(Notice notice, Register register) => Decided.Unless(Against(notice, register), () => notice);

    /// <summary>
    /// Gỡ bỏ: the notice ends on the first day of the lifting notice, which names the same subjects. A notice that states its own
    /// end can be lifted before it, never later.
    /// </summary>
    public static Decided<LiftedNotice> Lift(Notice notice, Notice lifting, Register register)
    {
        var same = lifting with { Kind = NoticeKind.Lifted, About = notice.About, Until = null, TakesAwayLicence = false };
        return Decided.Unless(
            [
                .. Against(same, register),
                !IsLiftable(notice) ? NoticeRefusals.NothingToLift : null,
                same.From is not { } day ? NoticeRefusals.DayMissing
                    : day <= notice.From ? NoticeRefusals.LiftedBeforeItBegan
                    : day >= notice.Until ? NoticeRefusals.Over
                    : null,
            ],
            () => new LiftedNotice(notice with { Until = same.From }, same));
    }

    private static bool IsLiftable(Notice notice) => notice.Kind is NoticeKind.Suspension or NoticeKind.Warning or NoticeKind.Sanction && notice.From is not null;

    private static Refusal?[] Against(Notice notice, Register register) =>
    [
        register.Notices.ContainsKey(notice.Id) ? NoticeRefusals.IdTaken : null,
        IsComplete(notice.Title) && IsComplete(notice.Text) ? null : NoticeRefusals.TextMissing,
        notice.About.References().Any() ? null : NoticeRefusals.SubjectMissing,
        notice.Citations.Count > 0 && notice.Citations.All(c => register.Sources.ContainsKey(c.Source)) ? null : NoticeRefusals.SourceMissing,
        .. notice.Kind is NoticeKind.Suspension or NoticeKind.Lifted || notice.TakesAwayLicence ? AgainstStop(notice) : [],
        notice.Until <= notice.From ? NoticeRefusals.EndsBeforeItBegins : null,
    ];

    private static Refusal?[] AgainstStop(Notice notice) =>
    [
        notice.From is null ? NoticeRefusals.DayMissing : null,
        string.IsNullOrWhiteSpace(notice.ActNumber) ? NoticeRefusals.NumberMissing : null,
        notice.Citations.Count > 0 && !notice.Citations[0].Grade.IsOfficial() ? NoticeRefusals.Unofficial : null,
    ];

    private static bool IsComplete(LocalText text) => !string.IsNullOrWhiteSpace(text.Vi) && !string.IsNullOrWhiteSpace(text.En);
}

/// <summary>Why a notice is not entered.</summary>
internal static class NoticeRefusals
{
    public static Refusal IdTaken { get; } = Of("id-taken", "Mã này đã được dùng.", "The identifier is taken.", "Hãy chọn mã khác.", "Choose another one.");

    public static Refusal TextMissing { get; } = Of("text-missing", "Thiếu tiêu đề hoặc nội dung bằng một trong hai thứ tiếng.", "Title or text is missing in one of the languages.", "Hãy nhập đủ tiếng Việt và tiếng Anh.", "Enter both languages.");

    public static Refusal SubjectMissing { get; } = Of("subject-missing", "Chưa nêu cơ sở, liệu pháp hoặc đối tượng khác.", "It names no institution, therapy or other subject.", "Hãy chọn ít nhất một đối tượng.", "Choose at least one.");

    public static Refusal SourceMissing { get; } = Of("source-missing", "Chưa có nguồn trong sổ đăng ký.", "It has no source in the register.", "Hãy thêm nguồn trước.", "Enter the source first.");

    public static Refusal DayMissing { get; } = Of("day-missing", "Chưa có ngày bắt đầu chính xác.", "The exact first day is missing.", "Hãy nhập đủ ngày, tháng và năm.", "Enter day, month and year.");

    public static Refusal NumberMissing { get; } = Of("number-missing", "Chưa có số quyết định.", "The number of the act is missing.", "Hãy nhập số quyết định.", "Enter the number.");

    public static Refusal Unofficial { get; } = Of("unofficial-source", "Nguồn này không phải văn bản hoặc thông tin chính thức.", "The source is not an official text or statement.", "Hãy dẫn văn bản gốc hoặc cổng thông tin của cơ quan.", "Cite the act itself or the authority's portal.");

    public static Refusal EndsBeforeItBegins { get; } = Of("ends-before-it-begins", "Ngày kết thúc không sau ngày bắt đầu.", "The end is not after the beginning.", "Hãy kiểm tra lại hai ngày.", "Check both days.");

    public static Refusal NothingToLift { get; } = Of("nothing-to-lift", "Thông báo này không có gì để gỡ bỏ từ một ngày chính xác.", "This notice has nothing that could be lifted from an exact day.", "Chỉ gỡ bỏ cảnh báo, đình chỉ hoặc xử phạt đã có ngày bắt đầu.", "Only a warning, suspension or sanction with a first day can be lifted.");

    public static Refusal LiftedBeforeItBegan { get; } = Of("lifted-before-it-began", "Ngày gỡ bỏ không sau ngày bắt đầu.", "It would be lifted before it began.", "Hãy kiểm tra lại ngày.", "Check the day.");

    public static Refusal Over { get; } = Of("over", "Thông báo này đã kết thúc trước ngày đó.", "The notice is over by that day.", "Không cần gỡ bỏ.", "There is no need to lift it.");

    private static Refusal Of(string code, string vi, string en, string toDoVi, string toDoEn) => new(code, new(vi, en), new(toDoVi, toDoEn));
}
