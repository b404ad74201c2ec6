using System.Xml;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Interchange.Law;

/// <summary>Writes the levels of an act in Akoma Ntoso with their words.</summary>
internal sealed class AkomaNtosoLevels(LawTextNotes notes, XmlWriter xml)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The words of a part. One with parts below it introduces them; any other is plain content.</summary>
    public void Part(TextUnit part, string path, InstrumentArticle article)
    {
        var introduced = part.Children.Count > 0;
        var late = part.Level is UnitLevel.Article && article.Unapplied.Count > 0;
        if (!introduced || late || LawOutline.Paragraphs(part, article.Wording!).Any())
        {
            xml.WriteStartElement(introduced ? "intro" : "content");
            if (late)
            {
                Remark(article);
            }

            Paragraphs(part, article, atLeastOne: !introduced);
            xml.WriteEndElement();
        }

        Below(part, path, article);
    }

    /// <summary>The parts below a part.</summary>
    public void Below(TextUnit part, string article, InstrumentArticle of)
    {
        foreach (var unit in part.Children)
        {
            var step = unit.Level is UnitLevel.Attachment ? "attachment" : unit.Path[(unit.Path.LastIndexOf('/') + 1)..];
            Open(step, $"{article}/{(unit.Path.Length > 0 ? unit.Path : step)}", heading: null, number: unit.Number.Length > 0 ? LawOutline.Marker(unit) : null);
            Part(unit, article, of);
            Close(1);
        }
    }

    /// <summary>Begins a level with its number and heading.</summary>
    public void Open(string step, string path, string? heading, string? number = null, string? status = null)
    {
        var level = ProvisionStep.Read(step);
        xml.WriteStartElement(level is { } known ? AkomaNtosoNames.Element(known.Level) : "hcontainer");
        xml.WriteAttributeString("eId", Unique(AkomaNtosoNames.Id(path)));
        if (level is null)
        {
            xml.WriteAttributeString("name", step);
        }

        if (status is not null)
        {
            xml.WriteAttributeString("status", status);
        }

        if ((number ?? (level is null ? null : LawOutline.Number(step))) is { } num)
        {
            xml.WriteElementString("num", num);
        }

        if (heading is not null)
        {
            xml.WriteElementString("heading", heading);
        }
    }

    /// <summary>Ends levels.</summary>
    public void Close(int elements)
    {
        for (var i = 0; i < elements; i++)
        {
            xml.WriteEndElement();
        }
    }

    /// <summary>Content that only says that there are no words.</summary>
    public void Missing(string words)
    {
        xml.WriteStartElement("content");
        Block(words);
        xml.WriteEndElement();
    }

    /// <summary>Says that the words are older than the law, where a change is on record without its words.</summary>
    public void Remark(InstrumentArticle article)
    {
        if (article.Unapplied.Count > 0)
        {
            Block(notes.Unapplied);
        }
    }

    /// <summary>A paragraph of the register's own, marked as such.</summary>
    public void Block(string remark)
    {
        xml.WriteStartElement("p");
        xml.WriteStartElement("remark");
        xml.WriteAttributeString("status", "editorial");
        xml.WriteString(remark);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The own words of a part, paragraph by paragraph.</summary>
    public void Paragraphs(TextUnit part, InstrumentArticle article, bool atLeastOne)
    {
        foreach (var paragraph in LawOutline.Paragraphs(part, article.Wording!).DefaultIfEmpty(atLeastOne ? "" : null).OfType<string>())
        {
            xml.WriteElementString("p", paragraph);
        }
    }

    // Divisions that the source interrupts come twice; every id is given once.
    private string Unique(string id)
    {
        for (var (candidate, n) = (id, 2); ; candidate = $"{id}-{n++}")
        {
            if (_ids.Add(candidate))
            {
                return candidate;
            }
        }
    }
}
