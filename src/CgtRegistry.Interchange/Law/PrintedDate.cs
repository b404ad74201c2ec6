using System.Globalization;
using System.Text.RegularExpressions;

namespace CgtRegistry.Interchange.Law;

/// <summary>Days as Vietnamese documents write them: <c>09/01/2023</c>, <c>09 tháng 01 năm 2023</c>, <c>2023-01-09</c>.</summary>
internal static partial class PrintedDate
{
    /// <summary>The first day in the words; none when there is none or it does not exist.</summary>
    public static DateOnly? In(string? printed)
    {
        if (printed is null || Day().Match(printed) is not { Success: true } day)
        {
            return null;
        }

        return DateOnly.TryParseExact($"{day.Groups["y"].Value}-{Two(day, "m")}-{Two(day, "d")}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static string Two(Match day, string part) => day.Groups[part].Value.PadLeft(2, '0');

    [GeneratedRegex(@"(?<![0-9])(?:(?<d>[0-9]{1,2})\s*[/.-]\s*(?<m>[0-9]{1,2})\s*[/.-]\s*(?<y>[0-9]{4})|(?<d>[0-9]{1,2})\s+tháng\s+(?<m>[0-9]{1,2})\s+năm\s+(?<y>[0-9]{4})|(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2}))(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();
}
