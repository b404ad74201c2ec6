using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CgtRegistry.Interchange.Law;

/// <summary>
/// Reads an act from a Word file. Numbers that Word counts by itself are put back in print, so that clauses are found;
/// macros, links, pictures and deleted words are not read.
/// </summary>
public static class DocxReader
{
    /// <summary>Reads one .docx file.</summary>
    public static LawDocument Read(Stream file, string origin, ImportLimits? limits = null) =>
        FullTextReader.Read(Text(file, limits ?? ImportLimits.Default), origin);

    private static string Text(Stream file, ImportLimits limits)
    {
        // The archive is counted through once before Word's library opens it.
        using var whole = new MemoryStream();
        Unpacking.Open(file, limits).CopyTo(whole);
        whole.Position = 0;
        foreach (var entry in Archives.Read(whole, limits with { Entries = 500 }))
        {
            if (entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                SafeXml.Check(entry.Content, limits);
            }
        }

        whole.Position = 0;
        try
        {
            using var word = WordprocessingDocument.Open(whole, isEditable: false, new OpenSettings { MaxCharactersInPart = limits.UnpackedBytes });
            var main = word.MainDocumentPart ?? throw new RefusedFileException("not-a-word-file", "The Word file holds no text.");
            var numbering = new DocxNumbering(main.NumberingDefinitionsPart?.Numbering, main.StyleDefinitionsPart?.Styles);
            var text = new StringBuilder();
            foreach (var paragraph in main.Document?.Body?.Descendants<Paragraph>() ?? [])
            {
                text.Append(numbering.NumberOf(paragraph)).Append(Words(paragraph)).Append('\n');
            }

            return text.ToString();
        }
        catch (Exception broken) when (broken is FileFormatException or OpenXmlPackageException or InvalidDataException or System.Xml.XmlException)
        {
            throw new RefusedFileException("not-a-word-file", "The file is no Word file (.docx) or is damaged. Save it anew in Word.", broken);
        }
    }

    // Words in deletions and field codes are not part of the text; a line break in a paragraph is one in print.
    private static string Words(Paragraph paragraph)
    {
        var words = new StringBuilder();
        foreach (var part in paragraph.Descendants().Where(p => p.Ancestors<Paragraph>().First() == paragraph))
        {
            words.Append(part switch
            {
                DocumentFormat.OpenXml.Wordprocessing.Text text => text.Text,
                TabChar => " ",
                Break or CarriageReturn => "\n",
                NoBreakHyphen => "-",
                _ => "",
            });
        }

        return words.ToString();
    }
}
