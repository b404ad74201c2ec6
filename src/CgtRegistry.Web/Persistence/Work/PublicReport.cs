using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Reports;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>What somebody told the authority about a place. Regulators and auditors read it; the public never does.</summary>
public sealed class PublicReport : IAggregate
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the receipt code.</summary>
    public required byte[] ReceiptHash { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Language the sender wrote in.</summary>
    public required string Language { get; init; }
    public required IReadOnlyList<ReportKind> Kinds { get; init; }

    /// <summary>Where it was, as the sender wrote it.</summary>
    public required string Place { get; init; }

    /// <summary>An address on the street or on the web, as text; never fetched.</summary>
    public string? Address { get; init; }

    /// <summary>Which therapy or illness, as the sender wrote it.</summary>
    public string? Therapy { get; init; }
    public PartialDate? Happened { get; init; }
    public required string What { get; init; }

    /// <summary>How to reach the sender, sealed.</summary>
    public byte[]? Contact { get; set; }

    /// <summary>The files that belong to it; others sent with the form were taken back.</summary>
    public required IReadOnlyList<Guid> Files { get; init; }

    /// <summary>What regulators made of it; its state and links stand beside it for lists.</summary>
    public required ReportCase Handling { get; set; }
    public required ReportState State { get; set; }
    public string? Institution { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; } = 1;

    /// <summary>Keeps what a regulator decided.</summary>
    public void Keep(ReportCase decided) => (Handling, State, Institution, ClosedAt) = (decided, decided.State, decided.Institution?.Value, decided.ClosedAt);
}

/// <summary>A file sent with a report, cleaned of what cameras write into pictures.</summary>
public sealed class ReportAttachment
{
    public required Guid Id { get; init; }

    /// <summary>The report it is for; it may not have been sent yet.</summary>
    public required Guid Report { get; init; }
    public required AttachmentType Type { get; init; }
    public required int Bytes { get; init; }
    public required byte[] Sha256 { get; init; }
    public required byte[] Content { get; init; }
    public required DateTimeOffset At { get; init; }
}
