using CgtRegistry.Web.Persistence;
using Npgsql;

namespace CgtRegistry.Web.Live;

/// <summary>Hears of publications by other processes, and looks for itself every few seconds in case a message was lost.</summary>
internal sealed class PublicationListener(NpgsqlDataSource database, LiveRegister live, ILogger<PublicationListener> log) : BackgroundService
{
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost)
            {
                log.LogWarning(lost, "The register cannot be read; answers come from the last picture.");
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = await database.OpenConnectionAsync(stoppingToken);
        await using (var listen = new NpgsqlCommand($"listen {RegistryDb.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        while (true)
        {
            await live.RefreshAsync(stoppingToken);
            await connection.WaitAsync(LookAnyway, stoppingToken);
        }
    }
}
