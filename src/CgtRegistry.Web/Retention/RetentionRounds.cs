using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Retention;

/// <summary>Deletes what is kept for a time only, once an hour; the times stand in docs/data-map.csv.</summary>
internal sealed class RetentionRounds(Workplace workplace, ILogger<RetentionRounds> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var round = new PeriodicTimer(Between);
        while (await round.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var work = workplace.Open(Acting.System);
                var deleted = await work.ForgetAsync(stoppingToken);
                log.LogInformation("Deleted {Count} private rows whose time was over.", deleted);
            }
            catch (Exception failed) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failed, "Private data whose time is over could not be deleted; the next round tries again.");
            }
        }
    }
}
