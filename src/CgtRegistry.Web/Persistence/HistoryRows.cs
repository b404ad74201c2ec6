using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Transparency;

namespace CgtRegistry.Web.Persistence;

/// <summary>
/// One act of publishing: who, when, why. Its number is its place in the order of all publications, without gaps.
/// The append-only log of the transparency issue puts its leaf beside this row.
/// </summary>
internal sealed class PublicationRow
{
    public required long Number { get; init; }
    public required DateTimeOffset At { get; init; }
    public required PublicationKind Kind { get; init; }
    public required string ActorRole { get; init; }
    public required string ActorPseudonym { get; init; }
    public required LocalText Reason { get; init; }
}

/// <summary>That a public record exists and which version of it is current.</summary>
internal sealed class RecordRow
{
    public required RecordKind Kind { get; init; }
    public required string Id { get; init; }
    public required int Version { get; set; }
}

/// <summary>The complete text of one version of one record, canonical JSON, and its SHA-256.</summary>
internal sealed class RecordVersionRow
{
    public required RecordKind Kind { get; init; }
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required long Publication { get; init; }
    public required string Document { get; init; }
    public required byte[] Sha256 { get; init; }
}

/// <summary>One record names another; the database forbids naming what does not exist.</summary>
internal sealed class RecordReferenceRow
{
    public required RecordKind FromKind { get; init; }
    public required string FromId { get; init; }
    public required RecordKind ToKind { get; init; }
    public required string ToId { get; init; }
}

/// <summary>A passage of a document exactly as it came in; wordings name it by its hash.</summary>
internal sealed class SourcePassageRow
{
    /// <summary>SHA-256 of the text as UTF-8, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>File and place it was read from.</summary>
    public required string Origin { get; init; }
    public required string Text { get; init; }
}
