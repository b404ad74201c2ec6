using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Institutions;

/// <summary>What the list of institutions is filtered by.</summary>
public sealed record InstitutionFilter(string? Words = null, InstitutionKind? Kind = null, string? Province = null, Ownership? Ownership = null);

/// <summary>An institution in a list.</summary>
public sealed record InstitutionSummary(string Slug, LocalText Name, InstitutionKind Kind, Ownership Ownership, string? Province, int Authorisations, int Statements, int Trials, int Notices);

/// <summary>Everything the register says about one institution.</summary>
public sealed record InstitutionDetails(
    Institution Institution,
    IReadOnlyList<Notice> Notices,
    IReadOnlyList<Authorisation> Authorisations,
    IReadOnlyList<Statement> Permissions,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Trial> Trials,
    IReadOnlyList<Institution> Members);

/// <summary>What the pages, the API and the downloads show about institutions.</summary>
public sealed class InstitutionReader(LiveRegister live)
{
    /// <summary>The institutions that pass a filter, by slug.</summary>
    public IReadOnlyList<Institution> List(InstitutionFilter filter)
    {
        var register = live.Current;
        var named = filter.Words is null ? null : register.Names.Search(filter.Words, RecordKind.Institution).Select(h => h.Name.Record.Id).ToHashSet();
        return
        [
            .. register.Institutions.Values
                .Where(i => named?.Contains(i.Id.Value) ?? true)
                .Where(i => filter.Kind is null || i.Kind == filter.Kind)
                .Where(i => filter.Province is null || i.Place?.Province.Value == filter.Province)
                .Where(i => filter.Ownership is null || i.Ownership == filter.Ownership)
                .OrderBy(i => i.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>An institution as it stands in a list.</summary>
    public InstitutionSummary Summary(Institution institution)
    {
        var register = live.Current;
        var id = institution.Id;
        return new InstitutionSummary(
            id.Value,
            institution.DisplayName(),
            institution.Kind,
            institution.Ownership,
            institution.Place?.Province.Value,
            register.Authorisations.Values.Count(a => a.Holder.Institution == id),
            register.Statements.Values.Count(s => s.About.Institutions.Contains(id)),
            register.Trials.Values.Count(t => t.Institutions.Contains(id)),
            register.Notices.Values.Count(n => n.IsAbout(id, register)));
    }

    /// <summary>The institution under whose address one that has merged is found; none where it goes on itself.</summary>
    public InstitutionId? GoesOnAs(string slug) => live.Current.SurvivorOf(new(slug)) is var survivor && survivor.Value != slug ? survivor : null;

    /// <summary>Everything about one institution.</summary>
    public InstitutionDetails? Find(string slug)
    {
        var register = live.Current;
        if (!register.Institutions.TryGetValue(new InstitutionId(slug), out var institution))
        {
            return null;
        }

        var id = institution.Id;
        var said = register.Statements.Values.Where(s => s.About.Institutions.Contains(id) || s.Claimant == id).OrderBy(s => s.Grade).ThenBy(s => s.Id.Value, StringComparer.Ordinal).ToList();
        return new InstitutionDetails(
            institution,
            [.. Notice.MostSeriousFirst(register.Notices.Values.Where(n => n.IsAbout(id, register)))],
            [.. register.Authorisations.Values.Where(a => a.Holder.Institution == id).OrderBy(a => a.Id.Value, StringComparer.Ordinal)],
            [.. said.Where(s => s.SpeaksOfPermission)],
            [.. said.Where(s => !s.SpeaksOfPermission)],
            [.. register.Trials.Values.Where(t => t.Institutions.Contains(id)).OrderBy(t => t.Id.Value, StringComparer.Ordinal)],
            [.. register.Institutions.Values.Where(i => i.Parent == id).OrderBy(i => i.Id.Value, StringComparer.Ordinal)]);
    }
}
