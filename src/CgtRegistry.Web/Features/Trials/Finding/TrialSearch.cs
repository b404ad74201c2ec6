namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>In which order found trials stand.</summary>
public enum TrialOrder
{
    /// <summary>
    /// The best for the words first; without words those of cell and gene therapy in Vietnam, then of cell and gene therapy,
    /// then in Vietnam, then the rest. Equals: the newest start first, then by id.
    /// </summary>
    Relevance,

    /// <summary>The latest start first; without a start last.</summary>
    Newest,

    /// <summary>The earliest start first; without a start last.</summary>
    Oldest,

    /// <summary>By id.</summary>
    Number,

    /// <summary>The record changed last first.</summary>
    Updated,
}

/// <summary>What is asked of the index.</summary>
public sealed record TrialSearch
{
    /// <summary>The most trials on one page.</summary>
    public const int MostOnPage = 100;

    /// <summary>What somebody typed; none to browse. A trial is found when it holds every word.</summary>
    public string? Words { get; init; }

    /// <summary>Other words for what was typed.</summary>
    public Alternatives Alternatives { get; init; } = Alternatives.None;

    /// <summary>Values of facets: one of them must be the trial's, in every facet named.</summary>
    public IReadOnlyDictionary<TrialFacet, IReadOnlyList<string>> Filters { get; init; } = System.Collections.Frozen.FrozenDictionary<TrialFacet, IReadOnlyList<string>>.Empty;

    /// <summary>Facets to count, each as if it had no filter of its own.</summary>
    public IReadOnlyList<TrialFacet> Counted { get; init; } = [];

    /// <summary>The day whose conduct is filtered by and counted.</summary>
    public DateOnly Day { get; init; }

    public TrialOrder Order { get; init; }

    /// <summary>The place after which the page begins, from the page before.</summary>
    public TrialPlace? After { get; init; }

    /// <summary>Trials on the page, up to <see cref="MostOnPage"/>; none to count only.</summary>
    public int Limit { get; init; } = 20;
}
