using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// Reads limits of age: "18", "18Y", "19 Year(s)", "20years-old", "&gt;= 20age old", "28 Days". A number without a unit is in years;
/// a bare 0 and "no limit" set no limit. Parts of years and limits that exclude their own number ("&lt; 75") are not read.
/// </summary>
public static class AgeWords
{
    /// <summary>What a cell with one limit says.</summary>
    public static Word<AgeLimit> Read(string? text)
    {
        var word = text.AsSpan().Trim();
        if (NotStated.Says(word) || NoLimit(word))
        {
            return Word<AgeLimit>.Open;
        }

        word = word.StartsWith(">=") || word.StartsWith("<=") ? word[2..].TrimStart() : word.TrimStart('=').TrimStart();
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
        {
            digits++;
        }

        if (digits is 0 or > 4)
        {
            return Word<AgeLimit>.Unread;
        }

        var number = int.Parse(word[..digits], System.Globalization.CultureInfo.InvariantCulture);
        var unit = word[digits..].Trim(" ()-.").ToString();
        return unit switch
        {
            "" when word[digits..].Contains('.') && word.Length > digits + 1 => Word<AgeLimit>.Unread,
            "" => number == 0 ? Word<AgeLimit>.Open : Word<AgeLimit>.Of(new AgeLimit(number, AgeUnit.Years)),
            _ when number == 0 && unit.Contains("N/A", StringComparison.OrdinalIgnoreCase) => Word<AgeLimit>.Open,
            _ => Unit(unit) is { } read ? Word<AgeLimit>.Of(new AgeLimit(number, read)) : Word<AgeLimit>.Unread,
        };
    }

    /// <summary>
    /// What ClinicalTrials.gov's lists say in one cell: "18 Years to 75 Years   (Adult, Older Adult)", "18 Years and older", "up to 65 Years";
    /// only names of age groups set no limit.
    /// </summary>
    public static (Word<AgeLimit> Minimum, Word<AgeLimit> Maximum) ReadRange(string? text)
    {
        var word = (text ?? "").Trim();
        var groups = word.IndexOf('(', StringComparison.Ordinal);
        var limits = (groups < 0 ? word : word[..groups]).Trim();
        if (NotStated.Says(limits) || limits.StartsWith("Child", StringComparison.Ordinal) || limits.StartsWith("Adult", StringComparison.Ordinal) || limits.StartsWith("Older Adult", StringComparison.Ordinal))
        {
            return (Word<AgeLimit>.Open, Word<AgeLimit>.Open);
        }

        return limits.Split(" to ", 2, StringSplitOptions.TrimEntries) switch
        {
            ["up", var highest] => (Word<AgeLimit>.Open, Read(highest)),
            [var lowest, var highest] => (Read(lowest), Read(highest)),
            _ when limits.StartsWith("up to ", StringComparison.OrdinalIgnoreCase) => (Word<AgeLimit>.Open, Read(limits[6..])),
            _ when limits.EndsWith(" and older", StringComparison.OrdinalIgnoreCase) => (Read(limits[..^10]), Word<AgeLimit>.Open),
            _ => (Word<AgeLimit>.Unread, Word<AgeLimit>.Unread),
        };
    }

    private static bool NoLimit(ReadOnlySpan<char> word) =>
        word.Equals("no limit", StringComparison.OrdinalIgnoreCase)
        || word.Equals("no minimum age", StringComparison.OrdinalIgnoreCase)
        || word.Equals("no maximum age", StringComparison.OrdinalIgnoreCase)
        || word.Equals("no age limit", StringComparison.OrdinalIgnoreCase);

    private static AgeUnit? Unit(string unit) => unit.ToUpperInvariant() switch
    {
        "Y" or "YR" or "YRS" or "YEAR" or "YEARS" or "YEAR(S" or "YEARS-OLD" or "YEARS OLD" or "YEAR OLD" or "AGE" or "AGE OLD" => AgeUnit.Years,
        "M" or "MONTH" or "MONTHS" or "MONTH(S" => AgeUnit.Months,
        "W" or "WEEK" or "WEEKS" or "WEEK(S" => AgeUnit.Weeks,
        "D" or "DAY" or "DAYS" or "DAY(S" => AgeUnit.Days,
        "H" or "HOUR" or "HOURS" or "HOUR(S" => AgeUnit.Hours,
        "MINUTE" or "MINUTES" or "MINUTE(S" => AgeUnit.Minutes,
        _ => null,
    };
}
