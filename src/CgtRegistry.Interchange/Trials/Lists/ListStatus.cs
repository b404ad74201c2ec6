using CgtRegistry.Domain.Trials;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Lists;

/// <summary>
/// Reads the status of a row. ISRCTN gives two, of the trial and of recruitment: "Ongoing" is what recruitment says, and words that
/// contradict are kept. CTRI gives two, in India and outside; the EU register one for each member state: only what they have in
/// common is the trial's.
/// </summary>
internal static class ListStatus
{
    public static ConductState? Read(ListRow row, TrialNotes notes)
    {
        var cell = row[ListColumns.Status];
        var words = cell is ['[', ..] && PythonList.Read(cell) is { } list ? list.SelectMany(i => i.Values).Distinct(StringComparer.Ordinal).ToList() : cell is null ? [] : [cell];
        if (row[ListColumns.OtherStatus] is { } other)
        {
            words.Add(other);
        }

        var states = words.Select(w => w.Trim().Equals("Ongoing", StringComparison.OrdinalIgnoreCase) && words.Count > 1 ? null : notes.Take(StatusWords.Read(w), "status", w)).ToList();
        var (state, sure) = states.Count < 2 ? (states.FirstOrDefault(), true)
            : row.Has("Overall trial status") ? OfBoth(words[0], states[0], states[^1])
            : states.Distinct().Count() == 1 ? (states[0], true)
            : (null, false);
        if (!sure)
        {
            notes.State("status", string.Join("; ", words));
        }

        return state;
    }

    // Whoever has completed or stopped a trial no longer recruits; another word on recruitment contradicts it.
    private static (ConductState? State, bool Sure) OfBoth(string overall, ConductState? trial, ConductState? recruitment) =>
        overall.Trim().Equals("Ongoing", StringComparison.OrdinalIgnoreCase) ? (recruitment, true)
        : (trial, recruitment == trial || (recruitment is ConductState.RecruitmentEnded && trial is ConductState.Completed or ConductState.TerminatedEarly));
}
