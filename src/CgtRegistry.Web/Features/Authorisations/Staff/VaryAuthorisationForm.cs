using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Authorisations.Deciding;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Authorisations.Staff;

/// <summary>Điều chỉnh: a new end, new terms or a new scope of an authorisation; what is left blank stays.</summary>
internal static class VaryAuthorisationForm
{
    public static string Address(AuthorisationId id) => $"/staff/authorisations/{id}/vary";

    public static void Map(IEndpointRouteBuilder app) => app.MapForm("/staff/authorisations/{slug}/vary", Act.ProposeChange, async (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
    {
        var draft = await desk.ReadAsync(form, cancellationToken);
        if (!draft.Picture.Authorisations.TryGetValue(new(slug), out var paper))
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        var terms = new VariedTerms { Until = form.Day("end"), Facility = draft.BothOrNone("facility"), Fee = draft.BothOrNone("fee"), OutcomeMethod = draft.BothOrNone("outcome"), Scope = ScopeOf(draft) };
        var decided = VaryAuthorisation.Vary(paper, draft.Decision(), terms, draft.Register).As<IReadOnlyList<IPublicRecord>>(v => v.Successor is { } next ? [v.Changed, next] : [v.Changed]);
        return await desk.ProposeAsync<VaryAuthorisationPage>(draft, PublicationKind.AuthorisationVaried, decided, new(Address(paper.Id), paper.Ref, new { Slug = slug }), cancellationToken);
    });

    // The fields show the scope there is; only who says so changes it.
    private static VariedScope? ScopeOf(DraftForm draft)
    {
        if (!draft.Form.Marked("scope"))
        {
            return null;
        }

        var number = draft.Form.Text("number") ?? "";
        return new VariedScope(
            new(Slugs.Free(number, id => draft.Picture.Authorisations.ContainsKey(new(id)))),
            Texts.Vi["decision.act", ("number", number)],
            draft.Records<ConditionId>(RecordKind.Condition, "condition"),
            draft.Choice<PermissionKind>("kind", "authorisation.kind"),
            GrantAuthorisation.Limits(draft.Form));
    }
}
