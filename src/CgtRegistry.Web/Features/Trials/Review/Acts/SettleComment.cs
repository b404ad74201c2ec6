using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Trials.Review.Acts;

/// <summary>The reviewer is content with the answer to a comment.</summary>
internal static class SettleComment
{
    public static void Map(IEndpointRouteBuilder app) => app.MapForm("/staff/reviews/{id:guid}/comments/{number:int}/settle", Act.ReviewApplication, Handle);

    private static Task<IResult> Handle(Guid id, int number, PostedForm form, HttpContext http, ReviewDesk desk) =>
        desk.ActAsync(http, form, id, new("comment-settled"), a => CommentActs.Settle(a.File, number, desk.Person));
}
