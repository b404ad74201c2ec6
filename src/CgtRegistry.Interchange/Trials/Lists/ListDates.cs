using CgtRegistry.Domain.Basics;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Lists;

/// <summary>Reads a date, or a list of the dates of member states: when they differ, or one is missing, no one of them is the trial's.</summary>
internal static class ListDates
{
    public static Word<PartialDate?> Read(string? cell)
    {
        if (cell is not ['[', ..] || PythonList.Read(cell) is not { } list)
        {
            return TrialDates.Read(cell);
        }

        var dates = list.Select(i => i.GetValueOrDefault("")).Distinct(StringComparer.Ordinal).ToList();
        return dates is [{ } only] ? TrialDates.Read(only) : Word<PartialDate?>.Open;
    }

    /// <summary>The cell, when any state gives a date.</summary>
    public static string? Stated(string? cell) => cell is ['[', ..] && PythonList.Read(cell) is { } list && list.All(i => i.Count == 0) ? null : cell;
}
