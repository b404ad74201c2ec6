using CgtRegistry.Interchange;
using CgtRegistry.Web.Features.Law.Import;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Seed;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace CgtRegistry.Web.Commands;

/// <summary>Takes legal texts in from the command line, with progress where a terminal listens and a line for every complaint.</summary>
internal static class LawCommands
{
    public static async Task<int> ImportAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var (sources, unknown) = LawFolder.Find(paths);
        foreach (var file in unknown)
        {
            await Console.Error.WriteLineAsync($"{file}: not one of the files this format reads; see 'import law-ndjson --help'.");
        }

        if (sources.Count == 0)
        {
            return 2;
        }

        await using var app = await RegistryApp.BuildAsync([], serve: false);
        return await ImportAsync(app.Services.GetRequiredService<LawImporter>(), sources, complaints: true, cancellationToken) && unknown.Count == 0 ? 0 : 1;
    }

    public static async Task<int> ImportTextAsync(string file, TextBrought brought, CancellationToken cancellationToken)
    {
        await using var app = await RegistryApp.BuildAsync([], serve: false);
        try
        {
            var source = SingleText.From(file, brought, app.Services.GetRequiredService<LiveRegister>());
            return await ImportAsync(app.Services.GetRequiredService<LawImporter>(), [source], complaints: true, cancellationToken) ? 0 : 1;
        }
        catch (RefusedFileException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    /// <summary>Takes the sources in one after the other.</summary>
    /// <param name="importer">Takes them in.</param>
    /// <param name="sources">What to read.</param>
    /// <param name="complaints">Whether every complaint gets a line of its own on standard error.</param>
    /// <param name="cancellationToken">Stops after the batch at hand.</param>
    /// <returns>Whether every file could be read.</returns>
    public static async Task<bool> ImportAsync(LawImporter importer, IReadOnlyList<LawSource> sources, bool complaints, CancellationToken cancellationToken)
    {
        var counts = new LoadReport(0, 0, 0, 0);
        var read = true;
        foreach (var source in sources)
        {
            try
            {
                var report = await WithProgressAsync(Path.GetFileName(source.File), progress => importer.ImportAsync(source, progress, cancellationToken));
                counts += report.Counts;
                foreach (var c in complaints ? report.Complaints : [])
                {
                    await Console.Error.WriteLineAsync($"{c.Record}\t{c.Field}\t{c.Rule}{(c.Repaired ? " (repaired)" : c.AsPrinted ? " (kept as printed)" : "")}\t{OneLine(c.Value)}");
                }
            }
            catch (Exception refused) when (refused is RefusedFileException or StaleRecordException or DbUpdateException or IOException or UnauthorizedAccessException or Npgsql.NpgsqlException)
            {
                read = false;
                await Console.Error.WriteLineAsync($"{source.File}: {(refused is DbUpdateException ? $"the database refused the data: {refused.InnerException?.Message}" : refused.Message)}");
            }
        }

        Console.WriteLine(counts);
        return read;
    }

    private static async Task<T> WithProgressAsync<T>(string name, Func<IProgress<(int Done, int Of)>?, Task<T>> act)
    {
        if (Console.IsOutputRedirected || Console.IsErrorRedirected)
        {
            return await act(null);
        }

        T result = default!;
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async bar =>
        {
            var task = bar.AddTask(Markup.Escape(name), maxValue: 1);
            result = await act(new Progress<(int Done, int Of)>(p => (task.MaxValue, task.Value) = (Math.Max(1, p.Of), p.Done)));
            task.Value = task.MaxValue;
        });
        return result;
    }

    private static string OneLine(string value) => value.ReplaceLineEndings(" ");
}
