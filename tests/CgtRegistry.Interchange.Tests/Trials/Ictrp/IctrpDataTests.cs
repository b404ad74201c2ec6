using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials.Ictrp;

namespace CgtRegistry.Interchange.Tests.Trials.Ictrp;

/// <summary>The real exports of WHO's platform, with the counts they are known to hold.</summary>
public class IctrpDataTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        foreach (var f in new[] { "ICTRP-Results_18Mar2020.xml", "COVID19-927-trials_7Apr2020.csv.gz", "COVID19-1135-trials_15Apr2020.csv.gz", "COVID19-web_7Jul2020.xlsx", "full-export-sample-interm.csv", "full-export-sample-main.csv", "full-export-screen-interm.csv", "full-export-screen-main.csv", "covid-export-dec2020-eligible.csv.gz" })
        {
            using var file = File.OpenRead(Path.Combine(SharedData.Folder("03-ictrp"), f));
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var read = (f.EndsWith("xml", StringComparison.Ordinal) ? IctrpXmlReader.Read(file, ImportLimits.CommandLine) : f.EndsWith("xlsx", StringComparison.Ordinal) ? IctrpWorkbookReader.Read(file, ImportLimits.CommandLine) : IctrpCsvReader.Read(file, ImportLimits.CommandLine)).ToList();
            output.WriteLine($"## {f} {read.Count} {read.Select(r => r.Registration?.Number).Distinct().Count()} {watch.ElapsedMilliseconds} ms");
            foreach (var g in read.SelectMany(r => r.Complaints).GroupBy(c => (c.Rule, c.Value[..Math.Min(40, c.Value.Length)])).OrderByDescending(g => g.Count()).Take(60))
            {
                output.WriteLine($"   {g.Count()} {g.Key}  {g.First().Record}");
            }
            foreach (var g in read.SelectMany(r => r.Registration?.AsStated ?? new Dictionary<string, string>()).GroupBy(c => (c.Key, c.Value[..Math.Min(30, c.Value.Length)])).OrderByDescending(g => g.Count()).Take(25))
            {
                output.WriteLine($"   as stated {g.Count()} {g.Key}");
            }
        }
    }
}
