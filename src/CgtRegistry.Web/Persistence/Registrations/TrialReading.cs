using CgtRegistry.Domain.Trials.Differences;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange;
using CgtRegistry.Web.Seed;

namespace CgtRegistry.Web.Persistence.Registrations;

/// <summary>What taking a file in would do, found by reading it without changing anything.</summary>
/// <param name="Counts">Records read, new, changed, unchanged, rejected: what the command says at its end.</param>
/// <param name="Missing">How many records an earlier export of the same selection held and this one no longer does; they would be marked.</param>
/// <param name="New">The first of the new records.</param>
/// <param name="Changed">The first of the changed records, with what differs.</param>
/// <param name="Complaints">The first complaints, line by line.</param>
/// <param name="ComplaintCount">How many there are.</param>
/// <param name="Picture">Which versions of its records the register held then; other versions, other numbers.</param>
public sealed record TrialReading(
    LoadReport Counts,
    int Missing,
    IReadOnlyList<ReadRecord> New,
    IReadOnlyList<ReadChange> Changed,
    IReadOnlyList<Complaint> Complaints,
    int ComplaintCount,
    string Picture)
{
    /// <summary>So many new records are named.</summary>
    public const int MostNew = 200;

    /// <summary>So many changed records are shown with what differs.</summary>
    public const int MostChanged = 200;

    /// <summary>So many complaints are kept.</summary>
    public const int MostComplaints = 500;
}

/// <summary>A record of a file.</summary>
/// <param name="Number">Its number in its registry.</param>
/// <param name="Channel">The way on which it came.</param>
/// <param name="Title">Its title; none where it has none.</param>
public sealed record ReadRecord(string Number, RecordChannel Channel, string? Title);

/// <summary>A record of a file that differs from what the register holds.</summary>
/// <param name="Record">The record.</param>
/// <param name="Changes">What differs, the weightiest first.</param>
public sealed record ReadChange(ReadRecord Record, IReadOnlyList<TrialChange> Changes);
