using System.Xml;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Exchange;

namespace CgtRegistry.Interchange.Trials.Who;

/// <summary>A file of submissions to WHO that grows record by record.</summary>
public sealed class WhoSubmissionFile : ITrialWriter
{
    private readonly XmlWriter _xml;

    /// <summary>Begins the file.</summary>
    public WhoSubmissionFile(Stream file)
    {
        _xml = XmlWriter.Create(file, WhoSubmissionWriter.Settings);
        _xml.WriteStartDocument();
        _xml.WriteStartElement("trials");
    }

    /// <inheritdoc/>
    public void Write(TrialRegistration record)
    {
        WhoSubmissionWriter.Write(new WhoElements(_xml), record);
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.WriteEndDocument();
        _xml.Dispose();
    }
}
