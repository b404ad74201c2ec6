namespace CgtRegistry.Domain.Law.Techniques;

/// <summary>What becomes of a technique when Appendix 2 takes the place of Appendix 1 (Circular 23/2024/TT-BYT, Article 1).</summary>
public enum TechniqueChangeKind
{
    /// <summary>No line of Appendix 1 is found for it.</summary>
    ComesIn,

    /// <summary>No line of Appendix 2 is found for it.</summary>
    GoesOut,
    Renamed,
    Same,

    /// <summary>The name in Appendix 2 could not be read in the copy, so nothing can be said of it.</summary>
    NameNotHeld,
}

/// <summary>What ties a line of Appendix 1 to one of Appendix 2.</summary>
public enum TechniqueTie
{
    /// <summary>Appendix 2 prints its code.</summary>
    Code,

    /// <summary>Appendix 2 prints its code without the zero at the end, which machines lose; the names show it.</summary>
    CodeWithLostZero,
    SameName,

    /// <summary>Words were only added or only dropped, and most stayed.</summary>
    NearName,
}

/// <summary>A line of Appendix 1 with what ties it to one of Appendix 2; nothing does when it goes out.</summary>
public sealed record TiedTechnique(PlacedTechnique Technique, TechniqueTie? Tie);

/// <summary>One technique in both appendices, or in the one that has it.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Before">Lines of Appendix 1: those tied to it, or the one that goes out.</param>
/// <param name="Now">The line of Appendix 2; none when it goes out.</param>
public sealed record TechniqueChange(TechniqueChangeKind Kind, IReadOnlyList<TiedTechnique> Before, PlacedTechnique? Now)
{
    /// <summary>All lines it speaks of.</summary>
    public IEnumerable<PlacedTechnique> Lines => Now is null ? Before.Select(b => b.Technique) : Before.Select(b => b.Technique).Append(Now);
}
