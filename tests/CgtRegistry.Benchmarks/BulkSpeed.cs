using System.Diagnostics;
using System.Globalization;
using System.Text;
using CgtRegistry.Interchange;
using CgtRegistry.Web;
using CgtRegistry.Web.Features.Data;
using CgtRegistry.Web.Features.Trials.Import;
using CgtRegistry.Web.Persistence.Embedded;
using CgtRegistry.Web.Persistence.Registrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CgtRegistry.Benchmarks;

/// <summary>Taking in the real collections, versions and search text included, against bare COPY of rows of one kilobyte into the same server.</summary>
internal static class BulkSpeed
{
    private const int BareRows = 300_000;

    public static async Task MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cgtregistry-benchmark-").FullName;
        try
        {
            await using var app = await RegistryApp.BuildAsync(["--Registry:DataDirectory=" + folder, "--Registry:LawFolder=", "--Registry:LogLevel=Error"], serve: false);
            await using var source = NpgsqlDataSource.Create(app.Services.GetRequiredService<EmbeddedPostgres>().ConnectionString); // the owner, who may make the bare table
            var bare = await CopyAsync(source);
            Console.WriteLine($"bare COPY of {BareRows:N0} rows of 1 KB   {bare:N0} rows/s");
            await TakeInAsync(app.Services, "trials-flat", "trials-flat.csv.gz", bare);
            await TakeInAsync(app.Services, "trial-texts", "nct-texts-2021.ndjson.gz", bare);
            await TakeInAsync(app.Services, "trial-texts", "nct-texts-2021.ndjson.gz", bare);
            await GiveAsync(source);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task TakeInAsync(IServiceProvider services, string format, string file, double bare)
    {
        var watch = Stopwatch.StartNew();
        var report = await services.GetRequiredService<TrialImporter>().ImportAsync(
            TrialFormats.All.Single(f => f.Name == format), SharedData.Path("06-flat/" + file), ImportLimits.CommandLine, null, CancellationToken.None);
        var rate = report.Counts.Read / watch.Elapsed.TotalSeconds;
        Console.WriteLine($"{format}: {report.Counts}   {watch.Elapsed.TotalSeconds:0.0} s, {rate:N0} records/s, {rate / bare:0.00} of bare COPY; {Peak()} MiB at most");
    }

    // The whole register as our own lines, against psql's COPY of rows as JSON: both written to nowhere.
    private static async Task GiveAsync(NpgsqlDataSource source)
    {
        var (ours, before) = (Stopwatch.StartNew(), Peak());
        await using (var snapshot = await RegistrationSnapshot.TakeAsync(source, CancellationToken.None))
        {
            await TrialDump.WriteAsync(TrialExport.All.Single(e => e.Format == "ndjson"), snapshot, Stream.Null, null, CancellationToken.None);
        }

        ours.Stop();
        var theirs = Stopwatch.StartNew();
        await using var connection = await source.OpenConnectionAsync();
        using (var copy = await connection.BeginTextExportAsync("copy (select row_to_json(v) from registration_version_row v) to stdout"))
        {
            while (await copy.ReadLineAsync() is not null)
            {
            }
        }

        Console.WriteLine($"export: {ours.Elapsed.TotalSeconds:0.0} s, COPY of row_to_json {theirs.Elapsed.TotalSeconds:0.0} s, {theirs.Elapsed / ours.Elapsed:0.00} of it; memory grew by {Peak() - before} MiB");
    }

    private static async Task<double> CopyAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using (var create = new NpgsqlCommand("create table bare (id int primary key, text text)", connection))
        {
            await create.ExecuteNonQueryAsync();
        }

        var text = new string('x', 1000);
        var watch = Stopwatch.StartNew();
        await using (var copy = await connection.BeginTextImportAsync("copy bare from stdin"))
        {
            var line = new StringBuilder();
            for (var id = 0; id < BareRows; id++)
            {
                await copy.WriteAsync(line.Clear().Append(CultureInfo.InvariantCulture, $"{id}\t{text}\n"));
            }
        }

        var rate = BareRows / watch.Elapsed.TotalSeconds;
        await using var drop = new NpgsqlCommand("drop table bare", connection);
        await drop.ExecuteNonQueryAsync();
        return rate;
    }

    // The kernel's own record of the most memory the process ever held.
    private static long Peak() =>
        File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)) is { } line
            ? long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024 : 0;
}
