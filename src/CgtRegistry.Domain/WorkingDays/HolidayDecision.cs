using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.WorkingDays;

/// <summary>A working day moved: people rest on one day and work on another (hoán đổi ngày làm việc).</summary>
public readonly record struct DaySwap(DateOnly Off, DateOnly Worked);

/// <summary>
/// What the yearly decision says about days off (Labour Code 45/2019/QH14, Article 112(3)): which five days are Tết, which day
/// beside 2 September is off, and which working days are swapped.
/// </summary>
/// <param name="Year">The year it is for.</param>
/// <param name="Act">The act or notice, ready to stand in a sentence, and where it was read.</param>
/// <param name="Tet">The days off for Tết.</param>
/// <param name="BesideNationalDay">The day off beside 2 September.</param>
public sealed record HolidayDecision(int Year, LocalText Act, IReadOnlyList<DateOnly> Tet, DateOnly BesideNationalDay)
{
    public IReadOnlyList<DaySwap> Swaps { get; init; } = [];

    /// <summary>Decisions on record. None yet: no text of one is held, and none is made up.</summary>
    public static IReadOnlyList<HolidayDecision> OnRecord { get; } = [];
}
