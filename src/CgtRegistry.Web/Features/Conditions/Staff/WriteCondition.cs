using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Conditions.Staff;

/// <summary>A new condition, and what is noted of one: names, codes, wider conditions.</summary>
internal static class WriteCondition
{
    public const string New = "/staff/conditions/new";

    public static string Edit(ConditionId id) => $"/staff/conditions/{id}/edit";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapForm(New, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return await desk.ProposeAsync<WriteConditionPage>(draft, PublicationKind.ConditionEntered, Read(draft, null), new(New), cancellationToken);
        });
        app.MapForm("/staff/conditions/{slug}/edit", Act.ProposeChange, async (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return draft.Picture.Conditions.TryGetValue(new(slug), out var held)
                ? await desk.ProposeAsync<WriteConditionPage>(draft, PublicationKind.ConditionChanged, Read(draft, held), new(Edit(held.Id), held.Ref, new { Slug = slug }), cancellationToken)
                : FormEndpoints.Refused(Access.Hidden);
        });
    }

    private static Decided<IReadOnlyList<IPublicRecord>> Read(DraftForm draft, Condition? held)
    {
        var (names, citation) = (draft.Names(held), draft.Citation());
        var parents = draft.Records<ConditionId>(RecordKind.Condition, "parent");
        var condition = new Condition
        {
            Id = held?.Id ?? new(Slugs.Free(names[1].Text, id => draft.Picture.Conditions.ContainsKey(new(id)))),
            Names = names,
            MeshId = draft.Form.Text("mesh"),
            MeshTerm = draft.Form.Text("mesh-term"),
            Icd10 = draft.Form.Text("icd10"),
            Parents = parents,
            Citations = [.. (held?.Citations ?? []).Append(citation).Distinct()],
            Facts = held?.Facts ?? [],
            Demo = held?.Demo ?? false,
        };
        return Decided.Unless<IReadOnlyList<IPublicRecord>>(
            [held is not null && parents.Any(p => draft.Register.ConditionLineage.Between(held.Id, p) is Kinship.Same or Kinship.Wider) ? FormRefusals.NotOffered("parent.1") : null],
            () => [condition]);
    }
}
