using System.Xml;
using System.Xml.Linq;

namespace CgtRegistry.Interchange;

/// <summary>The one way to read XML from outside (no document type, nothing fetched, limited size and depth), and what may be written as XML.</summary>
public static class SafeXml
{
    /// <summary>The root element of a file, which is one record.</summary>
    public static XElement Read(Stream file, ImportLimits limits) => Bounded(new RecordStream(file, limits), limits, reader => XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!);

    /// <summary>Reads a file to its end and keeps nothing: refuses what <see cref="Read"/> would refuse.</summary>
    public static void Check(Stream file, ImportLimits limits) => Bounded(file, limits, reader =>
    {
        while (reader.Read())
        {
        }

        return true;
    });

    /// <summary>A reader that goes through a file once, for files too long for a tree. Faults come as <see cref="XmlException"/>.</summary>
    internal static XmlReader Open(Stream file, ImportLimits limits) => new BoundedReader(XmlReader.Create(file, Settings(limits)), limits.Depth);

    /// <summary>A text without the signs that no XML may hold.</summary>
    public static string Text(string text) => text.All(MayStand) ? text : string.Concat(text.Where(MayStand));

    private static bool MayStand(char c) => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c);

    private static XmlReaderSettings Settings(ImportLimits limits) =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.UnpackedBytes,
            IgnoreProcessingInstructions = true,
            IgnoreComments = true,
        };

    private static T Bounded<T>(Stream file, ImportLimits limits, Func<XmlReader, T> read)
    {
        try
        {
            using var reader = XmlReader.Create(file, Settings(limits));
            using var bounded = new BoundedReader(reader, limits.Depth);
            return read(bounded);
        }
        catch (XmlException broken)
        {
            throw new RefusedFileException("xml-not-read", $"The XML cannot be read (line {broken.LineNumber}). It may hold no DOCTYPE and no entities of its own.", broken);
        }
    }

    /// <summary>Stops where elements lie too deep, before a tree is built of them.</summary>
    private sealed class BoundedReader(XmlReader inner, int deepest) : XmlReader
    {
        public override bool Read()
        {
            var more = inner.Read();
            return inner.Depth > deepest
                ? throw new RefusedFileException("xml-too-deep", $"Elements lie more than {deepest} levels deep in each other. No file of a known form has so many.")
                : more;
        }

        public override int AttributeCount => inner.AttributeCount;

        public override string BaseURI => "";

        public override int Depth => inner.Depth;

        public override bool EOF => inner.EOF;

        public override bool IsEmptyElement => inner.IsEmptyElement;

        public override string LocalName => inner.LocalName;

        public override string NamespaceURI => inner.NamespaceURI;

        public override XmlNameTable NameTable => inner.NameTable;

        public override XmlNodeType NodeType => inner.NodeType;

        public override string Prefix => inner.Prefix;

        public override ReadState ReadState => inner.ReadState;

        public override string Value => inner.Value;

        public override string GetAttribute(int i) => inner.GetAttribute(i);

        public override string? GetAttribute(string name) => inner.GetAttribute(name);

        public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

        public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

        public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

        public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

        public override bool MoveToElement() => inner.MoveToElement();

        public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

        public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

        public override bool ReadAttributeValue() => inner.ReadAttributeValue();

        public override void ResolveEntity() => throw new InvalidOperationException("Entities are not resolved.");
    }
}
