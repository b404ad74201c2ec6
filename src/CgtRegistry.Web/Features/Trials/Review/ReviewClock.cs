using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.WorkingDays;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Review;

/// <summary>Which clock runs for an application, read from the moments at which its state changed.</summary>
internal static class ReviewClock
{
    /// <summary>The clock of the open round; none while nothing is due from the authority.</summary>
    public static StatutoryClock? Of(TrialApplication application) => Of(application.State, application.Clock, application.SubmittedAt);

    /// <summary>The same of a row of the work list.</summary>
    public static StatutoryClock? Of(WorkListRow row) => Of(row.State, row.Clock, row.SubmittedAt);

    private static StatutoryClock? Of(RecordState state, IReadOnlyList<ClockMark> marks, DateTimeOffset? submittedAt)
    {
        var at = marks.Count - 1;
        while (at >= 0 && marks[at].State is not RecordState.Submitted)
        {
            at--;
        }

        var round = at < 0 ? [] : marks.Skip(at).ToList();
        return state switch
        {
            RecordState.Submitted when (round.FirstOrDefault()?.At ?? submittedAt) is { } submitted =>
                new StatutoryClock(ClockLength.Receipt, VietnamCalendar.DayOf(submitted), WorkingCalendar.Vietnam),
            RecordState.InReview or RecordState.ClarificationRequested when round.FirstOrDefault(m => m.State is RecordState.InReview) is { } begun =>
                new StatutoryClock(ClockLength.Review, VietnamCalendar.DayOf(begun.At), WorkingCalendar.Vietnam) { Stops = [.. Stops(round)] },
            _ => null,
        };
    }

    private static IEnumerable<ClockStop> Stops(IReadOnlyList<ClockMark> round) => round.Index()
        .Where(m => m.Item.State is RecordState.ClarificationRequested)
        .Select(m => new ClockStop(VietnamCalendar.DayOf(m.Item.At), m.Index + 1 < round.Count ? VietnamCalendar.DayOf(round[m.Index + 1].At) : null));
}
