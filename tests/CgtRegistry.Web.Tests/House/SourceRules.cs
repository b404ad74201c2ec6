using System.Text.RegularExpressions;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.House;

/// <summary>The rules of the house that the compiler does not enforce, read from the sources.</summary>
public partial class SourceRules
{
    private const int MostLines = 250;

    public static TheoryData<string> Components => [.. Repository.Sources("src/CgtRegistry.Web", ".razor").Select(Repository.Short)];

    [Fact]
    public void No_file_is_longer_than_one_thought()
    {
        var written = new[] { "src", "tests", "docs" }.Where(f => Directory.Exists(Path.Combine(Repository.Root, f))).SelectMany(f => Repository.Sources(f, ".cs", ".razor", ".sql", ".scss", ".js", ".mjs", ".csproj", ".md"))
            .Where(f => !f.Contains("Migrations", StringComparison.Ordinal));

        Assert.Empty(written.Select(f => (File: Repository.Short(f), Lines: File.ReadLines(f).Count())).Where(f => f.Lines > MostLines));
    }

    [Fact]
    public void Only_the_door_saves_and_executes()
    {
        var elsewhere = Repository.Sources("src/CgtRegistry.Web", ".cs", ".razor").Where(f => !Repository.Short(f).StartsWith("src/CgtRegistry.Web/Persistence/", StringComparison.Ordinal));

        Assert.Empty(elsewhere.Where(f => SavingPattern().IsMatch(File.ReadAllText(f))).Select(Repository.Short));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_is_static_and_fits_the_strict_content_policy(string file) =>
        Assert.Empty(ForbiddenInComponents().Matches(File.ReadAllText(Path.Combine(Repository.Root, file))).Select(m => m.Value));

    [Fact]
    public void Nothing_is_left_to_do_in_the_sources() =>
        Assert.Empty(Repository.Sources("src", ".cs", ".razor", ".scss", ".js").Where(f => UnfinishedPattern().IsMatch(File.ReadAllText(f))).Select(Repository.Short));

    [Fact]
    public void Time_comes_from_the_clock_that_tests_can_set() =>
        Assert.Empty(Repository.Sources("src", ".cs", ".razor").Where(f => ClockPattern().IsMatch(File.ReadAllText(f))).Select(Repository.Short));

    [GeneratedRegex(@"\.(SaveChanges|SaveChangesAsync|ExecuteSql\w*|ExecuteUpdate\w*|ExecuteDelete\w*)\(")]
    private static partial Regex SavingPattern();

    [GeneratedRegex(@"@rendermode|@onclick|@onchange|@onsubmit|@bind|MarkupString|\sstyle=|\son[a-z]+=""|javascript:|<script(?![^>]*nonce)", RegexOptions.IgnoreCase)]
    private static partial Regex ForbiddenInComponents();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex UnfinishedPattern();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex ClockPattern();
}
