using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Trials.Review.Acts;

/// <summary>The answer to a comment is not enough.</summary>
internal static class ReopenComment
{
    public static void Map(IEndpointRouteBuilder app) => app.MapForm("/staff/reviews/{id:guid}/comments/{number:int}/reopen", Act.ReviewApplication, Handle);

    private static Task<IResult> Handle(Guid id, int number, PostedForm form, HttpContext http, ReviewDesk desk) =>
        desk.ActAsync(http, form, id, new("comment-reopened"), a => CommentActs.Reopen(a.File, number, desk.Person));
}
