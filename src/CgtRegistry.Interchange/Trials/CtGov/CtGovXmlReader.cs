using System.Xml.Linq;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>
/// Reads studies in ClinicalTrials.gov's classic XML: one file, plain or packed with gzip, or a zip archive with a file for each study.
/// A file of an archive that cannot be read is named; the others are read.
/// </summary>
public static class CtGovXmlReader
{
    /// <summary>Reads the studies of a file.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits)
    {
        if (!IsZip(file))
        {
            yield return Study(SafeXml.Read(Unpacking.Open(file, limits), limits), "record 1");
            yield break;
        }

        foreach (var entry in Archives.Read(file, limits))
        {
            yield return Entry(entry, limits);
        }
    }

    private static ReadTrial Entry(ArchiveFile entry, ImportLimits limits)
    {
        try
        {
            return Study(SafeXml.Read(entry.Content, limits), entry.Name);
        }
        catch (RefusedFileException refused)
        {
            return new ReadTrial(entry.Name, null, [Complaint.About(entry.Name, "file", "", refused.Rule)]);
        }
    }

    private static ReadTrial Study(XElement root, string place) =>
        root.Name == "clinical_study"
            ? ClassicXml.Read(root, place)
            : new ReadTrial(place, null, [Complaint.About(place, "study", root.Name.LocalName, "not-a-study")]);

    private static bool IsZip(Stream file)
    {
        if (!file.CanSeek)
        {
            return false;
        }

        var start = file.Position;
        var first = (file.ReadByte(), file.ReadByte());
        file.Position = start;
        return first == ('P', 'K');
    }
}
