using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Proposing;
using CgtRegistry.Domain.Transparency;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>A change of the public register that one person wrote and a second one decides.</summary>
public sealed class ProposalRow : IAggregate
{
    /// <summary>Made with the form, so that a form sent twice proposes once.</summary>
    public required Guid Id { get; init; }

    /// <summary>What the publication will be.</summary>
    public required PublicationKind Kind { get; init; }

    /// <summary>The same as in <see cref="Content"/>, for lists and for the database's own rules.</summary>
    public required ProposalState State { get; set; }

    /// <summary>Reason, people and changed records, as the rules of the register know them.</summary>
    public required Proposal Content { get; set; }

    /// <summary>The complete new records.</summary>
    public required IReadOnlyList<ProposedRecord> Records { get; init; }
    public required Guid Proposer { get; init; }

    /// <summary>How the public history calls the proposer.</summary>
    public required string ProposerPseudonym { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? Decider { get; set; }
    public string? DeciderPseudonym { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Number of the publication, once confirmed.</summary>
    public long? Publication { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; } = 1;
}

/// <summary>One complete new record of a proposal.</summary>
/// <param name="Record">Which one.</param>
/// <param name="Document">Its canonical JSON, byte for byte what will be published.</param>
public sealed record ProposedRecord(RecordRef Record, string Document);
