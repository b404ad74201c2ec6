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
        Xml.WriteString(Clean(value ?? ""));
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

    // Signs that no XML may hold.
    private static string Clean(string text) => text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? text : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
