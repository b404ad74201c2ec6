using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>One thing that happened in the oversight of a trial.</summary>
/// <param name="State">What it led to; never <see cref="OversightState.Expired"/>, which follows from the days.</param>
/// <param name="Day">Its day.</param>
public sealed record OversightStep(OversightState State, DateOnly Day)
{
    /// <summary>Number of the act or certificate.</summary>
    public string? Reference { get; init; }

    /// <summary>First day on which an approval no longer holds.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What an approval is tied to (chấp thuận có điều kiện: Circular 04/2020/TT-BYT, Article 24(5)).</summary>
    public LocalText? Conditions { get; init; }

    /// <summary>Why it was refused, suspended or withdrawn.</summary>
    public LocalText? Reason { get; init; }
}

/// <summary>One of the two lines of oversight (giám sát) of a trial: the ethics council, or the regulator. They are never one.</summary>
/// <param name="Steps">What happened, the oldest first.</param>
public sealed record OversightLine(IReadOnlyList<OversightStep> Steps)
{
    // From the state on the day of a step to what it may lead to; none: nothing is on record yet.
    private static readonly Dictionary<OversightState, OversightState[]> Moves = new()
    {
        [OversightState.NotRequired] = [OversightState.Pending],
        [OversightState.Pending] = [OversightState.Approved, OversightState.Refused, OversightState.NotRequired],
        [OversightState.Approved] = [OversightState.Approved, OversightState.Suspended, OversightState.Withdrawn],
        [OversightState.Refused] = [OversightState.Pending],
        [OversightState.Suspended] = [OversightState.Approved, OversightState.Withdrawn],
        [OversightState.Withdrawn] = [OversightState.Pending],
        [OversightState.Expired] = [OversightState.Approved, OversightState.Pending],
    };

    /// <summary>A line of which nothing is known yet.</summary>
    public static OversightLine Empty { get; } = new([]);

    /// <summary>The state on a day, none before the first step; an approval whose time is over has expired, also while suspended.</summary>
    public OversightState? StateOn(DateOnly day)
    {
        var begun = Steps.TakeWhile(s => s.Day <= day).ToList();
        var approval = begun.LastOrDefault(s => s.State is OversightState.Approved);
        return begun.LastOrDefault()?.State is not { } state ? null
            : state is OversightState.Approved or OversightState.Suspended && approval?.Until is { } until && day >= until ? OversightState.Expired
            : state;
    }

    /// <summary>The line with one more step, or why it cannot follow. A suspension that is lifted brings back the approval as it was.</summary>
    public Decided<OversightLine> Then(OversightStep step)
    {
        var approval = Steps.LastOrDefault(s => s.State is OversightState.Approved);
        var lifted = step.State is OversightState.Approved && Steps is [.., { State: OversightState.Suspended }] && approval is not null
            ? step with { Reference = step.Reference ?? approval.Reference, Until = step.Until ?? approval.Until, Conditions = step.Conditions ?? approval.Conditions }
            : step;
        return Decided.Unless(Against(lifted), () => this with { Steps = [.. Steps, lifted] });
    }

    private Refusal?[] Against(OversightStep step) =>
    [
        step.State is OversightState.Expired ? OversightRefusals.Derived : null,
        Steps is [.., { } last] && step.Day < last.Day ? OversightRefusals.OutOfOrder : null,
        step.State is not OversightState.Expired && StateOn(step.Day) is { } before && !Moves[before].Contains(step.State) ? OversightRefusals.CannotFollow : null,
        Steps is [] && step.State is (OversightState.Suspended or OversightState.Withdrawn) ? OversightRefusals.CannotFollow : null,
        step.State is OversightState.Approved && string.IsNullOrWhiteSpace(step.Reference) ? OversightRefusals.ReferenceMissing : null,
        step.Until <= step.Day ? OversightRefusals.EndsBeforeItBegins : null,
        step.State is not OversightState.Approved && (step.Until is not null || step.Conditions is not null) ? OversightRefusals.OnlyApprovals : null,
        step.State is OversightState.Refused or OversightState.Suspended or OversightState.Withdrawn && string.IsNullOrWhiteSpace(step.Reason?.Vi) ? OversightRefusals.ReasonMissing : null,
    ];
}
