using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Web.Features.Proposals;

/// <summary>One act that can be proposed.</summary>
/// <param name="Text">Key of its name.</param>
/// <param name="Address">Its form, without the language.</param>
public sealed record ActLink(string Text, string Address);

/// <summary>What can be proposed: new records, and changes of those there are.</summary>
public static class ActLinks
{
    /// <summary>Acts that need no record.</summary>
    public static IReadOnlyList<ActLink> Fresh { get; } =
    [
        new("act.authorisation.granted", "/staff/authorisations/grant"),
        new("act.notice.issue", "/staff/notices/issue"),
        new("act.institution.new", "/staff/institutions/new"),
        new("act.source.new", "/staff/sources/new"),
        new("act.statement.new", "/staff/statements/new"),
        new("act.contradiction.new", "/staff/contradictions/new"),
        new("act.coverage.declare", "/staff/coverage/declare"),
        new("act.therapy.new", "/staff/therapies/new"),
        new("act.condition.new", "/staff/conditions/new"),
        new("act.instrument.new", "/staff/regulations/new"),
        new("act.effect.new", "/staff/effects/new"),
        new("act.wording.new", "/staff/provisions/wording"),
    ];

    /// <summary>Acts on a record, as its state allows them on a day.</summary>
    public static IReadOnlyList<ActLink> On(RecordRef record, Register register, DateOnly today) => record.Kind switch
    {
        RecordKind.Authorisation when register.Authorisations.GetValueOrDefault(new(record.Id)) is { } paper => [.. OnAuthorisation(paper, today)],
        RecordKind.Notice when register.Notices.GetValueOrDefault(new(record.Id)) is { From: not null, Kind: NoticeKind.Suspension or NoticeKind.Warning or NoticeKind.Sanction } => [new("act.notice.lift", $"/staff/notices/{record.Id}/lift")],
        RecordKind.Institution when register.Institutions.GetValueOrDefault(new(record.Id)) is { } place => [.. OnInstitution(place)],
        RecordKind.Coverage when register.Coverage.GetValueOrDefault(new(record.Id)) is { Until: null } => [new("act.coverage.end", $"/staff/coverage/{record.Id}/end")],
        RecordKind.Contradiction when register.Contradictions.GetValueOrDefault(new(record.Id)) is { Status: ContradictionStatus.Open } => [new("act.contradiction.settle", $"/staff/contradictions/{record.Id}/settle")],
        RecordKind.Instrument => [new("act.instrument.edit", $"/staff/regulations/{record.Id}/edit")],
        RecordKind.Effect when register.Effects.ContainsKey(new(record.Id)) => [new("act.effect.edit", $"/staff/effects/{record.Id}/edit"), new("act.effect.withdraw", $"/staff/effects/{record.Id}/withdraw")],
        RecordKind.Provision when register.Provisions.GetValueOrDefault(new(record.Id)) is { Versions.Count: > 0 } => [new("act.wording.correct", $"/staff/provisions/correct?provision={Uri.EscapeDataString(record.Id)}")],
        RecordKind.Therapy => [new("act.therapy.edit", $"/staff/therapies/{record.Id}/edit")],
        RecordKind.Condition => [new("act.condition.edit", $"/staff/conditions/{record.Id}/edit")],
        _ => [],
    };

    private static IEnumerable<ActLink> OnInstitution(Institution place)
    {
        yield return new("act.notice.issue", $"/staff/notices/issue?institution={place.Id}");
        yield return new("act.institution.edit", $"/staff/institutions/{place.Id}/edit");
        if (place.Qualifications.Count + place.Identifiers.Count > 0)
        {
            yield return new("act.institution.correct", $"/staff/institutions/{place.Id}/correct");
        }

        if (place.End is null)
        {
            foreach (var act in new[] { "rename", "close", "merge" })
            {
                yield return new($"act.institution.{act}", $"/staff/institutions/{place.Id}/{act}");
            }
        }
    }

    private static IEnumerable<ActLink> OnAuthorisation(Authorisation paper, DateOnly today)
    {
        var decisions = AuthorisationStanding.On(paper, today).Status switch
        {
            AuthorisationStatus.InForce or AuthorisationStatus.NotYet => [DecisionKind.Suspended, DecisionKind.Revoked, DecisionKind.Surrendered],
            AuthorisationStatus.Suspended => [DecisionKind.Reinstated, DecisionKind.Suspended, DecisionKind.Revoked, DecisionKind.Surrendered],
            AuthorisationStatus.Expired when paper.Decisions.All(d => d.Kind is not DecisionKind.Expired) => [DecisionKind.Expired],
            _ => Array.Empty<DecisionKind>(),
        };
        ActLink[] vary = decisions.Contains(DecisionKind.Revoked) ? [new("act.authorisation.varied", $"/staff/authorisations/{paper.Id}/vary")] : [];
        return vary.Concat(decisions.Select(d => new ActLink($"act.authorisation.{Api.AskedFor.Code(d)}", $"/staff/authorisations/{paper.Id}/{Api.AskedFor.Code(d)}")));
    }
}
