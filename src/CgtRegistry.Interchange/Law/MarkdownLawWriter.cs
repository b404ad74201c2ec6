using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Interchange.Law;

/// <summary>Writes the text of an instrument on a day as Markdown (CommonMark) with its metadata as YAML in front.</summary>
public static partial class MarkdownLawWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the text.</summary>
    public static void Write(InstrumentText text, LawTextNotes notes, Stream to)
    {
        using var lines = new StreamWriter(to, Utf8, leaveOpen: true) { NewLine = "\n" };
        Front(text, notes, lines);
        lines.WriteLine($"# {Escaped(ProvisionCitation.ShortName(text.Instrument).Vi)}");
        Paragraph($"**{Escaped(text.Instrument.Title.Vi)}**", lines);
        Paragraph($"> {Escaped(notes.Day)}\n> {Escaped(notes.Prevails)}", lines);
        IReadOnlyList<Division> within = [];
        foreach (var article in LawOutline.Body(text).Concat(LawOutline.Annexes(text)))
        {
            foreach (var division in article.Provision.Within.Skip(LawOutline.Shared(within, article.Provision.Within)))
            {
                Paragraph($"## {Titled(division.Path, division.Heading?.Vi)}", lines);
            }

            within = article.Provision.Within;
            Paragraph($"### {Titled(article.Provision.Path, article.Provision.Heading?.Vi)}", lines);
            Article(article, notes, lines);
        }

        if (text.Articles.Count == 0)
        {
            Paragraph($"*{Escaped(notes.NothingHeld)}*", lines);
        }

        Paragraph($"## {Escaped(notes.SourcesTitle)}", lines);
        lines.WriteLine();
        foreach (var source in LawOutline.Sources(text).DefaultIfEmpty(text.Instrument.Citations[0]))
        {
            lines.WriteLine($"- {Escaped(notes.Source(source))}");
        }
    }

    private static void Front(InstrumentText text, LawTextNotes notes, StreamWriter lines)
    {
        var i = text.Instrument;
        lines.WriteLine("---");
        foreach (var (name, value) in new (string, object?)[]
        {
            ("id", i.Id), ("number", i.Number), ("title", i.Title.Vi), ("issuer", i.Issuer.Name.Vi), ("issued", i.IssuedOn), ("effective", i.EffectiveFrom),
            ("on", text.Day), ("since", text.Since), ("status", text.Standing.Status), ("address", notes.Address),
        })
        {
            if (Value(value) is { } written)
            {
                lines.WriteLine($"{name}: \"{written.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
            }
        }

        lines.WriteLine("---");
        lines.WriteLine();
    }

    private static string? Value(object? value) => value switch
    {
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        EffectStatus status => AkomaNtosoNames.Kebab(status),
        _ => value?.ToString(),
    };

    private static void Article(InstrumentArticle article, LawTextNotes notes, StreamWriter lines)
    {
        if (article.Unapplied.Count > 0)
        {
            Paragraph($"*{Escaped(notes.Unapplied)}*", lines);
        }

        if (LawOutline.Parts(article) is { } parts)
        {
            Part(parts, article.Wording!, "", lines);
        }
        else
        {
            Paragraph($"*{Escaped(notes.NotHeld)}*", lines);
        }
    }

    // Clauses are list items with their own numbers; points, which Markdown does not know, are paragraphs inside them.
    private static void Part(TextUnit part, Wording wording, string indent, StreamWriter lines)
    {
        var marker = part.Number.Length > 0 ? LawOutline.Marker(part) + " " : "";
        var inside = part.Level is UnitLevel.Clause ? new string(' ', marker.Length) : indent;
        foreach (var (i, paragraph) in LawOutline.Paragraphs(part, wording).DefaultIfEmpty(marker.Length > 0 ? "" : null).OfType<string>().Index())
        {
            Paragraph($"{(i == 0 ? indent + marker : inside)}{Escaped(paragraph)}".TrimEnd(), lines);
        }

        foreach (var below in part.Children)
        {
            Part(below, wording, below.Level is UnitLevel.Point ? inside : "", lines);
        }
    }

    private static void Paragraph(string text, StreamWriter lines)
    {
        lines.WriteLine();
        lines.WriteLine(text);
    }

    private static string Titled(string path, string? heading) => Escaped(LawOutline.Number(path) + (heading is null ? "" : $". {heading}"));

    private static string Escaped(string text) => Mark().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>|]|^[#+-](?=\s)|^>")]
    private static partial Regex Mark();
}
