using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>Takes the tags out of a piece of HTML. Only the names of HTML's own elements make a tag: "&lt;5 years and &gt;3" stays.</summary>
internal static class HtmlText
{
    private const char Break = '\v';

    private static readonly FrozenSet<string> Blocks = new[]
    {
        "br", "p", "div", "tr", "table", "tbody", "thead", "ul", "ol", "li", "dl", "dt", "dd", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section", "article", "form", "fieldset", "body", "html", "head", "title",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Inline = new[]
    {
        "a", "b", "i", "u", "s", "em", "strong", "span", "font", "sup", "sub", "small", "big", "center", "img", "strike", "del", "ins", "code", "tt", "label", "input", "td", "th", "col", "colgroup", "caption", "o:p", "nobr", "wbr", "mark", "button",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What stands between the two tags of these is no text.
    private static readonly FrozenSet<string> Hidden = new[] { "script", "style" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text, with a line break for each break and end of a block, entities decoded once.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var next = html.IndexOf('<', at);
            if (next < 0)
            {
                Decode(html.AsSpan(at), text);
                break;
            }

            Decode(html.AsSpan(at, next - at), text);
            at = Tag(html, next, text);
        }

        // Line ends of the source beside a break are how it was typed, not another break.
        return string.Join('\n', text.ToString().Split(Break).Select(line => line.Trim()));
    }

    private static int Tag(string html, int start, StringBuilder text)
    {
        if (html.AsSpan(start).StartsWith("<!--") && html.IndexOf("-->", start + 4, StringComparison.Ordinal) is var end and >= 0)
        {
            return end + 3;
        }

        var from = start + (start + 1 < html.Length && html[start + 1] == '/' ? 2 : 1);
        var to = from;
        while (to < html.Length && (char.IsAsciiLetterOrDigit(html[to]) || html[to] == ':'))
        {
            to++;
        }

        var name = html[from..to];
        var close = html.IndexOf('>', to);
        var known = Blocks.Contains(name) || Inline.Contains(name) || Hidden.Contains(name);
        if (close < 0 || !known || (to < close && html[to] is not (' ' or '/' or '\n' or '\r' or '\t')))
        {
            text.Append('<');
            return start + 1;
        }

        if (Hidden.Contains(name) && html.IndexOf($"</{name}", close, StringComparison.OrdinalIgnoreCase) is var last and >= 0)
        {
            return html.IndexOf('>', last) is var after and >= 0 ? after + 1 : html.Length;
        }

        _ = Blocks.Contains(name) ? text.Append(Break) : name is "td" or "th" ? text.Append(' ') : text;
        return close + 1;
    }

    private static void Decode(ReadOnlySpan<char> part, StringBuilder text) =>
        text.Append(part.Contains('&') ? WebUtility.HtmlDecode(part.ToString()) : part);
}
