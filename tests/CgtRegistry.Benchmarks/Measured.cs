using System.Diagnostics;
using System.Globalization;

namespace CgtRegistry.Benchmarks;

/// <summary>Durations of one kind of request.</summary>
/// <param name="Milliseconds">Each request, ascending.</param>
/// <param name="PerSecond">Requests answered in a second by all clients together.</param>
internal sealed record Measured(double[] Milliseconds, double PerSecond)
{
    public double Median => At(0.5);

    public double P95 => At(0.95);

    /// <summary>Runs requests by several clients at once, each beginning at another one, for some seconds.</summary>
    public static Measured Run<T>(IReadOnlyList<T> requests, int clients, double seconds, Action<T> answer)
    {
        var times = Enumerable.Range(0, clients).Select(_ => new List<double>()).ToArray();
        var watch = Stopwatch.StartNew();
        var threads = times.Select((own, client) => new Thread(() =>
        {
            for (var at = client * requests.Count / clients; watch.Elapsed.TotalSeconds < seconds; at++)
            {
                var from = Stopwatch.GetTimestamp();
                answer(requests[at % requests.Count]);
                own.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        var taken = watch.Elapsed.TotalSeconds;
        double[] sorted = [.. times.SelectMany(t => t).Order()];
        return new Measured(sorted, sorted.Length / taken);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"median {Median,8:0.000} ms   p95 {P95,8:0.000} ms   most {Milliseconds[^1],8:0.00} ms   {PerSecond,8:0}/s   ({Milliseconds.Length} requests)");

    private double At(double share) => Milliseconds[(int)(share * (Milliseconds.Length - 1))];
}
