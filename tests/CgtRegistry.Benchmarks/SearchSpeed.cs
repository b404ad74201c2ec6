using System.Diagnostics;
using CgtRegistry.Web.Features.Trials.Finding;

namespace CgtRegistry.Benchmarks;

/// <summary>Measures the index in memory: building, room, questions of every kind, deep pages, many clients.</summary>
internal sealed class SearchSpeed
{
    private readonly TrialIndex _index;

    private SearchSpeed(TrialIndex index, IReadOnlyList<TrialSearch> mixed) => (_index, Mixed) = (index, mixed);

    /// <summary>Questions as people ask them.</summary>
    public IReadOnlyList<TrialSearch> Mixed { get; }

    public static SearchSpeed Build(int trials)
    {
        var (index, mixed) = BuildFrom(trials);
        var used = GC.GetTotalMemory(forceFullCollection: true);
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Console.WriteLine($"memory with the index alone: {Math.Min(used, GC.GetTotalMemory(true)) / 1048576.0:0} MiB of objects, {Environment.WorkingSet / 1048576} MiB resident");
        return new SearchSpeed(index, mixed);
    }

    public Measured Run(IReadOnlyList<TrialSearch> searches, int clients, double seconds) => Measured.Run(searches, clients, seconds, s => _index.Search(s));

    public void Measure()
    {
        Run(Mixed, 2, 4);
        foreach (var (name, search) in Questions.Kinds)
        {
            var first = Stopwatch.StartNew();
            var total = _index.Search(search).Total;
            Console.WriteLine($"{name,-44} {total,7} found, first {first.Elapsed.TotalMilliseconds,7:0.00} ms   {Run([search], 1, 0.3)}");
        }

        Console.WriteLine($"mixed questions, 1 client    {Run(Mixed, 1, 5)}");
        Console.WriteLine($"mixed questions, 16 clients  {Run(Mixed, 16, 10)}");
        foreach (var order in Enum.GetValues<TrialOrder>())
        {
            Pages(new TrialSearch { Order = order });
            Pages(new TrialSearch { Order = order, Words = "study" });
        }
    }

    private void Pages(TrialSearch search)
    {
        TrialPlace? after = null;
        for (var page = 1; page < 1_000; page++)
        {
            after = _index.Search(search with { After = after }).Places[^1];
        }

        var (first, deep) = (Run([search], 1, 0.3), Run([search with { After = after }], 1, 0.3));
        Console.WriteLine($"{search.Order,-10} {search.Words ?? "(no words)",-12} page 1 {first.Median:0.000} ms, page 1000 {deep.Median:0.000} ms, ratio {deep.Median / first.Median:0.00}");
    }

    private static (TrialIndex Index, IReadOnlyList<TrialSearch> Mixed) BuildFrom(int trials)
    {
        var real = RealTrials.Read();
        var mixed = Questions.Mixed(real.Titles(2_000));
        GC.Collect();
        var (watch, processor) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var index = TrialIndex.Build(real.Entries(trials));
        Console.WriteLine($"built of {trials} trials in {watch.Elapsed.TotalSeconds:0.0} s ({(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds:0.0} s of processor)");
        return (index, mixed);
    }
}
