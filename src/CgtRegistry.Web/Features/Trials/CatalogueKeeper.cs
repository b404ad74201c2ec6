using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>
/// Keeps the index of trials up with what is published. Few changes are shown at once; while an import publishes batch after
/// batch, the index is built anew when it pauses.
/// </summary>
internal sealed class CatalogueKeeper(LiveRegister live, TrialCatalogue catalogue, ILogger<CatalogueKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var known = live.Last;
            try
            {
                while (!await catalogue.TryReadOnAsync(stoppingToken))
                {
                    await UntilPausedAsync(stoppingToken);
                    await catalogue.RefreshAsync(stoppingToken);
                }
            }
#pragma warning disable CA1031
            catch (Exception lost) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                // Whatever it was, the register goes on with the last index and tries again.
                log.LogError(lost, "The trials cannot be read; searches answer from the last index.");
                await Task.Delay(Retry, stoppingToken);
                continue;
            }

            await live.PublishedAfterAsync(known, stoppingToken);
        }
    }

    private async Task UntilPausedAsync(CancellationToken stoppingToken)
    {
        for (var before = catalogue.IsReady ? null : live.Last; live.Last != before;)
        {
            before = live.Last;
            await Task.Delay(Pause, stoppingToken);
        }
    }
}
