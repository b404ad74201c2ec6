namespace CgtRegistry.Domain.Basics;

/// <summary>A span of days of Vietnam's calendar: from the first day inclusive to the last day exclusive, or open-ended.</summary>
/// <param name="From">The first day that belongs to the span.</param>
/// <param name="Until">The first day that no longer belongs to it; <see langword="null"/> when no end is set.</param>
public readonly record struct Period(DateOnly From, DateOnly? Until = null)
{
    /// <summary>Whether the day belongs to the span.</summary>
    public bool Covers(DateOnly day) => day >= From && (Until is null || day < Until);
}
