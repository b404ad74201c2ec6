using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Summary results (WHO item 23): of groups, never of single participants.</summary>
public sealed record ResultsSummary
{
    /// <summary>When this register published them.</summary>
    public DateOnly? PostedOn { get; init; }

    /// <summary>Date of the first publication in a journal.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>Addresses of papers and reports.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>A few sentences for lay readers.</summary>
    public DraftText? Summary { get; init; }

    /// <summary>Participants at the start: age, sex, severity.</summary>
    public DraftText? Baseline { get; init; }

    /// <summary>How many entered, withdrew, were lost and completed.</summary>
    public DraftText? ParticipantFlow { get; init; }

    /// <summary>Numbers and severity, serious ones apart.</summary>
    public DraftText? AdverseEvents { get; init; }

    /// <summary>By group and by outcome.</summary>
    public DraftText? Outcomes { get; init; }

    /// <summary>The protocol file.</summary>
    public ProtocolFile? Protocol { get; init; }
}

/// <summary>The protocol as a file, with version and date.</summary>
public sealed record ProtocolFile(string? Url = null, string? Version = null, PartialDate? Date = null);

/// <summary>Whether data of single participants, made anonymous, will be shared, and how (WHO item 24).</summary>
public sealed record DataSharing(bool? Planned = null, DraftText? Description = null);
