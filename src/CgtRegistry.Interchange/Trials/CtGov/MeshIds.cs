namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>Numbers of MeSH headings as MeSH writes them.</summary>
internal static class MeshIds
{
    // MeSH gave six digits first (D066298 is among the last, C589501 too) and nine later, counting on. ClinicalTrials.gov has
    // filled the older ones up with zeros: all in the API's first version, some in the second.
    private const int LastHeading = 66_330;
    private const int LastSubstance = 589_999;

    public static string? Read(string? id) =>
        id is ['D' or 'C', '0', '0', '0', ..] and { Length: 10 } && int.TryParse(id.AsSpan(4), out var number) && number <= (id[0] == 'D' ? LastHeading : LastSubstance)
            ? string.Concat(id.AsSpan(0, 1), id.AsSpan(4))
            : id;
}
