using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Web.Features.Authorisations;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Conditions;

/// <summary>A condition in a list.</summary>
public sealed record ConditionSummary(string Slug, LocalText Name, string? MeshId, string? Icd10, IReadOnlyList<ConditionId> Parents, int Authorisations, int Permissions, int Trials, int Statements, int Notices);

/// <summary>
/// Everything the register says about one condition. Indications are how therapies stand for it on the day; OfWider is
/// what sources say of a wider condition that reaches this one; OfNarrower is how therapies stand for its narrower cases.
/// </summary>
public sealed record ConditionDetails(
    Condition Condition,
    IReadOnlyList<Notice> Notices,
    IReadOnlyList<Indication> Indications,
    IReadOnlyList<Indication> OfWider,
    IReadOnlyList<Indication> OfNarrower,
    IReadOnlyList<Trial> Recruiting,
    IReadOnlyList<Trial> OtherTrials,
    IReadOnlyList<TechniqueListEntry> Techniques,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Contradiction> Contradictions,
    IReadOnlyList<Condition> Narrower);

/// <summary>What the pages, the API and the downloads show about conditions.</summary>
public sealed class ConditionReader(LiveRegister live, AuthorisationReader authorisations)
{
    /// <summary>The conditions one of whose names holds the words, by slug; all of them without words.</summary>
    public IReadOnlyList<Condition> List(string? words)
    {
        var register = live.Current;
        var named = words is null ? null : register.Names.Search(words, RecordKind.Condition).Select(h => h.Name.Record.Id).ToHashSet();
        return [.. register.Conditions.Values.Where(c => named?.Contains(c.Id.Value) ?? true).OrderBy(c => c.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>A condition as it stands in a list.</summary>
    public ConditionSummary Summary(Condition condition)
    {
        var register = live.Current;
        var id = condition.Id;
        var said = register.Statements.Values.Where(s => s.About.Conditions.Contains(id)).ToList();
        return new ConditionSummary(
            id.Value,
            condition.DisplayName(),
            condition.MeshId,
            condition.Icd10,
            condition.Parents,
            register.Authorisations.Values.Count(a => a.Conditions.Contains(id)),
            said.Count(s => s.SpeaksOfPermission),
            register.Trials.Values.Count(t => t.Conditions.Contains(id)),
            said.Count,
            register.Notices.Values.Count(n => n.About.Conditions.Contains(id)));
    }

    /// <summary>Everything about one condition, on a day.</summary>
    public ConditionDetails? Find(string slug, DateOnly day)
    {
        var register = live.Current;
        if (!register.Conditions.TryGetValue(new ConditionId(slug), out var condition))
        {
            return null;
        }

        var id = condition.Id;
        var rows = authorisations.On(day).Where(i => i.Condition is not null).ToLookup(i => register.ConditionLineage.Between(i.Condition!.Value, id));
        var said = register.Statements.Values.Where(s => s.About.Conditions.Contains(id)).OrderByDescending(s => s.SpeaksOfPermission).ThenBy(s => s.Grade).ThenBy(s => s.Id.Value, StringComparer.Ordinal).ToList();
        var spoken = said.Select(s => s.Id).ToHashSet();
        var trials = register.Trials.Values
            .Where(t => t.Conditions.Any(c => register.ConditionLineage.Between(id, c) is Kinship.Same or Kinship.Wider))
            .OrderBy(t => t.Id.Value, StringComparer.Ordinal)
            .ToLookup(t => TrialConduct.On(t, day).State is ConductState.Recruiting);
        return new ConditionDetails(
            condition,
            [.. register.Notices.Values.Where(n => Reaches(n.About.Conditions, id, register)).OrderByDescending(n => n.Day?.First).ThenBy(n => n.Id.Value, StringComparer.Ordinal)],
            [.. rows[Kinship.Same]],
            [.. rows[Kinship.Wider].Where(i => i.Statement is not null)],
            [.. rows[Kinship.Narrower]],
            [.. trials[true]],
            [.. trials[false]],
            [.. register.Techniques.Values.Where(e => e.Conditions.Any(c => register.ConditionLineage.Related(c, id))).OrderBy(e => !e.Conditions.Contains(id)).ThenBy(e => e.Appendix).ThenBy(e => e.Item)],
            said,
            [.. register.Contradictions.Values.Where(c => c.About.Conditions.Contains(id) || c.Statements.Any(spoken.Contains)).OrderBy(c => c.Id.Value, StringComparer.Ordinal)],
            [.. register.Conditions.Values.Where(c => c.Parents.Contains(id)).OrderBy(c => c.Id.Value, StringComparer.Ordinal)]);
    }

    // What is said of a wider condition also concerns its narrower cases.
    private static bool Reaches(IEnumerable<ConditionId> named, ConditionId id, Register register) =>
        named.Any(n => register.ConditionLineage.Between(n, id) is Kinship.Same or Kinship.Wider);
}
