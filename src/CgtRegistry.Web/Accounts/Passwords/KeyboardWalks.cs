using System.Text;

namespace CgtRegistry.Web.Accounts.Passwords;

/// <summary>Runs of neighbours: along the rows of a keyboard, up the alphabet, up the digits, and the same letter again.</summary>
internal static class KeyboardWalks
{
    private const int LeastSteps = 4;

    private static readonly string[] Rows =
        ["qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "01234567890", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp"];

    private static readonly HashSet<(char, char)> Steps =
        [.. Rows.SelectMany(row => row.Zip(row[1..])).SelectMany(pair => new[] { (pair.First, pair.Second), (pair.Second, pair.First) })];

    /// <summary>A text without its runs of four or more.</summary>
    public static string Without(string text)
    {
        var left = new StringBuilder();
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            while (to < text.Length && (text[to] == text[to - 1] || Steps.Contains((text[to - 1], text[to]))))
            {
                to++;
            }

            left.Append(to - from >= LeastSteps ? " " : text[from..to]);
            from = to;
        }

        return left.ToString();
    }
}
