using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Benchmarks;

/// <summary>How much faster long texts are folded than names.</summary>
internal static class FoldingSpeed
{
    public static void Measure()
    {
        Compare("ASCII texts of trials", [.. Texts("06-flat/nct-texts-2021.ndjson.gz", 20_000).Where(t => Ascii.IsValid(t))]);
        Compare("Vietnamese texts of laws", Texts("07-legal-vn/phap-dien-health-provisions.ndjson.gz", 1_000));
    }

    private static void Compare(string what, List<string> texts)
    {
        var folded = new FoldedText();
        Action all = () => texts.ForEach(t => { folded.Clear(); folded.Add(t); });
        all();
        all();
        var quick = Time(all);
        var slow = Time(() => texts.Take(texts.Count / 10).ToList().ForEach(t => Folding.Tokens(t))) * 10;
        Console.WriteLine($"folding {what}: {texts.Sum(t => (long)t.Length) / quick.TotalSeconds / 1e6:0} million letters a second, {slow / quick:0.0} times as fast as Folding.Tokens");
    }

    private static TimeSpan Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    }

    private static List<string> Texts(string file, int lines)
    {
        using var reader = SharedData.Open(file);
        List<string> texts = [];
        for (var line = 0; line < lines && reader.ReadLine() is { } json; line++)
        {
            using var record = JsonDocument.Parse(json);
            texts.AddRange(record.RootElement.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.String).Select(p => p.Value.GetString()!));
        }

        return texts;
    }
}
