using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>Whether a trial may come to a state of conduct from the one before.</summary>
public enum TransitionKind
{
    Allowed,

    /// <summary>Possible, but something is missing or unusual: it passes with a stated reason.</summary>
    Warning,

    /// <summary>Not possible.</summary>
    Error,

    /// <summary>It is that state already; an error with a name of its own (V30).</summary>
    Duplicate,
}

/// <summary>Why a step of conduct is judged as it is.</summary>
public enum TransitionGround
{
    InOrder,

    /// <summary>A state in between was never recorded (V31).</summary>
    MissingInterim,

    /// <summary>Both states from the same day (V29).</summary>
    SameDay,

    /// <summary>The step goes against the course of a trial.</summary>
    OutOfOrder,

    /// <summary>A trial that has ended does not change its end.</summary>
    Final,
    Repeated,

    /// <summary>Only a trial that enrolled nobody is withdrawn (V25).</summary>
    SomeoneMayBeEnrolled,

    /// <summary>Unverified and unknown are derived from days, never entered.</summary>
    Derived,
}

/// <summary>One step of conduct, judged.</summary>
/// <param name="To">The state it leads to.</param>
/// <param name="Kind">Whether it may be taken.</param>
/// <param name="Ground">Why.</param>
/// <param name="Missing">The states in between that were never recorded, in their order.</param>
public sealed record ConductTransition(ConductState To, TransitionKind Kind, TransitionGround Ground, IReadOnlyList<ConductState> Missing)
{
    /// <summary>Whether it can be saved at all; a warning can.</summary>
    public bool Passes => Kind is TransitionKind.Allowed or TransitionKind.Warning;

    /// <summary>The judgement in a sentence, with what to do.</summary>
    public LocalText Text => Ground switch
    {
        TransitionGround.InOrder => new("Bước chuyển đúng trình tự.", "The step is in order."),
        TransitionGround.MissingInterim => new(
            $"Thiếu trạng thái ở giữa: {Named(s => s.Vi)}. {(Passes ? "Hãy bổ sung kèm ngày, hoặc nêu lý do." : "Hãy bổ sung kèm ngày.")}",
            $"A state in between is missing: {Named(s => s.En!)}. {(Passes ? "Add it with its day, or say why it is missing." : "Add it with its day.")}"),
        TransitionGround.SameDay => new("Bắt đầu tuyển và kết thúc tuyển trong cùng một ngày. Hãy kiểm tra lại, hoặc nêu lý do.", "Recruitment opened and ended on the same day. Check it, or say why."),
        TransitionGround.OutOfOrder when Passes => new($"Ít khi chuyển sang “{ConductWords.Of(To).Vi}” từ trạng thái này. Hãy kiểm tra lại, hoặc nêu lý do.", $"“{ConductWords.Of(To).En}” seldom follows the present state. Check it, or say why."),
        TransitionGround.OutOfOrder => new($"Không thể chuyển sang “{ConductWords.Of(To).Vi}” từ trạng thái này.", $"“{ConductWords.Of(To).En}” cannot follow the present state."),
        TransitionGround.Final => new("Thử nghiệm đã kết thúc, không đổi trạng thái được nữa.", "The trial has ended; its state does not change any more."),
        TransitionGround.Repeated => new("Thử nghiệm đang ở trạng thái này rồi.", "The trial is in this state already."),
        TransitionGround.SomeoneMayBeEnrolled => new(
            "Chỉ ghi “Đã rút” khi chưa có người tham gia nào. Hãy ghi số người đã tuyển thực tế là 0, hoặc chọn “Chấm dứt sớm”.",
            "“Withdrawn” is only for a trial that enrolled nobody. Enter 0 as the actual enrolment, or choose “Terminated early”."),
        _ => new("Trạng thái này do hệ thống tính theo ngày, không nhập tay.", "This state is worked out from days; it is never entered."),
    };

    private string Named(Func<LocalText, string> word) => string.Join(", ", Missing.Select(m => $"“{word(ConductWords.Of(m))}”"));
}
