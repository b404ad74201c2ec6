using System.Text;

namespace CgtRegistry.Interchange.Tests.Running;

/// <summary>Counts letters and digits, so that a test can see that none was lost and none was made up.</summary>
internal static class Letters
{
    /// <summary>The letters of the first text that the second does not have; empty when it has them all.</summary>
    public static string Missing(string of, string from)
    {
        var there = Count(from);
        var missing = new StringBuilder();
        foreach (var (letter, times) in Count(of))
        {
            missing.Append(letter, Math.Max(0, times - there.GetValueOrDefault(letter)));
        }

        return missing.ToString();
    }

    private static Dictionary<char, int> Count(string text) =>
        text.Normalize().Replace('Ð', 'Đ').Replace('ð', 'đ').Where(char.IsLetterOrDigit).GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
}
