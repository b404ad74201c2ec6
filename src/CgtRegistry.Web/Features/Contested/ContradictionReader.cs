using System.Globalization;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Contested;

/// <summary>What the list of contradictions is filtered by; therapy and institution are slugs.</summary>
public sealed record ContradictionFilter(string? Therapy = null, string? Institution = null, ContradictionStatus? Status = null);

/// <summary>One side of a contradiction with the statements that take it.</summary>
public sealed record ContestedSide(ContradictionSide Side, IReadOnlyList<Statement> Statements);

/// <summary>What the page and the API show about points on which sources contradict each other.</summary>
public sealed class ContradictionReader(LiveRegister live)
{
    /// <summary>The contradictions that pass a filter, in the order of their numbers.</summary>
    public IReadOnlyList<Contradiction> List(ContradictionFilter filter) =>
    [
        .. live.Current.Contradictions.Values
            .Where(c => filter.Therapy is null || c.About.Therapies.Contains(new TherapyId(filter.Therapy)))
            .Where(c => filter.Institution is null || c.About.Institutions.Contains(new InstitutionId(filter.Institution)))
            .Where(c => filter.Status is null || c.Status == filter.Status)
            .OrderBy(SortKey, StringComparer.Ordinal),
    ];

    /// <summary>One contradiction.</summary>
    public Contradiction? Find(string slug) => live.Current.Contradictions.GetValueOrDefault(new ContradictionId(slug));

    /// <summary>The sides, each with its statements, nearest to the fact first.</summary>
    public static IReadOnlyList<ContestedSide> Sides(Contradiction contradiction, Register register) =>
    [
        .. contradiction.Sides.Select(side => new ContestedSide(
            side,
            [.. (side.Statements ?? []).Select(s => register.Statements.GetValueOrDefault(s)).OfType<Statement>().OrderBy(s => s.Grade)])),
    ];

    /// <summary>C2 before C10: the letters of the id, then its number with leading zeros.</summary>
    public static string SortKey(Contradiction contradiction)
    {
        var id = contradiction.Id.Value;
        var letters = id.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return int.TryParse(id.AsSpan(letters.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? $"{letters}{number:000000}" : id;
    }
}
