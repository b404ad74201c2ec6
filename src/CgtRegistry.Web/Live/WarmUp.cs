using CgtRegistry.Domain;

namespace CgtRegistry.Web.Live;

/// <summary>Something readers look up in a picture of the register, made when first asked for.</summary>
/// <param name="Make">Makes it for a picture.</param>
public sealed record Prepared(Action<Register> Make);

/// <summary>Makes the look-ups of every new picture before somebody has to wait for them.</summary>
internal sealed class WarmUp(LiveRegister live, IEnumerable<Prepared> lookUps, ILogger<WarmUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var picture = live.Current;
            foreach (var lookUp in lookUps)
            {
                Make(lookUp, picture);
            }

            await live.ReplacedAsync(picture, stoppingToken);
        }
    }

    // Whoever asks for it meets the same failure and gets an error page; the register goes on.
    private void Make(Prepared lookUp, Register picture)
    {
        try
        {
            lookUp.Make(picture);
        }
#pragma warning disable CA1031
        catch (Exception failed)
#pragma warning restore CA1031
        {
            log.LogError(failed, "A look-up of the register could not be made.");
        }
    }
}
