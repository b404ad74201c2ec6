using System.IO.Compression;
using System.Text;

namespace CgtRegistry.EndToEnd.Tests.Journeys;

/// <summary>Records of other registries as they were downloaded; they stand beside the repository, not in it.</summary>
internal static class RealRecords
{
    /// <summary>A study as the interface of ClinicalTrials.gov gives it; the test is skipped, and says so, where the records are missing.</summary>
    public static byte[] OfClinicalTrials(string number)
    {
        var all = Path.Combine(AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf($"{Path.DirectorySeparatorChar}tests{Path.DirectorySeparatorChar}", StringComparison.Ordinal)], "../shared/data/01-ctgov-v2/studies.ndjson.gz");
        Assert.SkipUnless(File.Exists(all), $"{all} is missing, so there is no real record to begin with.");
        using var lines = new StreamReader(new GZipStream(File.OpenRead(all), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            if (line.Contains($"\"nctId\":\"{number}\"", StringComparison.Ordinal))
            {
                return Encoding.UTF8.GetBytes(line);
            }
        }

        throw new InvalidOperationException($"{all} does not have {number}.");
    }
}
