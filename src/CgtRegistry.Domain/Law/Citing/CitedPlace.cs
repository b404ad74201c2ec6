namespace CgtRegistry.Domain.Law.Citing;

/// <summary>One unit of a list of units while the list is being read, with the larger units in which it lies.</summary>
internal sealed class CitedPlace(ProvisionLevel level, IReadOnlyList<string> numbers, int from, int to)
{
    private readonly List<ProvisionStep> _larger = [];

    /// <summary>The unit cited itself.</summary>
    public ProvisionLevel Level { get; } = level;

    /// <summary>Its first token.</summary>
    public int From { get; } = from;

    /// <summary>The token behind its last.</summary>
    public int To { get; set; } = to;

    /// <summary>It cannot be told in which larger unit it lies.</summary>
    public bool Doubtful { get; set; }

    /// <summary>“Điều này” and the like close the place: it lies where the text stands.</summary>
    public ProvisionLevel? OfThis { get; set; }

    /// <summary>The largest unit known.</summary>
    public ProvisionLevel Top => OfThis ?? (_larger.Count > 0 ? _larger[^1].Level : Level);

    /// <summary>One path, or all of a range.</summary>
    public IReadOnlyList<string> Paths => [.. numbers.Select(number => ProvisionPath.Of(_larger.AsEnumerable().Reverse().Append(ProvisionStep.Of(Level, number))))];

    /// <summary>Whether a unit of this level can contain it.</summary>
    public bool LiesIn(ProvisionLevel level) => !Doubtful && OfThis is null && level < Top;

    public void PutInto(ProvisionLevel level, string number) => _larger.Add(ProvisionStep.Of(level, number));
}
