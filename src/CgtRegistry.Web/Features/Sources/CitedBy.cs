using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Web.Features.Sources;

/// <summary>A record of the register that rests on a source.</summary>
/// <param name="Record">The record.</param>
/// <param name="Evidence">The grade of what it takes from the source, where it cites the source as a whole.</param>
/// <param name="Place">Article, page or section it takes it from.</param>
public sealed record CitedBy(RecordRef Record, EvidenceGrade? Evidence, string? Place)
{
    /// <summary>Every record that cites a source anywhere in itself, by kind and id.</summary>
    public static IReadOnlyList<CitedBy> Of(Register register, SourceId source) =>
    [
        .. Everything(register)
            .Where(r => r.References().Contains(new RecordRef(RecordKind.Source, source.Value)))
            .Select(r => (r.Ref, Citation: r.Citations.FirstOrDefault(c => c.Source == source)))
            .Select(p => new CitedBy(p.Ref, p.Citation?.Grade, p.Citation?.Place))
            .OrderBy(c => c.SortKey, StringComparer.Ordinal),
    ];

    /// <summary>Kind and id, as ordinal text.</summary>
    internal string SortKey => $"{(int)Record.Kind:00} {Record.Id}";

    private static IEnumerable<ICited> Everything(Register register) => new IEnumerable<ICited>[]
    {
        register.Institutions.Values, register.Therapies.Values, register.Conditions.Values, register.Instruments.Values,
        register.Provisions.Values, register.Effects.Values, register.Techniques.Values, register.Statements.Values,
        register.Contradictions.Values, register.Notices.Values, register.Trials.Values, register.Authorisations.Values, register.Coverage.Values,
    }.SelectMany(r => r);
}
