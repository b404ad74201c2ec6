using System.Xml.Linq;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>What stands in elements of the classic XML.</summary>
internal static class ClassicElements
{
    /// <summary>The word at a path, without blanks around it; none when there is no such element or nothing in it.</summary>
    public static string? Value(this XElement element, params ReadOnlySpan<string> path)
    {
        XElement? at = element;
        foreach (var name in path)
        {
            at = at?.Element(name);
        }

        return at?.Value.Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>The text at a path, tidied.</summary>
    public static string? Text(this XElement element, params ReadOnlySpan<string> path) => StudyText.Of(element.Value(path));

    /// <summary>The texts of all elements of a name, at the place named before it.</summary>
    public static IReadOnlyList<string> Texts(this XElement element, string first, string? second = null) =>
        [.. (second is null ? element.Elements(first) : element.Elements(first).Elements(second)).Select(e => StudyText.Of(e.Value)).OfType<string>()];

    /// <summary>
    /// The paragraphs of a text block. The classic XML breaks lines at a fixed width and pushes them in; a paragraph ends at an
    /// empty line, and a point of a list begins with a hyphen or a number.
    /// </summary>
    public static string? Block(this XElement element, string name)
    {
        if (element.Value(name, "textblock") is not { } block)
        {
            return null;
        }

        var paragraphs = new List<string>();
        var open = false;
        foreach (var line in block.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (open && line.Length > 0 && !BeginsPoint(line))
            {
                paragraphs[^1] += " " + line;
            }
            else
            {
                paragraphs.Add(line.StartsWith("-  ", StringComparison.Ordinal) ? "- " + line[3..].TrimStart() : line);
            }

            open = line.Length > 0;
        }

        return StudyText.Of(string.Join('\n', paragraphs));
    }

    private static bool BeginsPoint(string line) =>
        line.StartsWith("-  ", StringComparison.Ordinal) || (line.IndexOf(". ", StringComparison.Ordinal) is > 0 and < 4 and var dot && line[..dot].All(char.IsAsciiDigit));
}
