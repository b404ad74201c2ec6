using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Trials.Review.Acts;

/// <summary>Refuses registration for good, with the reason; never by the person who reviewed.</summary>
internal static class RejectApplication
{
    public static void Map(IEndpointRouteBuilder app) => app.MapForm("/staff/reviews/{id:guid}/reject", Act.ReviewApplication, Handle);

    private static Task<IResult> Handle(Guid id, PostedForm form, HttpContext http, ReviewDesk desk)
    {
        form.Screen("reason.vi", "reason.en");
        return desk.ActAsync(http, form, id, new("record-rejected", "record-rejected"), a => RecordActs.Decide(a.File, new RecordAct(RecordActKind.Reject) { Reason = form.Both("reason") }, desk.Person));
    }
}
