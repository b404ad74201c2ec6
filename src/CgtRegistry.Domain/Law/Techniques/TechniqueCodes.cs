using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Law.Techniques;

/// <summary>
/// Reads the codes of techniques (mã kỹ thuật) that a line prints: chapter and number, such as 2.512 or BS_7.253. The
/// list was read by machine, so a comma can stand for the point and a blank between the parts.
/// </summary>
public static partial class TechniqueCodes
{
    /// <summary>The codes in the order printed, each in one form; what is no code is passed over.</summary>
    public static IReadOnlyList<string> Read(string? printed) =>
        printed is null ? [] : [.. Printed().Matches(printed).Select(m => $"{m.Groups["added"].Value.ToUpperInvariant()}{m.Groups["chapter"].Value}.{m.Groups["number"].Value}").Distinct()];

    /// <summary>The code a word is as a whole; none when it is a word.</summary>
    public static string? Whole(string word) => Printed().Match(word) is { Success: true } found && found.Length == word.Length ? Read(word)[0] : null;

    [GeneratedRegex(@"(?<added>BS_)?(?<!\d)(?<chapter>\d{1,2})\s*[.,]\s*(?<number>\d{1,4})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
