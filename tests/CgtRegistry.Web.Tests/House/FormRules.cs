using System.Text.RegularExpressions;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.House;

/// <summary>
/// What a form does is written into the audit: the file that takes it, or the use case it calls by name, saves with an act (R25).
/// </summary>
public partial class FormRules
{
    // Marks for the reader alone, or answers that save nothing of a business: their reasons stand in the files.
    private static readonly string[] WithoutAct = ["MarkRead.cs", "FollowReport.cs"];

    private static readonly Dictionary<string, string> Sources = Repository.Sources("src/CgtRegistry.Web", ".cs")
        .Where(f => !f.Contains("Migrations", StringComparison.Ordinal))
        .GroupBy(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => string.Join('\n', g.Select(File.ReadAllText)), StringComparer.Ordinal);

    public static TheoryData<string> Takers => [.. Repository.Sources("src/CgtRegistry.Web", ".cs")
        .Where(f => File.ReadAllText(f).Contains(".MapForm(", StringComparison.Ordinal) && !WithoutAct.Contains(Path.GetFileName(f)))
        .Select(f => Path.GetFileNameWithoutExtension(f))];

    [Theory]
    [MemberData(nameof(Takers))]
    public void A_form_leads_to_an_act(string taker) => Assert.True(Acts(taker, [], depth: 3), $"{taker} saves nothing with ActAsync or PublishAsync.");

    private static bool Acts(string type, HashSet<string> seen, int depth) =>
        seen.Add(type) && Sources.TryGetValue(type, out var source)
        && (ActPattern().IsMatch(source) || (depth > 0 && NamePattern().Matches(source).Select(m => m.Value).Distinct().Any(name => Acts(name, seen, depth - 1))));

    [GeneratedRegex(@"\.(ActAsync|ActOnceAsync|ActAndEndSessionsAsync|PublishAsync)\(")]
    private static partial Regex ActPattern();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]{3,}\b")]
    private static partial Regex NamePattern();
}
