using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Exchange;

/// <summary>Writes one record after another to a stream and holds none back; the end of the file is written when it is disposed of.</summary>
public interface ITrialWriter : IDisposable
{
    /// <summary>Writes a record; afterwards all of it is in the stream.</summary>
    void Write(TrialRegistration record);
}
