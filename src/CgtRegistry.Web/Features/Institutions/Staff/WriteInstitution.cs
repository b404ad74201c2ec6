using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Institutions.Staff;

/// <summary>A new institution, and what is noted of one: kind, place, names beside the official one, contacts, qualifications.</summary>
internal static class WriteInstitution
{
    public const string New = "/staff/institutions/new";

    public static string Edit(InstitutionId id) => $"/staff/institutions/{id}/edit";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapForm(New, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return await desk.ProposeAsync<WriteInstitutionPage>(draft, PublicationKind.InstitutionEntered, Read(draft, null), new(New), cancellationToken);
        });
        app.MapForm("/staff/institutions/{slug}/edit", Act.ProposeChange, async (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return draft.Picture.Institutions.TryGetValue(new(slug), out var held)
                ? await desk.ProposeAsync<WriteInstitutionPage>(draft, PublicationKind.InstitutionChanged, Read(draft, held), new(Edit(held.Id), held.Ref, new { Slug = slug }), cancellationToken)
                : FormEndpoints.Refused(Access.Hidden);
        });
    }

    /// <summary>The first contact of a kind.</summary>
    public static string? Contact(Institution? institution, ContactKind kind) => institution?.Contacts.FirstOrDefault(c => c.Kind == kind)?.Value;

    private static Decided<IReadOnlyList<IPublicRecord>> Read(DraftForm draft, Institution? held)
    {
        var (form, citation) = (draft.Form, draft.Citation());
        IReadOnlyList<Name> names = held is null ? Official(draft) : held.Names;
        names = [.. names.Where(n => n.Kind is not (NameKind.Alias or NameKind.SignBoard)), .. Lines(form, "aliases", NameKind.Alias, held), .. Lines(form, "signs", NameKind.SignBoard, held)];
        var parent = draft.Record<InstitutionId>(RecordKind.Institution, "parent");
        var province = draft.Record<ProvinceId>(RecordKind.Province, "province");
        if (parent is { } above && held is not null && draft.Register.LineOf(above).Contains(held.Id))
        {
            form.Refuse(FormRefusals.NotOffered("parent"));
        }

        var begun = held ?? new Institution
        {
            Id = new(Slugs.Free(names.Count > 0 ? names[0].Text : "", id => draft.Picture.Institutions.ContainsKey(new(id)))),
            Kind = default,
            Ownership = default,
            Names = names,
            Citations = [],
        };
        var leaves = held?.Parent is { } left && left != parent;
        var written = (begun with
        {
            Kind = draft.Choice<InstitutionKind>("kind", "institution.kind"),
            Ownership = form.Choice<Ownership>("ownership") ?? Ownership.Unknown,
            Names = names,
            LegalEntity = form.Text("legal"),
            Place = province is { } at ? new Place(at, form.Text("address"), held?.Place?.Note) : null,
            Contacts = Contacts(form, begun.Contacts),
            Qualifications = [.. begun.Qualifications, .. Qualification(form, citation)],
            Summary = draft.BothOrNone("summary"),
            Citations = [.. begun.Citations.Append(citation).Distinct()],
        }).PartOf(parent, leaves ? draft.Day("parent.until", "institution.parent-until") : default);
        return written.Citations.All(c => draft.Register.Sources.ContainsKey(c.Source)) ? Only(written) : FormRefusals.Missing("source", Texts.Both("citation.source"));
    }

    private static Decided<IReadOnlyList<IPublicRecord>> Only(Institution institution) => Decided.Unless<IReadOnlyList<IPublicRecord>>([], () => [institution]);

    private static List<Name> Official(DraftForm draft)
    {
        var vi = draft.Form.Required("name.vi", Texts.Both("institution.name"));
        List<Name> names = [new(NameKind.Official, vi, "vi")];
        if (draft.Form.Text("name.en") is { } en)
        {
            names.Add(new(NameKind.English, en, "en"));
        }

        return names;
    }

    // A name that stays keeps its language and its days.
    private static IEnumerable<Name> Lines(PostedForm form, string field, NameKind kind, Institution? held) =>
        (form.Text(field) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)
            .Select(line => held?.Names.FirstOrDefault(n => n.Kind == kind && n.Text == line) ?? new Name(kind, line, "vi"));

    // The form shows the first of each kind; one that stays keeps the day of its last check, further ones stay as they are.
    private static List<ContactChannel> Contacts(PostedForm form, IReadOnlyList<ContactChannel> held)
    {
        List<ContactChannel> contacts = [.. held];
        foreach (var (field, kind) in new[] { ("web", ContactKind.Website), ("social", ContactKind.Social) })
        {
            var (at, value) = (contacts.FindIndex(c => c.Kind == kind), form.Text(field));
            if (at >= 0 && contacts[at].Value != value)
            {
                contacts.RemoveAt(at);
            }

            if (value is not null && contacts.All(c => c.Value != value))
            {
                contacts.Insert(Math.Max(at, 0), new(kind, value));
            }
        }

        return contacts;
    }

    // One more licence or certificate with the source of the form.
    private static IEnumerable<Qualification> Qualification(PostedForm form, Citation citation) =>
        form.Choice<QualificationKind>("qualification") is { } kind
            ? [new Qualification(kind, citation, form.Text("qualification.number"), null, form.Date("qualification.from"), form.Date("qualification.until"))]
            : [];
}
