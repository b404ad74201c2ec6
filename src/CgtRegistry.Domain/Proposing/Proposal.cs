using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;

namespace CgtRegistry.Domain.Proposing;

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    Proposed,
    Confirmed,
    Refused,

    /// <summary>Taken back by who proposed it.</summary>
    Withdrawn,
}

/// <summary>A record a proposal would change.</summary>
/// <param name="Record">Which one.</param>
/// <param name="Version">The version it starts from; none for a new record.</param>
public readonly record struct ProposedChange(RecordRef Record, int? Version);

/// <summary>
/// A change of the public register that waits for a second person (đề xuất): complete new versions of records, each with the
/// version it started from. Who proposes never confirms.
/// </summary>
/// <param name="By">Who proposed it.</param>
/// <param name="Reason">The reason the public will read.</param>
/// <param name="Changes">What it would change.</param>
public sealed record Proposal(PersonId By, LocalText Reason, IReadOnlyList<ProposedChange> Changes)
{
    public ProposalState State { get; init; }

    /// <summary>Who else wrote in it before it was proposed; they do not confirm it either.</summary>
    public IReadOnlyList<PersonId> Editors { get; init; } = [];

    /// <summary>Who confirmed, refused or withdrew it.</summary>
    public PersonId? DecidedBy { get; init; }

    /// <summary>Why it was refused; staff read it.</summary>
    public LocalText? RefusedBecause { get; init; }

    /// <summary>The records that moved since: at another version than the one it started from.</summary>
    /// <param name="versionOf">The present version of a record; none where there is none.</param>
    public IReadOnlyList<RecordRef> Stale(Func<RecordRef, int?> versionOf) => [.. Changes.Where(c => versionOf(c.Record) != c.Version).Select(c => c.Record)];
}
