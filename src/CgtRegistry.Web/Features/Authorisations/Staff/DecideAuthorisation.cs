using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Authorisations.Deciding;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Authorisations.Staff;

/// <summary>Suspend, reinstate, revoke, surrender, expire: a decision appended to the life of an authorisation.</summary>
internal static class DecideAuthorisation
{
    private delegate Decided<Authorisation> Decide(Authorisation authorisation, DecisionInput input, Register register);

    private static readonly Dictionary<DecisionKind, (PublicationKind Publication, Decide By)> Acts = new()
    {
        [DecisionKind.Suspended] = (PublicationKind.AuthorisationSuspended, AuthorisationActs.Suspend),
        [DecisionKind.Reinstated] = (PublicationKind.AuthorisationReinstated, AuthorisationActs.Reinstate),
        [DecisionKind.Revoked] = (PublicationKind.AuthorisationRevoked, AuthorisationActs.Revoke),
        [DecisionKind.Surrendered] = (PublicationKind.AuthorisationSurrendered, AuthorisationActs.Surrender),
        [DecisionKind.Expired] = (PublicationKind.AuthorisationExpired, AuthorisationActs.Expire),
    };

    /// <summary>The decision a form is for, by its word in the address.</summary>
    public static DecisionKind? Of(string word) => Acts.Keys.Where(k => Api.AskedFor.Code(k) == word).Select(k => (DecisionKind?)k).FirstOrDefault();

    /// <summary>The address of the form of a decision on an authorisation, without the language.</summary>
    public static string Address(AuthorisationId id, DecisionKind kind) => $"/staff/authorisations/{id}/{Api.AskedFor.Code(kind)}";

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var kind in Acts.Keys)
        {
            app.MapForm($"/staff/authorisations/{{slug}}/{Api.AskedFor.Code(kind)}", Act.ProposeChange, (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
                ProposeAsync(kind, slug, form, desk, cancellationToken));
        }
    }

    private static async Task<IResult> ProposeAsync(DecisionKind kind, string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken)
    {
        var draft = await desk.ReadAsync(form, cancellationToken);
        if (!draft.Picture.Authorisations.TryGetValue(new(slug), out var authorisation))
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        var (publication, decide) = Acts[kind];
        var decided = decide(authorisation, draft.Decision(), draft.Register).As<IReadOnlyList<IPublicRecord>>(a => [a]);
        return await desk.ProposeAsync<DecideAuthorisationPage>(draft, publication, decided, new(Address(authorisation.Id, kind), authorisation.Ref, new { Slug = slug, Decision = Api.AskedFor.Code(kind) }), cancellationToken);
    }
}
