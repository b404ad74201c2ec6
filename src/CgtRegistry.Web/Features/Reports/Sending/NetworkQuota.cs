using System.Collections.Concurrent;

namespace CgtRegistry.Web.Features.Reports.Sending;

/// <summary>How often something may be done from one network in a while. What it knows of networks is forgotten with the while.</summary>
public sealed class NetworkQuota(TimeProvider clock, int most, TimeSpan within)
{
    private const int TidyAt = 10_000;

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _seen = new(StringComparer.Ordinal);

    /// <summary>Counts one more, when there is room for it; how long to wait when there is none.</summary>
    public TimeSpan? Take(string network)
    {
        var now = clock.GetUtcNow();
        if (_seen.Count > TidyAt)
        {
            Forget(now);
        }

        var times = _seen.GetOrAdd(network, _ => new());
        lock (times)
        {
            while (times.TryPeek(out var first) && now - first >= within)
            {
                times.Dequeue();
            }

            if (times.Count >= most)
            {
                return times.Peek() + within - now;
            }

            times.Enqueue(now);
            return null;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (network, times) in _seen)
        {
            lock (times)
            {
                if (times.All(t => now - t >= within))
                {
                    _seen.TryRemove(network, out _);
                }
            }
        }
    }
}
