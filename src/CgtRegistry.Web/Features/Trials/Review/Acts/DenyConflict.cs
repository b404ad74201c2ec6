using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Trials.Review.Acts;

/// <summary>Somebody states that they have no conflict of interest.</summary>
internal static class DenyConflict
{
    public static void Map(IEndpointRouteBuilder app) => app.MapForm("/staff/reviews/{id:guid}/no-conflict", Act.ReviewApplication, Handle);

    private static Task<IResult> Handle(Guid id, PostedForm form, HttpContext http, ReviewDesk desk) =>
        desk.ActAsync(http, form, id, new("conflict-denied"), a => ConflictActs.Deny(a.File, desk.Person), statesConflict: true);
}
