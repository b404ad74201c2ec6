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
        var (text, ends) = (new StringBuilder(html.Length), new Ends(html));
        for (var at = 0; at < html.Length;)
        {
            var next = html.IndexOf('<', at);
            if (next < 0)
            {
                Decode(html.AsSpan(at), text);
                break;
            }

            Decode(html.AsSpan(at, next - at), text);
            at = Tag(html, next, text, ends);
        }

        // Line ends of the source beside a break are how it was typed, not another break.
        return string.Join('\n', text.ToString().Split(Break).Select(line => line.Trim()));
    }

    private static int Tag(string html, int start, StringBuilder text, Ends ends)
    {
        if (html.AsSpan(start).StartsWith("<!--") && ends.Find("-->", start + 4) is var end and >= 0)
        {
            return end + 3;
        }

        var from = start + (start + 1 < html.Length && html[start + 1] == '/' ? 2 : 1);
        var to = from;
        while (to < html.Length && (char.IsAsciiLetterOrDigit(html[to]) || html[to] == ':'))
        {
            to++;
        }

        // The end is looked for only when the beginning is a tag's.
        var name = html[from..to];
        var known = Blocks.Contains(name) || Inline.Contains(name) || Hidden.Contains(name);
        if (!known || to == html.Length || html[to] is not ('>' or ' ' or '/' or '\n' or '\r' or '\t') || ends.Find(">", to) is not (var close and >= 0))
        {
            text.Append('<');
            return start + 1;
        }

        if (Hidden.Contains(name) && ends.Find($"</{name}", close) is var last and >= 0)
        {
            return ends.Find(">", last) is var after and >= 0 ? after + 1 : html.Length;
        }

        _ = Blocks.Contains(name) ? text.Append(Break) : name is "td" or "th" ? text.Append(' ') : text;
        return close + 1;
    }

    private static void Decode(ReadOnlySpan<char> part, StringBuilder text) =>
        text.Append(part.Contains('&') ? WebUtility.HtmlDecode(part.ToString()) : part);

    /// <summary>Looks for ends of tags, and remembers which do not come any more: a text of ten thousand beginnings is gone through once.</summary>
    private sealed class Ends(string html)
    {
        private readonly HashSet<string> _gone = new(StringComparer.OrdinalIgnoreCase);

        public int Find(string end, int from)
        {
            if (_gone.Count > 0 && _gone.Contains(end))
            {
                return -1;
            }

            var at = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                _gone.Add(end);
            }

            return at;
        }
    }
}
