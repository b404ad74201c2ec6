using System.Text.Json;

namespace CgtRegistry.Interchange.Trials.Exchange;

/// <summary>
/// Values as cells of a table. A cell that a spreadsheet would run as a formula begins with an apostrophe, and so does one that begins
/// with an apostrophe itself: taking one away gives back the text.
/// </summary>
internal static class CsvCell
{
    private const char Guard = '\'';
    private const string Starters = "=+-@\uFF1D\uFF0B\uFF0D\uFF20'";

    public static string Defused(string? text) =>
        text is { Length: > 0 } && (text[0] is '\t' or '\r' or '\n' || (text.AsSpan().TrimStart() is [var first, ..] && Starters.Contains(first, StringComparison.Ordinal))) ? Guard + text : text ?? "";

    public static string? Read(string cell) => cell.Length == 0 ? null : cell[0] == Guard ? cell[1..] : cell;

    public static string? Code<T>(T? value)
        where T : struct, Enum => value is { } known ? JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : null;

    public static T? Enum<T>(string code)
        where T : struct, Enum
    {
        foreach (var value in System.Enum.GetValues<T>())
        {
            if (Code<T>(value) == code)
            {
                return value;
            }
        }

        throw new FormatException($"{code} is none of {typeof(T).Name}");
    }

    /// <summary>A list, one item a line; line breaks inside an item become blanks.</summary>
    public static string Lines(IEnumerable<string?> items) => string.Join('\n', items.Where(i => !string.IsNullOrEmpty(i)).Select(i => i!.ReplaceLineEndings(" ")));

    public static IReadOnlyList<string> Items(string cell) => cell.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>An item of several parts, behind each other with bars between; a part that holds a bar gets a broken one.</summary>
    public static string Parts(params string?[] parts) => string.Join(" | ", parts.Select(p => (p ?? "").Replace('|', '¦'))).TrimEnd(' ', '|');

    public static string? Part(string item, int number) => item.Split(" | ") is var parts && number < parts.Length && parts[number].Trim() is { Length: > 0 } part ? part : null;
}
