using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Notices.Staff;

/// <summary>Gỡ bỏ: a notice ends on the first day of the one that lifts it.</summary>
internal static class LiftNotice
{
    public static string Address(NoticeId id) => $"/staff/notices/{id}/lift";

    public static void Map(IEndpointRouteBuilder app) => app.MapForm("/staff/notices/{slug}/lift", Act.ProposeChange, async (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
    {
        var draft = await desk.ReadAsync(form, cancellationToken);
        if (!draft.Picture.Notices.TryGetValue(new(slug), out var notice))
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        var decided = NoticeActs.Lift(notice, IssueNotice.Read(draft, notice.About), draft.Register).As<IReadOnlyList<IPublicRecord>>(l => [l.Ended, l.Lifting]);
        return await desk.ProposeAsync<LiftNoticePage>(draft, PublicationKind.NoticeLifted, decided, new(Address(notice.Id), notice.Ref, new { Slug = slug }), cancellationToken);
    });
}
