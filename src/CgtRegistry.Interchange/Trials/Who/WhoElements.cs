using System.Xml;

namespace CgtRegistry.Interchange.Trials.Who;

/// <summary>The shapes of a submission: parts, texts, lists of which one empty element must stand when there is nothing.</summary>
internal readonly record struct WhoElements(XmlWriter Xml)
{
    public void Part(string name, Action content)
    {
        Xml.WriteStartElement(name);
        content();
        Xml.WriteEndElement();
    }

    public void Text(string name, string? value)
    {
        Xml.WriteStartElement(name);
        Xml.WriteString(SafeXml.Text(value ?? ""));
        Xml.WriteFullEndElement();
    }

    public void TextIfAny(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Text(name, value);
        }
    }

    public void List(string part, string name, IEnumerable<string?> values)
    {
        Xml.WriteStartElement(part);
        foreach (var value in values.Where(v => !string.IsNullOrEmpty(v)).Distinct(StringComparer.Ordinal).DefaultIfEmpty(null))
        {
            Text(name, value);
        }

        Xml.WriteEndElement();
    }
}
