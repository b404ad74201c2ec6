using System.Diagnostics;
using System.Globalization;

namespace CgtRegistry.Benchmarks;

/// <summary>Durations of one kind of request.</summary>
/// <param name="Milliseconds">Each request, ascending.</param>
/// <param name="PerSecond">Requests answered in a second by all clients together.</param>
/// <param name="Processor">Milliseconds of processor for each.</param>
internal sealed record Measured(double[] Milliseconds, double PerSecond, double Processor)
{
    public double Median => At(0.5);

    public double P95 => At(0.95);

    /// <summary>
    /// Runs requests of several clients for some seconds, each beginning at another one; they wait for the threads of the pool as
    /// requests to a server do, and the waiting counts.
    /// </summary>
    public static Measured Run<T>(IReadOnlyList<T> requests, int clients, double seconds, Action<T> answer)
    {
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var times = Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            var own = new List<double>();
            for (var at = client * requests.Count / clients; watch.Elapsed.TotalSeconds < seconds; at++)
            {
                var from = Stopwatch.GetTimestamp();
                await Task.Factory.StartNew(() => answer(requests[at % requests.Count]), CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default);
                own.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }

            return own;
        })).GetAwaiter().GetResult();
        var taken = watch.Elapsed.TotalSeconds;
        double[] sorted = [.. times.SelectMany(t => t).Order()];
        return new Measured(sorted, sorted.Length / taken, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / sorted.Length);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"median {Median,8:0.000} ms   p95 {P95,8:0.000} ms   most {Milliseconds[^1],8:0.00} ms   {PerSecond,8:0}/s   processor {Processor,7:0.000} ms   ({Milliseconds.Length} requests)");

    private double At(double share) => Milliseconds[(int)(share * (Milliseconds.Length - 1))];
}
