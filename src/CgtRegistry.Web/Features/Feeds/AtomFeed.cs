using System.Globalization;
using System.Text;
using System.Xml;
using CgtRegistry.Interchange;

namespace CgtRegistry.Web.Features.Feeds;

/// <summary>A feed as programs read it (Atom, RFC 4287).</summary>
/// <param name="Language">Language of its words.</param>
/// <param name="Self">Its own address.</param>
/// <param name="Page">Address of the page whose changes it tells.</param>
/// <param name="Title">What it tells.</param>
/// <param name="Subtitle">How its entries are to be read.</param>
/// <param name="Author">Who gives it out.</param>
/// <param name="Updated">When it changed last, UTC.</param>
/// <param name="Entries">Its entries, newest first.</param>
internal sealed record AtomFeed(string Language, Uri Self, Uri Page, string Title, string Subtitle, string Author, DateTimeOffset Updated, IReadOnlyList<AtomEntry> Entries)
{
    /// <summary>The type of the media, as registered.</summary>
    public const string MediaType = "application/atom+xml";

    private const string Namespace = "http://www.w3.org/2005/Atom", TaggedSince = "2026";

    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>The whole feed as XML.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, Language);
            Text(xml, "id", Tag(""));
            Text(xml, "title", Title);
            Text(xml, "subtitle", Subtitle);
            Text(xml, "updated", Moment(Updated));
            Link(xml, "self", Self, MediaType);
            Link(xml, "alternate", Page, "text/html");
            Person(xml, Author);
            foreach (var entry in Entries)
            {
                Write(xml, entry);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry");
        Text(xml, "id", Tag(string.Create(CultureInfo.InvariantCulture, $"#{entry.Number}")));
        Text(xml, "title", entry.Title);
        Text(xml, "published", Moment(entry.At));
        Text(xml, "updated", Moment(entry.At));
        Person(xml, entry.Author);
        Link(xml, "alternate", entry.Page, "text/html");
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(SafeXml.Text(entry.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // A tag URI (RFC 4151): the same for ever, wherever the feed is read from.
    private string Tag(string entry) => $"tag:{Self.Host},{TaggedSince}:{Self.AbsolutePath}{entry}";

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri address, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, SafeXml.Text(text));
}

/// <summary>One entry: one publication.</summary>
/// <param name="Number">Its place in the order of all publications.</param>
/// <param name="At">When it was published, UTC.</param>
/// <param name="Title">The public reason.</param>
/// <param name="Author">Who published it: role and pseudonym.</param>
/// <param name="Page">Where to read on.</param>
/// <param name="Html">What it brought and changed.</param>
internal sealed record AtomEntry(long Number, DateTimeOffset At, string Title, string Author, Uri Page, string Html);
