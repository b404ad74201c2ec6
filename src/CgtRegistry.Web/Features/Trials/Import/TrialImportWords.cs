using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence.Registrations;
using CgtRegistry.Web.Seed;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>How people read what an import says.</summary>
internal static class TrialImportWords
{
    /// <summary>“Read 927: 284 new, 12 changed, 631 unchanged, 0 rejected.”</summary>
    public static string Counts(Texts texts, TrialImportSummary run) => Counts(texts, new LoadReport(run.Read, run.New, run.Changed, run.Unchanged, run.Rejected));

    /// <summary>The same of a file that was only read.</summary>
    public static string Counts(Texts texts, LoadReport counts)
    {
        string Number(int count) => Dates.Number(count, texts.Language);
        return texts["import.counts", ("read", Number(counts.Read)), ("new", Number(counts.New)), ("changed", Number(counts.Changed)), ("unchanged", Number(counts.Unchanged)), ("rejected", Number(counts.Rejected))];
    }

    public static string Complaints(Texts texts, int count) =>
        count switch { 0 => texts["import.no-complaint"], 1 => texts["import.one-complaint"], _ => texts["import.complaint-count", ("n", Dates.Number(count, texts.Language))] };

    /// <summary>Whether a run did not come to its end; none when it did.</summary>
    public static string? Ending(Texts texts, TrialImportSummary run) =>
        run.Stopped is not null ? texts["import.stopped"] : run.EndedAt is null ? texts["import.not-ended"] : null;

    /// <summary>Where in the file a complaint is: the number of the record, or a count of lines, rows or records in words of the page.</summary>
    public static string Place(Texts texts, string record) =>
        record.Split(' ') is [var unit, var number] && number.All(char.IsAsciiDigit) && texts.Find($"complaint-place.{unit}") is not null ? texts[$"complaint-place.{unit}", ("n", number)] : record;

    /// <summary>What a rule says, where it has words; otherwise its code.</summary>
    public static string Rule(Texts texts, string code) => texts.Find($"complaint-rule.{code}") ?? (code.EndsWith("-not-read", StringComparison.Ordinal) ? texts["complaint-rule.value-not-read"] : code);
}
