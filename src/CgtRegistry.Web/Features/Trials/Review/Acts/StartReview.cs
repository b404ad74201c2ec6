using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Trials.Review.Acts;

/// <summary>Takes an application into review; from now on its applicant cannot change it.</summary>
internal static class StartReview
{
    public static void Map(IEndpointRouteBuilder app) => app.MapForm("/staff/reviews/{id:guid}/start", Act.ReviewApplication, Handle);

    private static Task<IResult> Handle(Guid id, PostedForm form, HttpContext http, ReviewDesk desk) =>
        desk.ActAsync(http, form, id, new("review-started", "review-started"), a => RecordActs.Decide(a.File, new RecordAct(RecordActKind.StartReview), desk.Person));
}
