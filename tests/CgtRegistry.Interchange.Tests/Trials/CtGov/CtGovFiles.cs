using System.IO.Compression;
using System.Text.Json;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.CtGov;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>The real studies of ClinicalTrials.gov beside the repository, and what the register writes of them.</summary>
internal static class CtGovFiles
{
    public const string Studies = "01-ctgov-v2/studies.ndjson.gz";

    public static FileStream Open(string path)
    {
        var parts = path.Split('/', 2);
        return File.OpenRead(Path.Combine(SharedData.Folder(parts[0]), parts[1]));
    }

    public static List<ReadTrial> Read(string path)
    {
        using var file = Open(path);
        return [.. CtGovJsonReader.Read(file, ImportLimits.CommandLine)];
    }

    public static List<ReadTrial> Read(Stream json) => [.. CtGovJsonReader.Read(json, ImportLimits.Default)];

    /// <summary>The lines of a packed file, as JSON.</summary>
    public static IEnumerable<JsonElement> Lines(string path)
    {
        using var text = new StreamReader(new GZipStream(Open(path), CompressionMode.Decompress));
        while (text.ReadLine() is { } line)
        {
            yield return JsonSerializer.Deserialize<JsonElement>(line);
        }
    }

    /// <summary>The names of the single studies, each one a case of its own.</summary>
    public static IEnumerable<string> Fixtures => Directory.GetFiles(Path.Combine(SharedData.Folder("01-ctgov-v2"), "fixtures"), "*.json").Order(StringComparer.Ordinal).Select(f => $"01-ctgov-v2/fixtures/{Path.GetFileName(f)}");

    public static MemoryStream Written(params IEnumerable<TrialRegistration> trials)
    {
        var file = new MemoryStream();
        CtGovJsonWriter.WriteLines(file, trials);
        file.Position = 0;
        return file;
    }

    /// <summary>Everything a registration says, to compare two.</summary>
    public static string Everything(TrialRegistration trial) =>
        JsonSerializer.Serialize(trial with { AsStated = new SortedDictionary<string, string>(trial.AsStated.ToDictionary(), StringComparer.Ordinal) });
}
