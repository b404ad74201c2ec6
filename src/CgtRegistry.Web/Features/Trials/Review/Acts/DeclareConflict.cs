using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Trials.Review.Acts;

/// <summary>Somebody says that they have a conflict of interest: they leave the record to others.</summary>
internal static class DeclareConflict
{
    public static void Map(IEndpointRouteBuilder app) => app.MapForm("/staff/reviews/{id:guid}/conflict", Act.ReviewApplication, Handle);

    private static Task<IResult> Handle(Guid id, PostedForm form, HttpContext http, ReviewDesk desk) =>
        desk.ActAsync(http, form, id, new("conflict-declared"), a => ConflictActs.Declare(a.File, desk.Person), statesConflict: true);
}
