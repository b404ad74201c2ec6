using Npgsql;

namespace CgtRegistry.Web.Mail;

/// <summary>Goes round with the letters as long as the program runs; without a mail server they stay in the inbox.</summary>
internal sealed class LetterRounds(IServiceProvider services, ILogger<LetterRounds> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (services.GetService<LetterSender>() is not { } sender)
        {
            log.LogInformation("No mail server is named (Registry:Smtp:Host): letters stay in the inbox.");
            return;
        }

        using var round = new PeriodicTimer(Between);
        do
        {
            try
            {
                while (await sender.SendDueAsync(stoppingToken) > 0)
                {
                }
            }
            catch (Exception failed) when (failed is NpgsqlException or Microsoft.EntityFrameworkCore.DbUpdateException or InvalidOperationException { InnerException: NpgsqlException })
            {
                log.LogError(failed, "The round with the letters was broken off; the next one goes on.");
            }
        }
        while (await round.WaitForNextTickAsync(stoppingToken));
    }
}
