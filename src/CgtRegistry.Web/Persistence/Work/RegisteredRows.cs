namespace CgtRegistry.Web.Persistence.Work;

/// <summary>The last number given to a trial in a year.</summary>
public sealed class TrialNumberCounter
{
    public required int Year { get; init; }
    public required int Last { get; set; }
}

/// <summary>
/// The name of a principal investigator as it was registered. The public record holds only its salted hash; without this row
/// nothing leads from the hash to the name. Erasing the name is deleting the row.
/// </summary>
public sealed class PublishedInvestigator
{
    /// <summary>The hash in the public record, hexadecimal.</summary>
    public required string Commitment { get; init; }

    /// <summary>The trial.</summary>
    public required string Number { get; init; }

    /// <summary>What makes the hash impossible to guess from a name.</summary>
    public required byte[] Salt { get; init; }
    public required string FullName { get; init; }
    public string? Degree { get; init; }
}
