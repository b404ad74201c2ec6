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

namespace CgtRegistry.Web.Features.Therapies;

/// <summary>What the list of therapies is filtered by.</summary>
public sealed record TherapyFilter(string? Words = null, TherapyKind? Kind = null);

/// <summary>A therapy in a list.</summary>
public sealed record TherapySummary(string Slug, LocalText Name, TherapyKind Kind, IReadOnlyList<TherapyId> Parents, int Authorisations, int Permissions, int Trials, int Statements, int Notices);

/// <summary>
/// Everything the register says about one therapy. Indications are how it stands by itself on the day; OfWider is what
/// sources say of a wider therapy that reaches this one; OfNarrower is how its narrower cases stand.
/// </summary>
public sealed record TherapyDetails(
    Therapy Therapy,
    IReadOnlyList<Notice> Notices,
    IReadOnlyList<Indication> Indications,
    IReadOnlyList<Indication> OfWider,
    IReadOnlyList<Indication> OfNarrower,
    IReadOnlyList<Statement> Permissions,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Trial> Trials,
    IReadOnlyList<TechniqueListEntry> Techniques,
    IReadOnlyList<Contradiction> Contradictions,
    IReadOnlyList<Therapy> Narrower);

/// <summary>What the pages, the API and the downloads show about therapies.</summary>
public sealed class TherapyReader(LiveRegister live, AuthorisationReader authorisations)
{
    /// <summary>The therapies that pass a filter, by slug.</summary>
    public IReadOnlyList<Therapy> List(TherapyFilter filter)
    {
        var register = live.Current;
        var named = filter.Words is null ? null : register.Names.Search(filter.Words, RecordKind.Therapy).Select(h => h.Name.Record.Id).ToHashSet();
        return
        [
            .. register.Therapies.Values
                .Where(t => named?.Contains(t.Id.Value) ?? true)
                .Where(t => filter.Kind is null || t.Kind == filter.Kind)
                .OrderBy(t => t.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>A therapy as it stands in a list.</summary>
    public TherapySummary Summary(Therapy therapy)
    {
        var register = live.Current;
        var id = therapy.Id;
        var said = register.Statements.Values.Where(s => s.About.Therapies.Contains(id)).ToList();
        return new TherapySummary(
            id.Value,
            therapy.DisplayName(),
            therapy.Kind,
            therapy.Parents,
            register.Authorisations.Values.Count(a => a.Therapy == id),
            said.Count(s => s.SpeaksOfPermission),
            register.Trials.Values.Count(t => t.Therapies.Contains(id)),
            said.Count,
            register.Notices.Values.Count(n => n.About.Therapies.Contains(id)));
    }

    /// <summary>Everything about one therapy, on a day.</summary>
    public TherapyDetails? Find(string slug, DateOnly day)
    {
        var register = live.Current;
        if (!register.Therapies.TryGetValue(new TherapyId(slug), out var therapy))
        {
            return null;
        }

        var id = therapy.Id;
        var rows = authorisations.On(day).ToLookup(i => register.TherapyLineage.Between(i.Therapy, id));
        var said = register.Statements.Values.Where(s => s.About.Therapies.Contains(id)).OrderBy(s => s.Grade).ThenBy(s => s.Id.Value, StringComparer.Ordinal).ToList();
        var spoken = said.Select(s => s.Id).ToHashSet();
        return new TherapyDetails(
            therapy,
            [.. register.Notices.Values.Where(n => Reaches(n.About.Therapies, id, register)).OrderByDescending(n => n.Day?.First).ThenBy(n => n.Id.Value, StringComparer.Ordinal)],
            [.. rows[Kinship.Same]],
            [.. rows[Kinship.Wider].Where(i => i.Statement is not null && !LeavesOut(i, id, register))],
            [.. rows[Kinship.Narrower]],
            [.. said.Where(s => s.SpeaksOfPermission)],
            [.. said.Where(s => !s.SpeaksOfPermission)],
            [.. register.Trials.Values.Where(t => t.Therapies.Any(x => register.TherapyLineage.Between(id, x) is Kinship.Same or Kinship.Wider)).OrderBy(t => t.Id.Value, StringComparer.Ordinal)],
            [.. register.Techniques.Values.Where(e => e.Therapies.Any(x => register.TherapyLineage.Related(x, id))).OrderBy(e => !e.Therapies.Contains(id)).ThenBy(e => e.Appendix).ThenBy(e => e.Item)],
            [.. register.Contradictions.Values.Where(c => c.About.Therapies.Contains(id) || c.Statements.Any(spoken.Contains)).OrderBy(c => c.Id.Value, StringComparer.Ordinal)],
            [.. register.Therapies.Values.Where(t => t.Parents.Contains(id)).OrderBy(t => t.Id.Value, StringComparer.Ordinal)]);
    }

    // What is said of a wider therapy also concerns its narrower cases.
    private static bool Reaches(IEnumerable<TherapyId> named, TherapyId id, Register register) =>
        named.Any(n => register.TherapyLineage.Between(n, id) is Kinship.Same or Kinship.Wider);

    private static bool LeavesOut(Indication row, TherapyId id, Register register) =>
        row.Statement is { } statement && Reaches(register.Statements[statement].About.ExceptTherapies, id, register);
}
