using CgtRegistry.Web.Features.Data;
using CgtRegistry.Web.Persistence.Registrations;
using Npgsql;
using Spectre.Console;

namespace CgtRegistry.Web.Commands;

/// <summary>Writes records out from the command line, to a file or to standard output.</summary>
internal static class ExportCommands
{
    /// <summary>Writes all records in one form.</summary>
    /// <returns>0 when everything was written, 1 when it could not be.</returns>
    public static async Task<int> ExportAsync(TrialExport export, FileInfo? file, CancellationToken cancellationToken)
    {
        await using var app = await RegistryApp.BuildAsync([], serve: false);
        try
        {
            await using var snapshot = await RegistrationSnapshot.TakeAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), cancellationToken);
            await using var to = file is null ? Console.OpenStandardOutput() : file.Create();
            await WithProgressAsync(file?.Name, snapshot.Count, progress => TrialDump.WriteAsync(export, snapshot, to, progress, cancellationToken));
            await Console.Error.WriteLineAsync($"wrote {snapshot.Count} records of version {snapshot.Publication} ({snapshot.At:yyyy-MM-dd'T'HH:mm:ss'Z'})");
            return 0;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or NpgsqlException)
        {
            await Console.Error.WriteLineAsync(failed.Message);
            return 1;
        }
    }

    // Where the records themselves go to the terminal, or nobody watches, nothing else is written there.
    private static async Task WithProgressAsync(string? name, long count, Func<IProgress<long>?, Task> act)
    {
        if (name is null || Console.IsOutputRedirected || Console.IsErrorRedirected)
        {
            await act(null);
            return;
        }

        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async bar =>
        {
            var task = bar.AddTask(Markup.Escape(name), maxValue: Math.Max(1, count));
            await act(new Progress<long>(written => task.Value = written));
            task.Value = task.MaxValue;
        });
    }
}
