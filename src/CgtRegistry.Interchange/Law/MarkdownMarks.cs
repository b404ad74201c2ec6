using System.Text.RegularExpressions;

namespace CgtRegistry.Interchange.Law;

/// <summary>
/// Takes the marks of Markdown off a text: emphasis, headings, quotation bars, escapes and links to footnotes. An
/// asterisk in brackets stays: it is a sign of the law's own lists.
/// </summary>
internal static partial class MarkdownMarks
{
    /// <summary>The text without marks, the footnote links that were cut out, and how many marks there were.</summary>
    public static (string Text, IReadOnlyList<string> Links, int Marks) Off(string markdown)
    {
        var links = new List<string>();
        var marks = 0;
        var text = FootnoteLink().Replace(markdown, link =>
        {
            links.Add(link.Value);
            return "";
        });
        text = Mark().Replace(text, mark =>
        {
            marks++;
            return mark.Groups["kept"].Value;
        });
        return (text, links, marks);
    }

    [GeneratedRegex(@"\[+(?:\d{1,4}|\*)\]+\(#_ftn\w{0,12}\)", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteLink();

    [GeneratedRegex(@"(?m)^[ \t]*#{1,6}(?=[ \t]|$)|^[ \t]*(?:-{3,}|_{3,})[ \t]*$|^[ \t]*>[ \t]?|(?<![(\[*])\*+|(?<=[(\[])\*+(?![*)\]])|\\(?<kept>[*_#\[\].()|~-])", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
