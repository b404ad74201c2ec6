using CgtRegistry.Interchange;
using CgtRegistry.Interchange.Trials;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>A format of trial records that can be taken in.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Description">What files it means.</param>
/// <param name="Read">Reads a file of it, record by record.</param>
public sealed record TrialFormat(string Name, string Description, Func<Stream, ImportLimits, IEnumerable<ReadTrial>> Read);
