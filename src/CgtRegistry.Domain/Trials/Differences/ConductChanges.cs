using System.Globalization;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Differences;

/// <summary>What happened to dates, status and size.</summary>
internal static class ConductChanges
{
    public static IEnumerable<TrialChange> Of(Versions versions)
    {
        var (before, after) = (versions.Before.Conduct, versions.After.Conduct);
        return new[]
        {
            Moved("/conduct/start", before.Start, after.Start),
            Moved("/conduct/primaryCompletion", before.PrimaryCompletion, after.PrimaryCompletion),
            Moved("/conduct/completion", before.Completion, after.Completion),
            Size(before.Enrolment, after.Enrolment),
            Status(before, after),
            before.LastKnownStatus == after.LastKnownStatus ? null : new TrialChange(TrialChangeKind.TextChanged, "/conduct/lastKnownStatus", $"{before.LastKnownStatus}", $"{after.LastKnownStatus}"),
        }.OfType<TrialChange>();
    }

    private static TrialChange? Moved(string path, Milestone? before, Milestone? after) => before == after ? null : new TrialChange(TrialChangeKind.DateMoved, path, Said(before), Said(after))
    {
        Days = before is not null && after is not null && before.Date.ToString().Length == after.Date.ToString().Length ? after.Date.First.DayNumber - before.Date.First.DayNumber : null,
        BecameActual = before?.Kind is DateKind.Planned && after?.Kind is DateKind.Actual,
    };

    private static TrialChange? Size(Enrolment? before, Enrolment? after) => before == after ? null : new TrialChange(TrialChangeKind.SampleSizeChanged, "/conduct/enrolment", Said(before), Said(after))
    {
        Percent = before is { Number: > 0 } && after is not null ? Math.Round(100m * (after.Number - before.Number) / before.Number, 1) : null,
        BecameActual = before?.Kind is EnrolmentKind.Planned && after?.Kind is EnrolmentKind.Actual,
    };

    private static TrialChange? Status(RegistrationConduct before, RegistrationConduct after) => before.Status == after.Status ? null
        : new TrialChange(TrialChangeKind.StatusMoved, "/conduct/status", before.Status?.ToString(), after.Status?.ToString()) { OutOfOrder = !StatusMoves.InOrder(before, after) };

    private static string? Said(Milestone? milestone) => milestone is null ? null : milestone.Kind is null ? $"{milestone.Date}" : $"{milestone.Date} ({milestone.Kind})";

    private static string? Said(Enrolment? size) =>
        size is null ? null : size.Number.ToString(CultureInfo.InvariantCulture) + (size.Kind is null ? "" : $" ({size.Kind})");
}
