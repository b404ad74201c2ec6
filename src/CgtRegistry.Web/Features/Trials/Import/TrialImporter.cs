using System.Security.Cryptography;
using System.Threading.Channels;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Interchange;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Persistence.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>
/// Takes records of trial registries in, in whole batches through the one door for change. Reading and storing go side by
/// side; an import that is stopped leaves whole batches and can be run again, one that is run twice changes nothing.
/// </summary>
internal sealed class TrialImporter(IDbContextFactory<RegistryDb> registry, TrialImports imports, TrialLinker linker, TimeProvider clock)
{
    private const int BatchesAhead = 2;

    /// <summary>Takes in one file.</summary>
    /// <exception cref="ImportRunningException">Another import is running.</exception>
    public async Task<TrialImportReport> ImportAsync(TrialFormat format, string file, ImportLimits limits, IProgress<TrialImportProgress>? progress, CancellationToken cancellationToken)
    {
        await using var taken = await imports.TryTakeAsync(cancellationToken) ?? throw new ImportRunningException();
        var run = new TrialImportRow { At = clock.GetUtcNow(), Format = format.Name, File = NameOf(file), Sha256 = await HashAsync(file, cancellationToken) };
        var id = await imports.StartAsync(run, cancellationToken);
        var tally = new TrialTally();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<TrialBatch>(BatchesAhead);
        var reader = new TrialFileReader(format, () => File.OpenRead(file), limits, progress);
        var reading = Task.Run(() => reader.ReadAsync(batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                await using var db = await registry.CreateDbContextAsync(cancellationToken);
                var outcomes = await db.CommitAsync(Publication(format, run.File, Actor.System), new RegistrationBatch(id, batch.Records), cancellationToken);
                reader.MostAreNew = outcomes.Count(o => o is StagedAs.New or StagedAs.Changed) * 2 >= outcomes.Count;
                tally.Add(batch, outcomes);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What was stored stays; the run ends below and says so.
        }
        finally
        {
            await stop.CancelAsync();
            tally.Stopped = await reading;
        }

        // A run that was stopped still ends in order: what came in is linked and its report is kept.
        await linker.LinkAsync(CancellationToken.None);
        var ended = tally.Into(run, id, clock.GetUtcNow());
        var missing = await imports.MarkMissingAsync(ended, CancellationToken.None);
        await imports.EndAsync(ended, CancellationToken.None);
        return new TrialImportReport(id, tally.Counts, missing, tally.Complaints, tally.ComplaintCount, tally.Stopped);
    }

    /// <summary>What the public history says of a file that comes in.</summary>
    public static Publication Publication(TrialFormat format, string file, Actor by) => new(
        PublicationKind.TrialRecordsImported,
        by,
        new LocalText($"Nạp bản ghi thử nghiệm từ tệp {file} ({format.Name}).", $"Took in trial records from the file {file} ({format.Name})."));

    /// <summary>A file's name as it is shown: what could disturb a page or a terminal is left out.</summary>
    public static string NameOf(string file) =>
        new([.. Path.GetFileName(file).EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r) && !Domain.Names.Folding.IsInvisible(r)).Take(100).SelectMany(r => r.ToString())]);

    private static async Task<string> HashAsync(string file, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }
}
