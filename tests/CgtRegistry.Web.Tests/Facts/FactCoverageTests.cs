using System.Text.RegularExpressions;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Seed;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Facts;

/// <summary>Every row of the fact base is in the register, or docs/facts-not-used.md says why not.</summary>
public partial class FactCoverageTests
{
    private static readonly string NotUsedFile = Path.Combine(Repository.Root, "docs", "facts-not-used.md");

    [Fact]
    public void Every_fact_is_represented_or_left_out_for_a_reason()
    {
        var rows = FactRows();

        var forgotten = rows.Except(Used()).Except(NotUsed().Keys);

        Assert.True(rows.Count > 300, $"Only {rows.Count} rows were found in the fact base; has its form changed?");
        Assert.Empty(forgotten);
    }

    [Fact]
    public void No_record_names_a_fact_that_does_not_exist() => Assert.Empty(Used().Except(FactRows()));

    [Fact]
    public void What_is_left_out_is_not_used_and_has_a_reason()
    {
        var notUsed = NotUsed();

        Assert.Empty(notUsed.Keys.Intersect(Used()));
        Assert.All(notUsed, row => Assert.True(row.Value.Length > 5, $"{row.Key} has no reason."));
        Assert.Equal(notUsed.Keys.OrderBy(id => Series(id), StringComparer.Ordinal).ThenBy(Number), notUsed.Keys);
    }

    private static HashSet<string> FactRows()
    {
        Assert.SkipWhen(Repository.Facts is null, "The fact base (../shared/facts) is not on this machine: whether every fact is represented cannot be checked here.");
        return [.. Directory.EnumerateFiles(Repository.Facts!, "*.md").SelectMany(File.ReadLines).Select(line => RowPattern().Match(line)).Where(m => m.Success).Select(m => m.Groups["id"].Value)];
    }

    private static HashSet<string> Used() => [.. ReferenceLoader.Files(Repository.Reference).SelectMany(ReferenceLoader.Read).SelectMany(FactsOf)];

    private static IReadOnlyList<string> FactsOf(IPublicRecord record) => record switch
    {
        Domain.Sources.ICited cited => cited.Facts,
        Domain.Sources.Source source => source.Facts,
        Domain.Names.GlossaryTerm term => term.Facts,
        _ => [],
    };

    private static Dictionary<string, string> NotUsed() =>
        File.ReadLines(NotUsedFile).Select(line => NotUsedPattern().Match(line)).Where(m => m.Success).ToDictionary(m => m.Groups["id"].Value, m => m.Groups["reason"].Value);

    private static string Series(string id) => id.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static int Number(string id) => int.Parse(id[Series(id).Length..], System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\|\s*\**(?<id>(?:S[0-4]-F|O-F|[LPITC])[0-9]+)\**\s*\|")]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"^- (?<id>(?:S[0-4]-F|O-F|[LPITC])[0-9]+): (?<reason>.+)$")]
    private static partial Regex NotUsedPattern();
}
