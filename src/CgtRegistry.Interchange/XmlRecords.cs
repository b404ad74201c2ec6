using System.Xml;
using System.Xml.Linq;

namespace CgtRegistry.Interchange;

/// <summary>A record of an XML file.</summary>
internal readonly record struct XmlRecord(int Number, XElement Element);

/// <summary>
/// Goes through an XML file whose root holds one record after another, never more than one in memory. A file that stops in the middle
/// or is broken further on gives what is complete, and is refused from there on. Any document type is refused, even a harmless one.
/// </summary>
internal static class XmlRecords
{
    public static IEnumerable<XmlRecord> Read(Stream file, string root, ImportLimits limits)
    {
        var bytes = new RecordStream(Unpacking.Open(file, limits), limits);
        using var xml = SafeXml.Open(bytes, limits);
        Start(xml, root);
        for (var number = 1; Next(xml, number) is { } record; number++)
        {
            if (number > limits.Records)
            {
                throw RefusedFileException.TooManyRecords(limits);
            }

            yield return record;
            bytes.Begin();
        }
    }

    private static void Start(XmlReader xml, string root)
    {
        try
        {
            if (xml.MoveToContent() is not XmlNodeType.Element || xml.LocalName != root)
            {
                throw new RefusedFileException("root-unknown", $"The file does not begin with <{root}>: it is not in this form.");
            }

        }
        catch (XmlException broken)
        {
            throw new RefusedFileException("xml-not-read", $"The XML cannot be read (line {broken.LineNumber}). It may hold no DOCTYPE and no entities of its own.", broken);
        }
    }

    private static XmlRecord? Next(XmlReader xml, int number)
    {
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Element)
                {
                    // Only to its own end: the file may stop right after it.
                    using var record = xml.ReadSubtree();
                    return new XmlRecord(number, XElement.Load(record, LoadOptions.PreserveWhitespace));
                }
            }

            return null;
        }
        catch (XmlException broken)
        {
            // XmlReader tells the early end of a file from other faults only in its words.
            var rule = broken.Message.Contains("Unexpected end of file", StringComparison.OrdinalIgnoreCase) ? "file-ends-early" : "xml-not-read";
            throw RefusedFileException.NotReadToItsEnd(rule, $"record {number} (line {broken.LineNumber})", broken);
        }
    }
}
