using CgtRegistry.Interchange;
using CgtRegistry.Web.Seed;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Bytes">Bytes of the file read so far.</param>
/// <param name="Of">Bytes of the file.</param>
/// <param name="Records">Records read so far.</param>
public readonly record struct TrialImportProgress(long Bytes, long Of, int Records);

/// <summary>What came of an import of trial records.</summary>
/// <param name="Run">Its number; its report can be read under it.</param>
/// <param name="Counts">Records read, new, changed, unchanged, rejected.</param>
/// <param name="Missing">How many records an earlier export of the same selection held and this one no longer does.</param>
/// <param name="Complaints">The first complaints.</param>
/// <param name="ComplaintCount">How many there were.</param>
/// <param name="Stopped">Why the file could not be read to its end, when it could not.</param>
public sealed record TrialImportReport(long Run, LoadReport Counts, int Missing, IReadOnlyList<Complaint> Complaints, int ComplaintCount, string? Stopped);

/// <summary>Another import of trial records is running; this one was not begun.</summary>
public sealed class ImportRunningException() : Exception("Another import of trial records is running. Wait until it has ended and try again.");
