using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Sources;

/// <summary>What the list of statements is filtered by; institution, therapy, condition and source are slugs.</summary>
public sealed record StatementFilter(
    Predicate? Predicate = null,
    EvidenceGrade? Grade = null,
    string? Institution = null,
    string? Therapy = null,
    string? Condition = null,
    string? Source = null);

/// <summary>What the pages, the API and the downloads show about statements of sources.</summary>
public sealed class StatementReader(LiveRegister live)
{
    /// <summary>The statements that pass a filter, by id.</summary>
    public IReadOnlyList<Statement> List(StatementFilter filter) =>
    [
        .. live.Current.Statements.Values
            .Where(s => filter.Predicate is null || s.Predicate == filter.Predicate)
            .Where(s => filter.Grade is null || s.Grade == filter.Grade)
            .Where(s => filter.Institution is null || s.About.Institutions.Contains(new InstitutionId(filter.Institution)) || s.Claimant?.Value == filter.Institution)
            .Where(s => filter.Therapy is null || s.About.Therapies.Contains(new TherapyId(filter.Therapy)))
            .Where(s => filter.Condition is null || s.About.Conditions.Contains(new ConditionId(filter.Condition)))
            .Where(s => filter.Source is null || s.Citations.Any(c => c.Source.Value == filter.Source))
            .OrderBy(s => s.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>One statement.</summary>
    public Statement? Find(string slug) => live.Current.Statements.GetValueOrDefault(new StatementId(slug));

    /// <summary>Contradictions in which the statement takes a side.</summary>
    public IReadOnlyList<Contradiction> ContradictionsOf(Statement statement) =>
        [.. live.Current.Contradictions.Values.Where(c => c.Statements.Contains(statement.Id)).OrderBy(c => c.Id.Value, StringComparer.Ordinal)];
}
