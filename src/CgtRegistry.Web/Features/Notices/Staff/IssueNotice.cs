using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Notices.Staff;

/// <summary>A warning, review, suspension or sanction by an authority.</summary>
internal static class IssueNotice
{
    public const string Address = "/staff/notices/issue";

    public static void Map(IEndpointRouteBuilder app) => app.MapForm(Address, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
    {
        var draft = await desk.ReadAsync(form, cancellationToken);
        var about = new Subjects
        {
            Institutions = draft.Records<InstitutionId>(RecordKind.Institution, "institution"),
            Therapies = draft.Records<TherapyId>(RecordKind.Therapy, "therapy"),
            Conditions = draft.Records<ConditionId>(RecordKind.Condition, "condition"),
        };
        var decided = NoticeActs.Issue(Read(draft, about) with { Kind = draft.Choice<NoticeKind>("kind", "notice.kind") }, draft.Register).As<IReadOnlyList<IPublicRecord>>(n => [n]);
        return await desk.ProposeAsync<IssueNoticePage>(draft, PublicationKind.NoticeIssued, decided, new(Address), cancellationToken);
    });

    /// <summary>A notice as a form states it.</summary>
    public static Notice Read(DraftForm draft, Subjects about)
    {
        var (form, title) = (draft.Form, draft.Both("title"));
        return new Notice
        {
            Id = new(Slugs.Free(title.Vi, id => draft.Picture.Notices.ContainsKey(new(id)))),
            Kind = NoticeKind.Warning,
            Title = title,
            Text = draft.Both("text"),
            About = about,
            Issuer = draft.Issuer("issuer"),
            Day = form.Date("day"),
            From = form.Day("from"),
            Until = form.Day("until"),
            ActNumber = form.Text("number"),
            TakesAwayLicence = form.Marked("licence"),
            Citations = [draft.Citation()],
        };
    }
}
