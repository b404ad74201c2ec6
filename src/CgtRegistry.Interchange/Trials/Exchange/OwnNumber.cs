using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Exchange;

/// <summary>A record is told from others by its number and registry: both must fit each other, whoever wrote the file (see <see cref="OwnNumbers"/>).</summary>
internal static class OwnNumber
{
    public static ReadTrial Checked(TrialRegistration record, string place) =>
        OwnNumbers.Fit(record.Number, record.Registry)
            ? new ReadTrial(record.Number, record with { Url = WebAddress.Read(record.Url) }, [])
            : new ReadTrial(place, null, [Complaint.About(place, "number", $"{record.Registry} {record.Number}", OwnNumbers.NotRead)]);
}
