using CgtRegistry.Domain.Basics;
using static CgtRegistry.Domain.Trials.Recording.EnforcementState;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>What an authority has done about a trial (xử lý).</summary>
public enum EnforcementState
{
    None,

    /// <summary>Đang xác minh; never public.</summary>
    UnderInvestigation,
    Warning,
    Suspension,
    Revocation,
    Lifted,
}

/// <summary>One act of enforcement.</summary>
/// <param name="State">What it led to.</param>
/// <param name="Day">Its day.</param>
/// <param name="Number">Number of the act; every public one has one.</param>
/// <param name="Reason">The reason the public reads.</param>
public sealed record EnforcementStep(EnforcementState State, DateOnly Day, string? Number = null, LocalText? Reason = null);

/// <summary>Enforcement on a trial: None → UnderInvestigation (not public) → Warning, Suspension or Revocation → Lifted.</summary>
/// <param name="Steps">What happened, the oldest first.</param>
public sealed record EnforcementCourse(IReadOnlyList<EnforcementStep> Steps)
{
    // What may follow; an investigation may also end with what was public before it. What is in force may be made stricter at once.
    private static readonly Dictionary<EnforcementState, EnforcementState[]> Moves = new()
    {
        [None] = [UnderInvestigation],
        [UnderInvestigation] = [Warning, Suspension, Revocation],
        [Warning] = [UnderInvestigation, Suspension, Revocation, Lifted],
        [Suspension] = [UnderInvestigation, Revocation, Lifted],
        [Revocation] = [Lifted],
        [Lifted] = [UnderInvestigation],
    };

    /// <summary>Nothing has happened.</summary>
    public static EnforcementCourse Empty { get; } = new([]);

    /// <summary>The state as staff see it.</summary>
    public EnforcementState State => Steps is [.., { } last] ? last.State : None;

    /// <summary>The state as the public sees it: an investigation changes nothing there.</summary>
    public EnforcementState PublicState => PublicSteps is [.., { } last] ? last.State : None;

    /// <summary>The acts the public sees; investigations, and their end without an act, are not among them.</summary>
    public IReadOnlyList<EnforcementStep> PublicSteps => [.. Steps.Where(s => s.State is not UnderInvestigation && s.Number is not null)];

    /// <summary>The course with one more act, or why it cannot follow.</summary>
    public Decided<EnforcementCourse> Then(EnforcementStep step)
    {
        var ends = State is UnderInvestigation && step.State == PublicState && step.Number is null;
        var isAct = step.State is not (UnderInvestigation or None) && !ends;
        return Decided.Unless(
            [
                Steps is [.., { } last] && step.Day < last.Day ? OversightRefusals.OutOfOrder : null,
                ends || Moves[State].Contains(step.State) ? null : OversightRefusals.CannotFollow,
                isAct && string.IsNullOrWhiteSpace(step.Number) ? EnforcementRefusals.NumberMissing : null,
                isAct && !IsComplete(step.Reason) ? EnforcementRefusals.ReasonMissing : null,
            ],
            () => this with { Steps = [.. Steps, step] });
    }

    private static bool IsComplete(LocalText? text) => !string.IsNullOrWhiteSpace(text?.Vi) && !string.IsNullOrWhiteSpace(text.En);
}

/// <summary>Why an act of enforcement is not recorded.</summary>
internal static class EnforcementRefusals
{
    public static Refusal NumberMissing { get; } = new("number-missing", new("Chưa có số quyết định.", "The number of the act is missing."), new("Hãy nhập số quyết định.", "Enter the number."));

    public static Refusal ReasonMissing { get; } = new(
        "public-reason-missing",
        new("Chưa có lý do công khai bằng hai thứ tiếng.", "The public reason is missing in one of the languages."),
        new("Hãy ghi lý do bằng tiếng Việt và tiếng Anh.", "Write the reason in Vietnamese and in English."));
}
