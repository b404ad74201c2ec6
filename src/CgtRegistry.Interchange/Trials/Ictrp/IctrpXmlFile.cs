using System.Xml;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Exchange;
using CgtRegistry.Interchange.Trials.Who;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>A file in the shape of WHO's platform that grows record by record.</summary>
public sealed class IctrpXmlFile : ITrialWriter
{
    private readonly XmlWriter _xml;

    /// <summary>Begins the file.</summary>
    public IctrpXmlFile(Stream file)
    {
        _xml = XmlWriter.Create(file, WhoSubmissionWriter.Settings);
        _xml.WriteStartDocument();
        _xml.WriteStartElement("Trials_downloaded_from_ICTRP");
    }

    /// <inheritdoc/>
    public void Write(TrialRegistration record)
    {
        IctrpXmlWriter.Write(new WhoElements(_xml), record);
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.WriteEndDocument();
        _xml.Dispose();
    }
}
