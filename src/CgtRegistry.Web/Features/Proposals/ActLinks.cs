using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;

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
    ];

    /// <summary>Acts on a record, as its state allows them on a day.</summary>
    public static IReadOnlyList<ActLink> On(RecordRef record, Register register, DateOnly today) => record.Kind switch
    {
        RecordKind.Authorisation when register.Authorisations.GetValueOrDefault(new(record.Id)) is { } paper => [.. OnAuthorisation(paper, today)],
        RecordKind.Notice when register.Notices.GetValueOrDefault(new(record.Id)) is { From: not null, Kind: NoticeKind.Suspension or NoticeKind.Warning or NoticeKind.Sanction } => [new("act.notice.lift", $"/staff/notices/{record.Id}/lift")],
        RecordKind.Institution => [new("act.notice.issue", $"/staff/notices/issue?institution={record.Id}")],
        _ => [],
    };

    private static IEnumerable<ActLink> OnAuthorisation(Authorisation paper, DateOnly today)
    {
        var decisions = AuthorisationStanding.On(paper, today).Status switch
        {
            AuthorisationStatus.InForce or AuthorisationStatus.NotYet => [DecisionKind.Suspended, DecisionKind.Revoked, DecisionKind.Surrendered],
            AuthorisationStatus.Suspended => [DecisionKind.Reinstated, DecisionKind.Suspended, DecisionKind.Revoked, DecisionKind.Surrendered],
            AuthorisationStatus.Expired when paper.Decisions.All(d => d.Kind is not DecisionKind.Expired) => [DecisionKind.Expired],
            _ => Array.Empty<DecisionKind>(),
        };
        return decisions.Select(d => new ActLink($"act.authorisation.{Api.AskedFor.Code(d)}", $"/staff/authorisations/{paper.Id}/{Api.AskedFor.Code(d)}"));
    }
}
