using System.Text.Json;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Seed;

/// <summary>Reads the rule sets of the classifier, one file a jurisdiction with its versions, and refuses what cannot be followed.</summary>
internal static class RuleFiles
{
    private static readonly JsonSerializerOptions Options = new(RecordJson.Options) { Converters = { new CriterionJson() } };

    /// <summary>The rule sets that come with the program.</summary>
    /// <exception cref="ReferenceFileException">A file cannot be read or followed; the message says which and why.</exception>
    public static RuleBook Book(IHostEnvironment host) => new(ReferenceLoader.Files(ReferenceLoader.FolderOf(host, "Rules")).SelectMany(Read));

    /// <summary>The versions in one file.</summary>
    /// <exception cref="ReferenceFileException">The file cannot be read or followed.</exception>
    public static IReadOnlyList<RuleSet> Read(string file)
    {
        try
        {
            var versions = Parse(File.ReadAllText(file));
            var faults = versions.SelectMany(RuleSetCheck.Faults).ToList();
            return faults.Count == 0 ? versions : throw new JsonException(string.Join(" ", faults));
        }
        catch (JsonException wrong)
        {
            throw new ReferenceFileException($"{file}: {wrong.Message}", wrong);
        }
    }

    /// <summary>The versions written in a text, unchecked.</summary>
    public static IReadOnlyList<RuleSet> Parse(string json) => JsonSerializer.Deserialize<RuleSet[]>(json, Options)!;
}
