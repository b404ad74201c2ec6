using CgtRegistry.Domain;

namespace CgtRegistry.Web.Live;

/// <summary>Something readers look up in a picture of the register, made when first asked for.</summary>
/// <param name="Make">Makes it for a picture.</param>
public sealed record Prepared(Action<Register> Make);

/// <summary>Makes the look-ups of every new picture before somebody has to wait for them.</summary>
internal sealed class WarmUp(LiveRegister live, IEnumerable<Prepared> lookUps) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var picture = live.Current;
            foreach (var lookUp in lookUps)
            {
                lookUp.Make(picture);
            }

            await live.ReplacedAsync(picture, stoppingToken);
        }
    }
}
