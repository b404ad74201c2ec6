using System.Text;
using System.Text.RegularExpressions;

namespace CgtRegistry.Interchange.Law.FullText;

/// <summary>Puts together paragraphs that a page layout or a portal broke into lines.</summary>
internal static partial class Paragraphs
{
    /// <summary>A line that goes on in small letters and shows no mark of a point belongs to the line before, and so does one behind a lone “1.”.</summary>
    public static string Rejoined(string text)
    {
        var joined = new StringBuilder();
        var before = "";
        foreach (var line in text.Split('\n'))
        {
            if (joined.Length > 0)
            {
                joined.Append(GoesOn().IsMatch(line) || BareMarker().IsMatch(before) ? ' ' : '\n');
            }

            joined.Append(line);
            before = line;
        }

        return joined.ToString();
    }

    /// <summary>The same for texts that set paragraphs apart by empty lines: inside such a block only a mark or a full stop ends a paragraph.</summary>
    public static string Unwrapped(string text)
    {
        var unwrapped = new StringBuilder();
        var before = "";
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd()))
        {
            if (unwrapped.Length > 0)
            {
                unwrapped.Append(before.Length > 0 && line.Length > 0 && !Ends().IsMatch(before) && !Marker().IsMatch(line) && !Heading().IsMatch(before) ? ' ' : '\n');
            }

            unwrapped.Append(line);
            before = line;
        }

        return unwrapped.ToString();
    }

    [GeneratedRegex(@"^(?:\p{Ll}(?!\p{Nd}?\)|\.)|[,;)])", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"^“?(?:[0-9]{1,3}[a-eđ]?\.|\p{Ll}[0-9]?\))$", RegexOptions.CultureInvariant)]
    private static partial Regex BareMarker();

    [GeneratedRegex(@"[.;:!?”""/*_|>-]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^[ \t#*_>|""“]*(?:[0-9]{1,3}[a-eđ]?[.)]|\p{Ll}[0-9]?\)|[-+•|>#]|Điều [0-9]+[a-eđ]?[.:]|Chương [IVXLC0-9]+|Mục [0-9]+[.:]|PHỤ LỤC|[*_]{2}|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^[ \t]*#", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
