using System.Xml.Linq;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>
/// Reads the XML that WHO's platform exports (<c>Trials_downloaded_from_ICTRP</c>), one record after another. The site is known to
/// stop in the middle of a file: what is complete is read, and then the file is refused.
/// </summary>
public static class IctrpXmlReader
{
    private const string Root = "Trials_downloaded_from_ICTRP";

    /// <summary>Reads a file, plain or packed.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in XmlRecords.Read(file, Root, limits))
        {
            yield return IctrpMapping.Read(Record(record.Element, $"record {record.Number}", met));
        }
    }

    private static IctrpRecord Record(XElement element, string place, HashSet<string> met)
    {
        var record = new IctrpRecord { Place = place };
        foreach (var part in element.Elements())
        {
            var name = part.Name.LocalName;
            if (IctrpColumns.Field(name) is { } field)
            {
                record.Add(field, part.Value);
            }
            else if (!IctrpColumns.Knows(name) && met.Add(name))
            {
                record.Unknown.Add(name);
            }
        }

        return record;
    }
}
