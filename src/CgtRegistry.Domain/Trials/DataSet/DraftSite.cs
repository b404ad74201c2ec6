using CgtRegistry.Domain.Institutions;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>A place where participants are recruited.</summary>
public sealed record DraftSite
{
    /// <summary>The institution of this register it is, where it is one.</summary>
    public InstitutionId? Institution { get; init; }

    /// <summary>Its name.</summary>
    public DraftText? Facility { get; init; }
    public DraftText? City { get; init; }

    /// <summary>ISO 3166 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>How far the trial has come there.</summary>
    public ConductState? Status { get; init; }

    /// <summary>Since when.</summary>
    public DateOnly? StatusOn { get; init; }
}
