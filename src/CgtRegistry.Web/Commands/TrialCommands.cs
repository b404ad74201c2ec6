using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Interchange;
using CgtRegistry.Web.Features.Trials.Import;
using CgtRegistry.Web.Seed;
using Npgsql;
using Spectre.Console;

namespace CgtRegistry.Web.Commands;

/// <summary>Takes trial records in from the command line, with progress and rate where a terminal listens and a line for every complaint.</summary>
internal static class TrialCommands
{
    private const int WrongUse = 2;

    /// <summary>Takes the files in one after the other.</summary>
    /// <returns>0 when everything was taken in, 1 when a record was rejected or a file could not be read to its end.</returns>
    public static async Task<int> ImportAsync(TrialFormat format, IReadOnlyList<FileInfo> files, CancellationToken cancellationToken)
    {
        await using var app = await RegistryApp.BuildAsync([], serve: false);
        var importer = app.Services.GetRequiredService<TrialImporter>();
        var (counts, whole) = (new LoadReport(0, 0, 0, 0), true);
        foreach (var file in files)
        {
            try
            {
                var report = await WithProgressAsync(file.Name, progress => importer.ImportAsync(format, file.FullName, ImportLimits.CommandLine, progress, cancellationToken));
                await SayAsync(file, report);
                counts += report.Counts;
                whole &= report.Stopped is null;
            }
            catch (ImportRunningException running)
            {
                await Console.Error.WriteLineAsync(running.Message);
                return WrongUse;
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or NpgsqlException)
            {
                whole = false;
                await Console.Error.WriteLineAsync($"{file.Name}: {failed.Message}");
            }
        }

        Console.WriteLine(counts);
        return whole && counts.Rejected == 0 ? 0 : 1;
    }

    /// <summary>Says what the rules find in each record, as the form and the API would; nothing is stored.</summary>
    /// <returns>0 when no record has an error, 1 otherwise or when a file could not be read.</returns>
    public static async Task<int> CheckAsync(TrialFormat format, IReadOnlyList<FileInfo> files, CancellationToken cancellationToken)
    {
        await using var app = await RegistryApp.BuildAsync([], serve: false);
        var judge = app.Services.GetRequiredService<TrialFileFindings>();
        var clean = true;
        foreach (var file in files)
        {
            try
            {
                await using var content = file.OpenRead();
                foreach (var (record, findings) in judge.Read(format, content, ImportLimits.CommandLine))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    clean &= findings.All(f => f.Severity is not FindingSeverity.Error);
                    foreach (var f in findings)
                    {
                        Console.WriteLine($"{record.Number}\t{f.Severity}\t{f.Rule}\t{f.Pointer}\t{f.Text.En}");
                    }
                }
            }
            catch (Exception failed) when (failed is RefusedFileException or IOException or UnauthorizedAccessException)
            {
                clean = false;
                await Console.Error.WriteLineAsync($"{file.Name}: {failed.Message}");
            }
        }

        return clean ? 0 : 1;
    }

    private static async Task SayAsync(FileInfo file, TrialImportReport report)
    {
        foreach (var c in report.Complaints)
        {
            await Console.Error.WriteLineAsync($"{c.Record}\t{c.Field}\t{c.Rule}{(c.Repaired ? " (repaired)" : "")}\t{c.Value.ReplaceLineEndings(" ")}");
        }

        if (report.ComplaintCount > report.Complaints.Count)
        {
            await Console.Error.WriteLineAsync($"… and {report.ComplaintCount - report.Complaints.Count} more complaints.");
        }

        if (report.Missing > 0)
        {
            await Console.Error.WriteLineAsync($"{file.Name}: {report.Missing} records of an earlier export are missing in this one; they are kept and marked.");
        }

        if (report.Stopped is { } why)
        {
            await Console.Error.WriteLineAsync($"{file.Name}: {why}");
        }
    }

    private static async Task<T> WithProgressAsync<T>(string name, Func<IProgress<TrialImportProgress>?, Task<T>> act)
    {
        if (Console.IsOutputRedirected || Console.IsErrorRedirected)
        {
            return await act(null);
        }

        T result = default!;
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async bar =>
        {
            var task = bar.AddTask(Markup.Escape(name), maxValue: 1);
            result = await act(new Progress<TrialImportProgress>(p =>
            {
                (task.MaxValue, task.Value) = (Math.Max(1, p.Of), p.Bytes);
                task.Description = Markup.Escape($"{name}: {p.Records:N0} records, {p.Records / Math.Max(0.001, task.ElapsedTime?.TotalSeconds ?? 0.001):N0} a second");
            }));
            task.Value = task.MaxValue;
        });
        return result;
    }
}
