using System.Diagnostics;
using System.Text;
using CgtRegistry.Domain;
using CgtRegistry.Interchange;
using CgtRegistry.Web.Features.Trials;
using CgtRegistry.Web.Features.Trials.Finding;
using CgtRegistry.Web.Features.Trials.Import;
using CgtRegistry.Web.Persistence.Registrations;
using CgtRegistry.Web.Seed;

namespace CgtRegistry.Benchmarks;

/// <summary>Measures the building of the catalogue from stored records of registries, step by step; the database's part is left out.</summary>
internal static class CatalogueSpeed
{
    public static void Measure(int trials)
    {
        var stored = Stored();
        var names = new TrialNames(new Register(ReferenceLoader.Files(SharedData.Reference).SelectMany(ReferenceLoader.Read), version: 1, DateTimeOffset.UnixEpoch));
        GC.Collect();
        Take("read of JSON", trials, at => RegistrationJson.Read(stored[at % stored.Count].Card).Number.Length);
        Take("made entries", trials, at => Entry(names, stored[at % stored.Count], at).TitleWords.Length);
        var watch = Stopwatch.StartNew();
        var index = TrialIndex.Build(Enumerable.Range(0, trials).Select(at => Entry(names, stored[at % stored.Count], at)));
        Console.WriteLine($"catalogue of {index.Count} trials built in {watch.Elapsed.TotalSeconds:0.0} s on one core");
    }

    private static TrialEntry Entry(TrialNames names, (string Id, string Card, string Words) stored, int at) =>
        names.Entry($"{stored.Id}-{at}", null, [new RegistrationCard(stored.Id, RegistrationJson.Read(stored.Card), stored.Words)]);

    private static void Take(string what, int times, Func<int, int> act)
    {
        var (watch, sum) = (Stopwatch.StartNew(), 0L);
        for (var at = 0; at < times; at++)
        {
            sum += act(at);
        }

        Console.WriteLine($"{what,-14} {watch.Elapsed.TotalSeconds,6:0.0} s, {watch.Elapsed.TotalMicroseconds / times,6:0} µs each ({sum})");
    }

    private static List<(string Id, string Card, string Words)> Stored()
    {
        var stored = new List<(string, string, string)>();
        foreach (var (format, file) in new[] { ("trials-flat", "06-flat/trials-flat.csv.gz"), ("ictrp-xlsx", "03-ictrp/COVID19-web_7Jul2020.xlsx"), ("ctgov-json", "01-ctgov-v2/studies.ndjson.gz") })
        {
            using var content = File.OpenRead(SharedData.Path(file));
            foreach (var record in TrialFormats.All.Single(f => f.Name == format).Read(content, ImportLimits.CommandLine).Select(r => r.Registration))
            {
                if (record is not null && PreparedRecord.Of(record) is var prepared)
                {
                    stored.Add((prepared.Key.Number, Encoding.UTF8.GetString(prepared.Brief.Value.Card), Encoding.UTF8.GetString(prepared.Brief.Value.Words)));
                }
            }
        }

        return stored;
    }
}
