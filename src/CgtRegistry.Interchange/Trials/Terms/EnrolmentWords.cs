using System.Globalization;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// Reads a sample size: "50", "50.0", "1,200". ChiCTR gives the size of each group, "experimental group:10;control group:10;": these
/// are parts of the sample and are added, when every part is a label and a whole number, and no label says that it is already a sum.
/// </summary>
public static class EnrolmentWords
{
    private static readonly string[] Sums = ["total", "overall", "sum", "all "];

    /// <summary>What a cell says.</summary>
    public static Word<int?> Read(string? text)
    {
        var word = text.AsSpan().Trim();
        return NotStated.Says(word) ? Word<int?>.Open
            : Whole(word) is { } number ? Word<int?>.Of(number)
            : Groups(word) is { } sum ? Word<int?>.Of(sum) with { Exact = !word.TrimEnd(';').Contains(';') }
            : Word<int?>.Unread;
    }

    private static int? Whole(ReadOnlySpan<char> word)
    {
        word = word.EndsWith(".0") ? word[..^2] : word;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : word.Contains(',') && InThousands(word) && int.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number) ? number
            : null;
    }

    // 1,200 and 10,000,000; 1,2 is no whole number.
    private static bool InThousands(ReadOnlySpan<char> word)
    {
        var first = word.IndexOf(',');
        var rest = word[first..];
        for (var at = 0; at < rest.Length; at += 4)
        {
            if (rest[at] != ',' || rest.Length < at + 4)
            {
                return false;
            }
        }

        return first is >= 1 and <= 3;
    }

    private static int? Groups(ReadOnlySpan<char> text)
    {
        var sum = 0L;
        var groups = 0;
        foreach (var range in text.Split(';'))
        {
            var part = text[range].Trim();
            if (part.IsEmpty)
            {
                continue;
            }

            var colon = part.LastIndexOf(':');
            if (colon <= 0 || Whole(part[(colon + 1)..].Trim()) is not { } number)
            {
                return null;
            }

            groups++;
            sum += IsSum(part[..colon]) ? int.MaxValue : number;
        }

        return groups > 0 && sum < int.MaxValue ? (int)sum : null;
    }

    private static bool IsSum(ReadOnlySpan<char> label)
    {
        foreach (var word in Sums)
        {
            if (label.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
