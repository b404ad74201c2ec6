using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>
/// How far the study has come: its state, start and end apart as each may be a plan or have happened, and days of the record for
/// which R5 has no code of its own.
/// </summary>
internal static class StudyProgress
{
    public const string Events = FhirSystems.Own + "progress";

    public static void Write(SparseJson study, TrialRegistration record) => study.List("progressStatus", Of(record), p =>
    {
        study.Concept("state", p.State, p.Text);
        study.Flag("actual", p.Actual);
        study.Period(p.Start, p.End);
    });

    private static IEnumerable<Progress> Of(TrialRegistration record)
    {
        var conduct = record.Conduct;
        if (conduct.Status is { } status)
        {
            yield return new Progress(FhirCodes.Of(status), FhirCodes.Of(status) is null ? status.ToString() : null);
        }

        if (FhirCodes.Of(conduct.LastKnownStatus) is { } known)
        {
            yield return new Progress(known, "Last known state");
        }

        foreach (var progress in Milestones(FhirCodes.Overall, conduct.Start, conduct.Completion).Concat(Milestones(Event("primary-completion", "Primary completion"), null, conduct.PrimaryCompletion)))
        {
            yield return progress;
        }

        (FhirCode State, PartialDate? On)[] days =
        [
            (Event("registered", "Registered"), record.RegisteredOn),
            (Event("verified", "Record verified"), record.VerifiedOn),
            (Event("results-completed", "Results completed"), record.Results.CompletedOn),
            (Event("results-posted", "Results posted"), record.Results.PostedOn),
        ];
        foreach (var (state, on) in days.Where(d => d.On is not null))
        {
            yield return new Progress(state, null, Actual: true, Start: on, End: on);
        }
    }

    private static IEnumerable<Progress> Milestones(FhirCode state, Milestone? start, Milestone? end) =>
        start is not null && end is not null && start.Kind == end.Kind && start.Date <= end.Date
            ? [new Progress(state, null, Actual(start), start.Date, end.Date)]
            : new[] { start is null ? null : new Progress(state, null, Actual(start), Start: start.Date), end is null ? null : new Progress(state, null, Actual(end), End: end.Date) }.OfType<Progress>();

    private static bool? Actual(Milestone milestone) => milestone.Kind is { } kind ? kind is DateKind.Actual : null;

    private static FhirCode Event(string code, string display) => new(Events, code, display);

    private sealed record Progress(FhirCode? State, string? Text, bool? Actual = null, PartialDate? Start = null, PartialDate? End = null);
}
