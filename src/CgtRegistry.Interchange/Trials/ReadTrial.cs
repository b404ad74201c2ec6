using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials;

/// <summary>One record of a file, read or rejected; the records after it are read all the same.</summary>
/// <param name="Place">Its number, or where it stands in the file (<c>row 12</c>) when it has none.</param>
/// <param name="Registration">What it says; none when it was rejected, and then a complaint says why.</param>
/// <param name="Complaints">What could not be read, or was repaired on the way.</param>
public sealed record ReadTrial(string Place, TrialRegistration? Registration, IReadOnlyList<Complaint> Complaints);
