using System.Threading.Channels;
using CgtRegistry.Domain.Trials.Importing;
using CgtRegistry.Web.Http;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>Takes confirmed files in, one after the other, apart from any request; begins with what an earlier run of the program left behind.</summary>
internal sealed class TakingInRounds(Workplace workplace, IServiceProvider services, RegistrySettings settings, ILogger<TakingInRounds> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>A file was confirmed.</summary>
    public void Wake() => _wakes.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!settings.ReadOnly && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DoAllAsync(stoppingToken);
            }
            catch (Exception failed) when (!stoppingToken.IsCancellationRequested)
            {
                Say(failed);
            }

            await WaitAsync(stoppingToken);
        }
    }

    private async Task DoAllAsync(CancellationToken cancellationToken)
    {
        List<Guid> open;
        await using (var work = workplace.Open(Acting.System))
        {
            open = await work.Set<UploadedTrialFile>().Where(f => f.State == TrialFileState.TakingIn || (f.State == TrialFileState.TakenIn && f.EndedAt == null)).OrderBy(f => f.DecidedAt).Select(f => f.Id).ToListAsync(cancellationToken);
        }

        foreach (var file in open)
        {
            try
            {
                await services.GetRequiredService<TakingIn>().DoAsync(file, cancellationToken);
            }
            catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
            {
                Say(failed); // the files confirmed after it do not wait for it
            }
        }
    }

    private void Say(Exception failed)
    {
        if (ReadOnlyMode.IsCause(failed))
        {
            log.LogWarning(failed, "The database was away while a file was taken in; nothing of it was, and the next round tries again.");
        }
        else
        {
            log.LogError(failed, "A file could not be taken in; the next round tries again.");
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var round = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        round.CancelAfter(Between);
        try
        {
            await _wakes.Reader.ReadAsync(round.Token);
        }
        catch (OperationCanceledException)
        {
            // Nobody woke us: time for a round all the same, or for the end.
        }
    }
}
