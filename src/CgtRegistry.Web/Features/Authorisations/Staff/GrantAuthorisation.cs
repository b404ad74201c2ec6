using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Authorisations.Deciding;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Authorisations.Staff;

/// <summary>Cho phép: a new authorisation for a place, or for every place that holds stated qualifications.</summary>
internal static class GrantAuthorisation
{
    public const string Address = "/staff/authorisations/grant";

    public static void Map(IEndpointRouteBuilder app) => app.MapForm(Address, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
    {
        var draft = await desk.ReadAsync(form, cancellationToken);
        var decided = AuthorisationActs.Grant(Terms(draft), draft.Decision(), draft.Register).As<IReadOnlyList<IPublicRecord>>(a => [a]);
        return await desk.ProposeAsync<GrantAuthorisationPage>(draft, PublicationKind.AuthorisationGranted, decided, new(Address), cancellationToken);
    });

    /// <summary>Limits as they are typed: one a line, the languages side by side.</summary>
    public static IReadOnlyList<LocalText> Limits(PostedForm form)
    {
        var (vi, en) = (Lines("limits.vi"), Lines("limits.en"));
        return [.. vi.Select((line, at) => new LocalText(line, at < en.Length ? en[at] : null))];

        string[] Lines(string field) => (form.Text(field) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static Authorisation Terms(DraftForm draft)
    {
        var (form, number) = (draft.Form, draft.Form.Text("number") ?? "");
        var therapy = draft.Record<TherapyId>(RecordKind.Therapy, "therapy");
        return new Authorisation
        {
            Id = new(Slugs.Free(number, id => draft.Picture.Authorisations.ContainsKey(new(id)))),
            Number = Texts.Vi["decision.act", ("number", number)],
            Issuer = draft.Issuer("issuer"),
            Holder = HolderOf(draft),
            Therapy = therapy ?? new TherapyId(""),
            Conditions = draft.Records<ConditionId>(RecordKind.Condition, "condition"),
            Kind = draft.Choice<PermissionKind>("kind", "authorisation.kind"),
            Limits = Limits(form),
            From = default, // the rules set it from the decision
            Until = form.Day("end"),
            LegalBasis = [],
            Decisions = [],
            Facility = draft.BothOrNone("facility"),
            Fee = draft.BothOrNone("fee"),
            OutcomeMethod = draft.BothOrNone("outcome"),
            Citations = [],
        };
    }

    private static Holder HolderOf(DraftForm draft)
    {
        var required = Enum.GetValues<QualificationKind>().Where(k => draft.Form.All("requires").Contains(Api.AskedFor.Code(k))).ToList();
        return draft.Record<InstitutionId>(RecordKind.Institution, "holder") is { } place ? new Holder(place) : new Holder(Requires: required.Count > 0 ? required : null);
    }
}
