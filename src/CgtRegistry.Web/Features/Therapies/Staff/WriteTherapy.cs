using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Therapies.Staff;

/// <summary>A new therapy, and what is known of one: names, kind, wider therapies, facts of its profile. What no source says stays unknown.</summary>
internal static class WriteTherapy
{
    public const string New = "/staff/therapies/new";

    public static string Edit(TherapyId id) => $"/staff/therapies/{id}/edit";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapForm(New, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return await desk.ProposeAsync<WriteTherapyPage>(draft, PublicationKind.TherapyEntered, Read(draft, null), new(New), cancellationToken);
        });
        app.MapForm("/staff/therapies/{slug}/edit", Act.ProposeChange, async (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return draft.Picture.Therapies.TryGetValue(new(slug), out var held)
                ? await desk.ProposeAsync<WriteTherapyPage>(draft, PublicationKind.TherapyChanged, Read(draft, held), new(Edit(held.Id), held.Ref, new { Slug = slug }), cancellationToken)
                : FormEndpoints.Refused(Access.Hidden);
        });
    }

    private static Decided<IReadOnlyList<IPublicRecord>> Read(DraftForm draft, Therapy? held)
    {
        var (names, citation) = (draft.Names(held), draft.Citation());
        var parents = draft.Records<TherapyId>(RecordKind.Therapy, "parent");
        var therapy = new Therapy
        {
            Id = held?.Id ?? new(Slugs.Free(names[1].Text, id => draft.Picture.Therapies.ContainsKey(new(id)))),
            Kind = draft.Choice<TherapyKind>("kind", "therapy.kind-of"),
            Names = names,
            Parents = parents,
            Description = draft.BothOrNone("description"),
            Profile = Profile(draft, held, citation),
            Citations = [.. (held?.Citations ?? []).Append(citation).Distinct()],
            Facts = held?.Facts ?? [],
            Demo = held?.Demo ?? false,
        };
        return Decided.Unless<IReadOnlyList<IPublicRecord>>(
            [held is not null && parents.Any(p => draft.Register.TherapyLineage.Between(held.Id, p) is Kinship.Same or Kinship.Wider) ? FormRefusals.NotOffered("parent.1") : null],
            () => [therapy]);
    }

    // Facts marked as no longer known go; one more may come, with the source of the form.
    private static List<ProfileFact> Profile(DraftForm draft, Therapy? held, Citation citation)
    {
        List<ProfileFact> profile = [.. (held?.Profile ?? []).Where((_, at) => !draft.Form.All("unknown").Contains(at.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        if (draft.Form.Choice<TherapyFeature>("feature") is { } feature)
        {
            var value = draft.Both("value");
            if (value.Vi.Length == 0)
            {
                draft.Form.Refuse(FormRefusals.Missing("value.vi", Texts.Both("therapy.fact-value")));
            }

            profile.Add(new(feature, value, citation));
        }

        return profile;
    }
}
