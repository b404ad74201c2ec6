using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Trials.Review.Acts;

/// <summary>Asks the applicant to answer the open comments; the clock stands still until they do.</summary>
internal static class RequestClarification
{
    public static void Map(IEndpointRouteBuilder app) => app.MapForm("/staff/reviews/{id:guid}/clarify", Act.ReviewApplication, Handle);

    private static Task<IResult> Handle(Guid id, PostedForm form, HttpContext http, ReviewDesk desk) =>
        desk.ActAsync(http, form, id, new("clarification-requested", "clarification-requested"), a => RecordActs.Decide(a.File, new RecordAct(RecordActKind.RequestClarification), desk.Person));
}
