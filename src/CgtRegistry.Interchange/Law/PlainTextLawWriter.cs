using System.Text;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Interchange.Law;

/// <summary>Writes the text of an instrument on a day as plain text: UTF-8, one line a paragraph, clauses and points indented.</summary>
public static class PlainTextLawWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the text.</summary>
    public static void Write(InstrumentText text, LawTextNotes notes, Stream to)
    {
        using var lines = new StreamWriter(to, Utf8, leaveOpen: true) { NewLine = "\n" };
        lines.WriteLine(ProvisionCitation.ShortName(text.Instrument).Vi.ToUpperInvariant());
        lines.WriteLine(text.Instrument.Title.Vi);
        lines.WriteLine();
        lines.WriteLine(notes.Day);
        lines.WriteLine(notes.Prevails);
        lines.WriteLine($"{notes.Publisher}: {notes.Address}");
        IReadOnlyList<Division> within = [];
        foreach (var article in LawOutline.Body(text).Concat(LawOutline.Annexes(text)))
        {
            foreach (var division in article.Provision.Within.Skip(LawOutline.Shared(within, article.Provision.Within)))
            {
                lines.WriteLine();
                lines.WriteLine(Titled(division.Path, division.Heading?.Vi).ToUpperInvariant());
            }

            within = article.Provision.Within;
            lines.WriteLine();
            lines.WriteLine(Titled(article.Provision.Path, article.Provision.Heading?.Vi));
            Article(article, notes, lines);
        }

        if (text.Articles.Count == 0)
        {
            lines.WriteLine();
            lines.WriteLine($"[{notes.NothingHeld}]");
        }

        lines.WriteLine();
        lines.WriteLine(notes.SourcesTitle);
        foreach (var source in LawOutline.Sources(text).DefaultIfEmpty(text.Instrument.Citations[0]))
        {
            lines.WriteLine($"- {notes.Source(source)}");
        }
    }

    private static void Article(InstrumentArticle article, LawTextNotes notes, StreamWriter lines)
    {
        if (article.Unapplied.Count > 0)
        {
            lines.WriteLine($"[{notes.Unapplied}]");
        }

        if (LawOutline.Parts(article) is { } parts)
        {
            Part(parts, article.Wording!, "", lines);
        }
        else
        {
            lines.WriteLine($"[{notes.NotHeld}]");
        }
    }

    private static void Part(TextUnit part, Wording wording, string indent, StreamWriter lines)
    {
        var marker = part.Number.Length > 0 ? LawOutline.Marker(part) + " " : "";
        foreach (var (i, paragraph) in LawOutline.Paragraphs(part, wording).DefaultIfEmpty(marker.Length > 0 ? "" : null).OfType<string>().Index())
        {
            lines.WriteLine($"{indent}{(i == 0 ? marker : "")}{paragraph}".TrimEnd());
        }

        foreach (var below in part.Children)
        {
            Part(below, wording, below.Level is UnitLevel.Point ? "  " : "", lines);
        }
    }

    private static string Titled(string path, string? heading) => LawOutline.Number(path) + (heading is null ? "" : $". {heading}");
}
