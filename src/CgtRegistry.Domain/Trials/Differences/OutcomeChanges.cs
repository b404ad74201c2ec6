using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Differences;

/// <summary>What happened to outcomes.</summary>
internal static class OutcomeChanges
{
    public static IEnumerable<TrialChange> Of(Versions versions)
    {
        var pairs = OutcomePairing.Of(versions);
        var (before, after) = (versions.Before.Outcomes, versions.After.Outcomes);
        foreach (var pair in pairs.Where(p => p is { Before: not null, After: not null }))
        {
            foreach (var change in Between(before[pair.Before!.Value], after[pair.After!.Value], $"/outcomes/{pair.After}"))
            {
                yield return change;
            }
        }

        foreach (var kind in Enum.GetValues<OutcomeKind>())
        {
            var gone = pairs.Where(p => p.After is null && before[p.Before!.Value].Kind == kind).Select(p => p.Before!.Value).ToList();
            var come = pairs.Where(p => p.Before is null && after[p.After!.Value].Kind == kind).Select(p => p.After!.Value).ToList();
            for (var n = 0; n < Math.Max(gone.Count, come.Count); n++)
            {
                yield return (n < gone.Count, n < come.Count) switch
                {
                    (true, true) => New(TrialChangeKind.OutcomeReplaced, $"/outcomes/{come[n]}", Said(before[gone[n]]), Said(after[come[n]]), kind),
                    (true, false) => New(TrialChangeKind.OutcomeDropped, $"/outcomes/{gone[n]}", Said(before[gone[n]]), null, kind),
                    _ => New(TrialChangeKind.OutcomeAdded, $"/outcomes/{come[n]}", null, Said(after[come[n]]), kind),
                };
            }
        }
    }

    private static IEnumerable<TrialChange> Between(RegistrationOutcome before, RegistrationOutcome after, string path)
    {
        if (before.Kind != after.Kind)
        {
            var primary = before.Kind is OutcomeKind.Primary || after.Kind is OutcomeKind.Primary;
            yield return new TrialChange(TrialChangeKind.OutcomeSwapped, $"{path}/kind", $"{before.Kind}: {before.Measure}", $"{after.Kind}: {after.Measure}") { Primary = primary };
        }

        var moved = Folding.Fold(before.TimeFrame ?? "") != Folding.Fold(after.TimeFrame ?? "");
        if (moved)
        {
            yield return New(TrialChangeKind.OutcomeTimeMoved, $"{path}/timeFrame", before.TimeFrame, after.TimeFrame, after.Kind);
        }

        foreach (var (field, was, became) in new[] { ("measure", before.Measure, after.Measure), ("description", before.Description, after.Description), ("timeFrame", moved ? null : before.TimeFrame, moved ? null : after.TimeFrame) })
        {
            if (was != became)
            {
                yield return New(TrialChangeKind.OutcomeReworded, $"{path}/{field}", was, became, after.Kind);
            }
        }
    }

    private static TrialChange New(TrialChangeKind kind, string path, string? before, string? after, OutcomeKind place) =>
        new(kind, path, before, after) { Primary = place is OutcomeKind.Primary };

    private static string Said(RegistrationOutcome outcome) => outcome.TimeFrame is null ? outcome.Measure : $"{outcome.Measure} [{outcome.TimeFrame}]";
}
