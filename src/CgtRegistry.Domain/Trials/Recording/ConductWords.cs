using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>The words for states of conduct inside sentences.</summary>
internal static class ConductWords
{
    public static LocalText Of(ConductState state) => state switch
    {
        ConductState.NotYetRecruiting => new("Chưa tuyển", "Not yet recruiting"),
        ConductState.Recruiting => new("Đang tuyển", "Recruiting"),
        ConductState.Paused => new("Tạm dừng", "Paused"),
        ConductState.RecruitmentEnded => new("Đã kết thúc tuyển", "Recruitment ended"),
        ConductState.Completed => new("Đã hoàn thành", "Completed"),
        ConductState.TerminatedEarly => new("Chấm dứt sớm", "Terminated early"),
        ConductState.Withdrawn => new("Đã rút", "Withdrawn"),
        ConductState.Unverified => new("Quá hạn xác nhận", "Not verified"),
        _ => new("Chưa rõ", "Unknown"),
    };
}
