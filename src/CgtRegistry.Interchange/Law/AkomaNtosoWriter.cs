using System.Xml;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Interchange.Law;

/// <summary>
/// Writes the text of an instrument on a day as Akoma Ntoso 3.0. Words that are not held are marked as missing, never
/// made up; annexes follow as attachments.
/// </summary>
public sealed class AkomaNtosoWriter
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, CloseOutput = false, Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n", CheckCharacters = true };

    private readonly InstrumentText _text;
    private readonly LawTextNotes _notes;
    private readonly XmlWriter _xml;
    private readonly AkomaNtosoMeta _meta;
    private readonly AkomaNtosoLevels _levels;

    private AkomaNtosoWriter(InstrumentText text, LawTextNotes notes, XmlWriter xml) =>
        (_text, _notes, _xml, _meta, _levels) = (text, notes, xml, new AkomaNtosoMeta(text, notes, xml), new AkomaNtosoLevels(notes, xml));

    /// <summary>Writes the text.</summary>
    public static void Write(InstrumentText text, LawTextNotes notes, Stream to)
    {
        using var xml = XmlWriter.Create(to, Settings);
        new AkomaNtosoWriter(text, notes, xml).Write();
    }

    private void Write()
    {
        var (body, annexes) = (LawOutline.Body(_text).ToList(), LawOutline.Annexes(_text).ToList());
        _xml.WriteStartElement("akomaNtoso", AkomaNtosoNames.Namespace);
        _xml.WriteStartElement("act");
        _xml.WriteAttributeString("name", AkomaNtosoNames.Kebab(_text.Instrument.Kind));
        _xml.WriteAttributeString("contains", "singleVersion");
        _meta.Write(body.Concat(annexes));
        Preface();
        Body(body);
        if (annexes.Count > 0)
        {
            _xml.WriteStartElement("attachments");
            annexes.ForEach(Annex);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Preface()
    {
        _xml.WriteStartElement("preface");
        _xml.WriteAttributeString("lang", "http://www.w3.org/XML/1998/namespace", "vi");
        _xml.WriteStartElement("longTitle");
        _xml.WriteStartElement("p");
        if (_text.Instrument.Number is { } number)
        {
            _xml.WriteElementString("docNumber", number);
            _xml.WriteString(" ");
        }

        _xml.WriteElementString("docTitle", _text.Instrument.Title.Vi);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Body(List<InstrumentArticle> articles)
    {
        _xml.WriteStartElement("body");
        _xml.WriteAttributeString("lang", "http://www.w3.org/XML/1998/namespace", "vi");
        IReadOnlyList<Division> open = [];
        foreach (var article in articles)
        {
            var within = article.Provision.Within;
            var shared = LawOutline.Shared(open, within);
            _levels.Close(open.Count - shared);
            foreach (var (i, division) in within.Index().Skip(shared))
            {
                _levels.Open(division.Path, string.Join('/', within.Take(i + 1).Select(d => d.Path)), division.Heading?.Vi);
            }

            open = within;
            Article(article);
        }

        _levels.Close(open.Count);
        if (articles.Count == 0)
        {
            _xml.WriteStartElement("hcontainer");
            _xml.WriteAttributeString("eId", "hcontainer_1");
            _xml.WriteAttributeString("name", "not-held");
            _levels.Missing(_notes.NothingHeld);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Article(InstrumentArticle article)
    {
        var path = article.Provision.Path;
        _levels.Open(path[(path.LastIndexOf('/') + 1)..], path, article.Provision.Heading?.Vi, status: article.Wording is null || article.Unapplied.Count > 0 ? "incomplete" : null);
        if (LawOutline.Parts(article) is { } parts)
        {
            _levels.Part(parts, path, article);
        }
        else
        {
            _levels.Missing(_notes.NotHeld);
        }

        _levels.Close(1);
    }

    private void Annex(InstrumentArticle annex)
    {
        var path = annex.Provision.Path;
        _levels.Open(path, path, annex.Provision.Heading?.Vi);
        _xml.WriteStartElement("doc");
        _xml.WriteAttributeString("name", "annex");
        _meta.WriteAnnex(AkomaNtosoNames.Id(path));
        _xml.WriteStartElement("mainBody");
        if (LawOutline.Parts(annex) is { } parts)
        {
            _levels.Remark(annex);
            _levels.Paragraphs(parts, annex, atLeastOne: parts.Children.Count == 0);
            _levels.Below(parts, path, annex);
        }
        else
        {
            _levels.Block(_notes.NotHeld);
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _levels.Close(1);
    }
}
