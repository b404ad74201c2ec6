namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>What the index found.</summary>
/// <param name="Total">How many trials in all, exactly.</param>
/// <param name="Places">The trials of the page, in order.</param>
/// <param name="HasMore">Whether trials follow after the page.</param>
/// <param name="Counts">For each facet asked: its values with the number of trials, most first.</param>
/// <param name="Corrections">Words that are nowhere, with those searched in their place.</param>
/// <param name="NearNumbers">Known numbers that differ from one asked only by zeros left out; suggestions, never hits.</param>
/// <param name="Understood">False when something was typed that holds no word.</param>
public sealed record TrialHits(
    int Total,
    IReadOnlyList<TrialPlace> Places,
    bool HasMore,
    IReadOnlyDictionary<TrialFacet, IReadOnlyList<ValueCount>> Counts,
    IReadOnlyList<Correction> Corrections,
    IReadOnlyList<string> NearNumbers,
    bool Understood = true);

/// <summary>A value of a facet and how many found trials have it.</summary>
public readonly record struct ValueCount(string Value, int Count);

/// <summary>A word that is nowhere, and the nearest that is somewhere.</summary>
public sealed record Correction(string Asked, string Searched);
