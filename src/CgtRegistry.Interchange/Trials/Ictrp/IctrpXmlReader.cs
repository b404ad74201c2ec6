using System.Xml;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>
/// Reads the XML that WHO's platform exports (<c>Trials_downloaded_from_ICTRP</c>), one record after another. The site is known to
/// stop in the middle of a file: what is complete is read, and the end is complained of.
/// </summary>
public static class IctrpXmlReader
{
    private const string Root = "Trials_downloaded_from_ICTRP";

    /// <summary>Reads a file, plain or packed.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits)
    {
        using var xml = SafeXml.Open(Unpacking.Open(file, limits), limits);
        Start(xml);
        var met = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var (record, fault) = Next(xml, number, met);
            if (fault is not null)
            {
                yield return new ReadTrial($"record {number}", null, [fault]);
            }

            if (record is null)
            {
                yield break;
            }

            if (number > limits.Records)
            {
                throw new RefusedFileException("too-many-records", $"The file holds more than {limits.Records:N0} records. Split it and import the parts.");
            }

            yield return IctrpMapping.Read(record);
        }
    }

    private static void Start(XmlReader xml)
    {
        try
        {
            if (xml.MoveToContent() is not XmlNodeType.Element || xml.LocalName != Root)
            {
                throw new RefusedFileException("root-unknown", $"The file does not begin with {Root}: it is no export of WHO's platform.");
            }
        }
        catch (XmlException broken)
        {
            throw new RefusedFileException("xml-not-read", $"The XML cannot be read (line {broken.LineNumber}). It may hold no DOCTYPE and no entities of its own.", broken);
        }
    }

    private static (IctrpRecord? Record, Complaint? Fault) Next(XmlReader xml, int number, HashSet<string> met)
    {
        IctrpRecord? record = null;
        try
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, Depth: 1 })
                {
                    record = new IctrpRecord { Place = $"record {number}" };
                    ReadFields(xml, record, met);
                    return (record, null);
                }
            }

            return (null, null);
        }
        catch (XmlException broken)
        {
            var rule = xml.EOF || xml.ReadState is ReadState.Error && broken.Message.Contains("Unexpected end of file", StringComparison.Ordinal) ? "file-ends-early" : "xml-not-read";
            return (null, Complaint.About($"record {number}", "file", $"line {broken.LineNumber}: {record?.Raw(IctrpField.TrialId)}", rule));
        }
    }

    private static void ReadFields(XmlReader xml, IctrpRecord record, HashSet<string> met)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            var name = xml.LocalName;
            var value = Text(xml);
            if (IctrpColumns.Field(name) is { } field)
            {
                record.Add(field, value);
            }
            else if (!IctrpColumns.Knows(name) && met.Add(name))
            {
                record.Unknown.Add((name, value));
            }
        }
    }

    // Everything in the element, with elements in it if there should be some.
    private static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (depth, text) = (xml.Depth, new System.Text.StringBuilder());
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(xml.Value);
            }
        }

        return text.ToString();
    }
}
