using System.Text;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// Reads lists in the manner of Python, as programs of others leave them in cells: <c>['Nil known']</c>, <c>[None, '2020-01-02']</c>,
/// <c>[{'id_type': 'UTN', 'registry': None}]</c>. Each item is a set of names and values; a bare text has the name "".
/// </summary>
internal static class PythonList
{
    /// <summary>The items; none when the cell is no such list. Items that are <c>None</c> are empty.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>>? Read(string text)
    {
        text = text.Trim();
        var inner = text is ['[', .., ']'] ? text[1..^1] : text is ['{', .., '}'] ? text : null;
        return inner is null ? null : Items(inner);
    }

    private static List<IReadOnlyDictionary<string, string>>? Items(string text)
    {
        var items = new List<IReadOnlyDictionary<string, string>>();
        var item = new Dictionary<string, string>(StringComparer.Ordinal);
        var (name, inside) = ("", false);
        for (var at = 0; at < text.Length;)
        {
            switch (text[at])
            {
                case ' ' or '\n' or '\t' or '\r':
                    at++;
                    break;
                case '{' when !inside:
                    (inside, at) = (true, at + 1);
                    break;
                case '}' when inside:
                    (inside, at) = (false, at + 1);
                    break;
                case ',':
                    if (!inside)
                    {
                        items.Add(item);
                        item = new Dictionary<string, string>(StringComparer.Ordinal);
                    }

                    (name, at) = ("", at + 1);
                    break;
                case '\'' or '"':
                    var (value, end) = Quoted(text, at);
                    if (end < 0)
                    {
                        return null;
                    }

                    at = end;
                    if (inside && name.Length == 0 && at < text.Length && text[at] == ':')
                    {
                        (name, at) = (value, at + 1);
                    }
                    else
                    {
                        item[name] = value;
                    }

                    break;
                case 'N' when string.CompareOrdinal(text, at, "None", 0, 4) == 0:
                    at += 4;
                    break;
                default:
                    return null;
            }
        }

        items.Add(item);
        return items;
    }

    private static (string Value, int End) Quoted(string text, int at)
    {
        var value = new StringBuilder();
        for (var next = at + 1; next < text.Length; next++)
        {
            if (text[next] == text[at])
            {
                return (value.ToString(), next + 1);
            }

            value.Append(text[next] == '\\' && next + 1 < text.Length ? Escaped(text[++next]) : text[next]);
        }

        return ("", -1);
    }

    private static char Escaped(char letter) => letter switch { 'n' => '\n', 't' => ' ', _ => letter };
}
