namespace CgtRegistry.Domain.Law.Citing;

/// <summary>A citation found in a text.</summary>
/// <param name="At">Where it begins in the text.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Paths">The places cited: one, or all of a range (“Điều 12 đến Điều 15”); none when a document is cited as a whole.</param>
/// <param name="Instrument">How the text names the document; none when it leaves it unsaid.</param>
public sealed record SpottedCitation(int At, int Length, IReadOnlyList<string> Paths, NamedInstrument? Instrument)
{
    /// <summary>“Điều này”, “khoản này”: the paths lie in the unit of this level in which the citing words stand.</summary>
    public ProvisionLevel? OfThis { get; init; }

    /// <summary>It stands between quotation marks: “Thông tư này” may then be another document than the one it is read in.</summary>
    public bool Quoted { get; init; }

    /// <summary>The place in the text behind it.</summary>
    public int End => At + Length;
}
