using System.Text;
using System.Xml.Linq;
using CgtRegistry.Interchange.Law.FullText;

namespace CgtRegistry.Interchange.Law;

/// <summary>
/// Reads an act in Akoma Ntoso 3 (OASIS LegalDocML). The elements are written out with their printed numbers and then
/// read like any running text, so that every form gives the same articles.
/// </summary>
public static class AkomaNtosoReader
{
    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    // Elements that begin a line of their own in print.
    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal)
    {
        "part", "chapter", "section", "subsection", "article", "paragraph", "subparagraph", "clause", "point", "indent", "list", "intro", "wrapUp",
        "p", "block", "longTitle", "docTitle", "preamble", "preface", "conclusions", "attachment", "recital", "citation", "formula", "tr", "item", "tblock", "container",
    };

    /// <summary>Reads one file.</summary>
    public static LawDocument Read(Stream file, string origin, ImportLimits? limits = null)
    {
        limits ??= ImportLimits.Default;
        var root = SafeXml.Read(Unpacking.Open(file, limits), limits);
        if (root.Name.Namespace != Akn || root.Name.LocalName != "akomaNtoso")
        {
            throw new RefusedFileException("not-akoma-ntoso", $"The root element must be akomaNtoso in the namespace {Akn}.");
        }

        var act = root.Elements().FirstOrDefault() ?? throw new RefusedFileException("no-records", "The file holds no act.");
        var text = new StringBuilder();
        foreach (var part in act.Elements().Where(e => e.Name.LocalName != "meta"))
        {
            Write(part, text);
        }

        return FullTextReader.Read(Tidy(text.ToString()), origin, Front(act), markdown: false);
    }

    private static LawFront Front(XElement act)
    {
        var work = act.Element(Akn + "meta")?.Element(Akn + "identification")?.Element(Akn + "FRBRWork");
        var number = work?.Element(Akn + "FRBRnumber")?.Attribute("value")?.Value;
        return new LawFront
        {
            Kind = number is null ? null : InstrumentForms.KindOfNumber(TextRepair.Number(number)),
            Number = number is null ? null : TextRepair.Number(number),
            Title = work?.Element(Akn + "FRBRname")?.Attribute("value")?.Value,
            IssuedOn = PrintedDate.In(work?.Element(Akn + "FRBRdate")?.Attribute("date")?.Value),
            Url = work?.Element(Akn + "FRBRuri")?.Attribute("value")?.Value is { } url && url.StartsWith("http", StringComparison.Ordinal) ? url : null,
        };
    }

    private static void Write(XElement element, StringBuilder text)
    {
        if (Lines.Contains(element.Name.LocalName))
        {
            NewLine(text);
        }

        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(Blanks(words.Value));
            }
            else if (node is XElement child)
            {
                Write(child, text);
            }
        }

        Behind(element, text);
    }

    // A number stands on the line of the words behind it; a heading closes its line.
    private static void Behind(XElement element, StringBuilder text)
    {
        if (element.Name.LocalName is "num")
        {
            // Some publishers leave the sign behind the number to the style sheet.
            var sign = element.Parent?.Name.LocalName switch { "article" or "paragraph" => ".", "point" => ")", _ => "" };
            text.Append(sign.Length == 0 || (text.Length > 0 && text[^1] is '.' or ')' or ':') ? "" : sign).Append(' ');
            if (element.Parent?.Name.LocalName is "part" or "chapter" or "section" or "subsection")
            {
                NewLine(text);
            }
        }
        else if (element.Name.LocalName is "heading")
        {
            NewLine(text);
        }
    }

    private static void NewLine(StringBuilder text)
    {
        // Directly behind a number the words go on: “1.” and its paragraph are one line.
        var end = text.ToString(Math.Max(0, text.Length - 40), Math.Min(40, text.Length));
        var line = end[(end.LastIndexOf('\n') + 1)..].Trim();
        if (line.Length > 0 && !(line.Length < 8 && line[^1] is '.' or ')'))
        {
            text.Append('\n');
        }
    }

    private static string Blanks(string words) => string.Join(' ', words.Split(['\n', '\r', '\t', ' '])) is var joined && string.IsNullOrWhiteSpace(joined) ? " " : joined;

    private static string Tidy(string text) => string.Join('\n', text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
}
