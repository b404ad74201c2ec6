namespace CgtRegistry.Web.Persistence.Registrations;

/// <summary>One run of an import of trial records, in a list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it began, UTC.</param>
/// <param name="EndedAt">When it ended, UTC; none while it runs, or when it was broken off.</param>
/// <param name="Format">Format of the file.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sha256">SHA-256 of the file, hexadecimal.</param>
/// <param name="Read">Records read.</param>
/// <param name="New">Records the register did not hold.</param>
/// <param name="Changed">Records that differ from the version held.</param>
/// <param name="Unchanged">Records that do not, or that are older than what is held.</param>
/// <param name="Rejected">Records that could not be taken in.</param>
/// <param name="Complaints">How many complaints there were.</param>
/// <param name="Stopped">Why the file could not be read to its end, when it could not.</param>
public sealed record TrialImportSummary(
    long Id,
    DateTimeOffset At,
    DateTimeOffset? EndedAt,
    string Format,
    string File,
    string Sha256,
    int Read,
    int New,
    int Changed,
    int Unchanged,
    int Rejected,
    int Complaints,
    string? Stopped);
