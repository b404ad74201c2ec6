using System.Globalization;

namespace CgtRegistry.Web.Features.Law;

/// <summary>Puts provisions in the order of the text: Điều 9 before Điều 10, chương IV before chương V, điểm d before điểm đ.</summary>
internal static class ProvisionOrder
{
    private static readonly Dictionary<char, int> Roman = new() { ['i'] = 1, ['v'] = 5, ['x'] = 10, ['l'] = 50 };

    /// <summary>A key that sorts ordinally as the text does.</summary>
    public static string KeyOf(string path) => string.Join('/', path.Split('/').Select(Step));

    private static string Step(string segment)
    {
        var at = segment.LastIndexOf('-') + 1;
        var (level, number) = (segment[..at], segment[at..]);
        var digits = number.Length - number.TrimStart("0123456789".ToCharArray()).Length;
        return level is "phan-" or "chuong-" && number.All(Roman.ContainsKey)
            ? level + Padded(ValueOf(number))
            : level + Padded(digits == 0 ? 0 : int.Parse(number[..digits], CultureInfo.InvariantCulture)) + number[digits..].Replace("dd", "d~", StringComparison.Ordinal);
    }

    private static int ValueOf(string roman) =>
        roman.Select((c, i) => i + 1 < roman.Length && Roman[c] < Roman[roman[i + 1]] ? -Roman[c] : Roman[c]).Sum();

    private static string Padded(int number) => number.ToString("000000", CultureInfo.InvariantCulture);
}
