using CgtRegistry.Interchange;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>Records that are stored together, with what was said while reading them.</summary>
/// <param name="Records">Each key once.</param>
/// <param name="Read">How many records of the file they stand for, rejected ones among them.</param>
/// <param name="Complaints">What could not be read, or was repaired.</param>
internal sealed record TrialBatch(IReadOnlyList<PreparedRegistration> Records, int Read, IReadOnlyList<Complaint> Complaints);
