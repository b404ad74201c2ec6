using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Trials.Review.Acts;

/// <summary>Returns an application for correction, with the reason.</summary>
internal static class ReturnApplication
{
    public static void Map(IEndpointRouteBuilder app) => app.MapForm("/staff/reviews/{id:guid}/return", Act.ReviewApplication, Handle);

    private static Task<IResult> Handle(Guid id, PostedForm form, HttpContext http, ReviewDesk desk)
    {
        form.Screen("reason.vi", "reason.en");
        return desk.ActAsync(http, form, id, new("record-returned", "record-returned"), a => RecordActs.Decide(a.File, new RecordAct(RecordActKind.Return) { Reason = form.Both("reason") }, desk.Person));
    }
}
