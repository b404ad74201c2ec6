using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>An outcome measure (WHO items 19 and 20): name, method and time point.</summary>
public sealed record DraftOutcome
{
    public OutcomeKind? Kind { get; init; }

    /// <summary>What is measured.</summary>
    public DraftText? Measure { get; init; }

    /// <summary>How it is measured.</summary>
    public DraftText? Method { get; init; }

    /// <summary>When, with its unit.</summary>
    public DraftText? TimeFrame { get; init; }

    /// <summary>The unit of the values.</summary>
    public DraftText? Unit { get; init; }

    /// <summary>Range and direction, for scores.</summary>
    public OutcomeScale? Scale { get; init; }
}

/// <summary>The range of a scale and which end of it is good.</summary>
public sealed record OutcomeScale(decimal? Lowest = null, decimal? Highest = null, ScaleDirection? Better = null);

/// <summary>Which values of a scale are better for the participant.</summary>
public enum ScaleDirection
{
    Higher,
    Lower,
}
