using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Institutions.Changing;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Institutions.Staff;

/// <summary>What happens to an institution: a new name, its end, a merger; and what was entered of it wrongly.</summary>
internal static class ChangeInstitution
{
    public static string Address(InstitutionId id, string act) => $"/staff/institutions/{id}/{act}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/institutions/{slug}/rename", Act.ProposeChange, (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
            ProposeAsync<RenameInstitutionPage>(slug, "rename", PublicationKind.InstitutionRenamed, form, desk, Rename, cancellationToken));
        app.MapForm("/staff/institutions/{slug}/close", Act.ProposeChange, (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
            ProposeAsync<CloseInstitutionPage>(slug, "close", PublicationKind.InstitutionClosed, form, desk, Close, cancellationToken));
        app.MapForm("/staff/institutions/{slug}/merge", Act.ProposeChange, (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
            ProposeAsync<MergeInstitutionPage>(slug, "merge", PublicationKind.InstitutionsMerged, form, desk, Merge, cancellationToken));
        app.MapForm("/staff/institutions/{slug}/correct", Act.ProposeChange, (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
            ProposeAsync<CorrectInstitutionPage>(slug, "correct", PublicationKind.RecordCorrected, form, desk, Correct, cancellationToken));
    }

    private static Decided<IReadOnlyList<IPublicRecord>> Correct(DraftForm draft, Institution institution) => new InstitutionCorrection
    {
        Qualifications = Chosen(draft, "qualification", institution.Qualifications),
        Identifiers = Chosen(draft, "identifier", institution.Identifiers),
        Parent = draft.Form.Text("parent") is not null,
        FormerParents = Chosen(draft, "former", institution.FormerParents),
        End = draft.Form.Text("end") switch
        {
            CorrectInstitutionPage.OtherDay => new(draft.Day("ended", "institution.ended-on")),
            CorrectInstitutionPage.NoEnd => new(From: null),
            _ => null,
        },
    }.Of(institution, draft.Citation(), draft.Register).As<IReadOnlyList<IPublicRecord>>(changed => changed);

    // By place in the list: the form is only taken while the institution is as it showed it.
    private static IReadOnlyList<T> Chosen<T>(DraftForm draft, string field, IReadOnlyList<T> list) =>
        [.. list.Where((_, at) => draft.Form.All(field).Contains(at.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    private static Decided<IReadOnlyList<IPublicRecord>> Rename(DraftForm draft, Institution institution) =>
        InstitutionActs.Rename(institution, draft.Both("name"), draft.Day("from", "act.from"), draft.Citation(), draft.Register).As<IReadOnlyList<IPublicRecord>>(i => [i]);

    private static Decided<IReadOnlyList<IPublicRecord>> Close(DraftForm draft, Institution institution) =>
        InstitutionActs.Close(institution, draft.Day("from", "institution.ended-on"), draft.Citation(), draft.Register).As<IReadOnlyList<IPublicRecord>>(i => [i]);

    private static Decided<IReadOnlyList<IPublicRecord>> Merge(DraftForm draft, Institution institution)
    {
        var (day, citation) = (draft.Day("from", "institution.ended-on"), draft.Citation());
        if (draft.Record<InstitutionId>(RecordKind.Institution, "survivor") is not { } survivor)
        {
            return FormRefusals.Missing("survivor", Texts.Both("institution.survivor"));
        }

        return InstitutionActs.Merge(institution, draft.Register.Institutions[survivor], day, citation, draft.Register)
            .As<IReadOnlyList<IPublicRecord>>(m => [m.Survivor, m.Merged, .. m.Children.Where(c => c.Id != m.Survivor.Id)]);
    }

    private static async Task<IResult> ProposeAsync<TPage>(
        string slug,
        string act,
        PublicationKind kind,
        PostedForm form,
        DraftingDesk desk,
        Func<DraftForm, Institution, Decided<IReadOnlyList<IPublicRecord>>> decide,
        CancellationToken cancellationToken)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var draft = await desk.ReadAsync(form, cancellationToken);
        return draft.Picture.Institutions.TryGetValue(new(slug), out var institution)
            ? await desk.ProposeAsync<TPage>(draft, kind, decide(draft, institution), new(Address(institution.Id, act), institution.Ref, new { Slug = slug }), cancellationToken)
            : FormEndpoints.Refused(Access.Hidden);
    }
}
