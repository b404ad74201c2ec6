using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Review.Acts;

/// <summary>Registers what another person wrote and another reviewed: it is public when this answers. The rules are asked once more before.</summary>
internal static class ApproveApplication
{
    public static void Map(IEndpointRouteBuilder app) => app.MapForm("/staff/reviews/{id:guid}/approve", Act.ApproveApplication, HandleAsync);

    private static async Task<IResult> HandleAsync(Guid id, PostedForm form, HttpContext http, ReviewDesk desk, ApplicationRules rules, Registering registering)
    {
        if (await desk.FindAsync(id, http.RequestAborted) is not { } application)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        if (desk.Against(application, form) is { } refusal)
        {
            return ReviewDesk.Again(http, form, id, [refusal]);
        }

        var findings = rules.Check(application, await desk.BesideAsync(application, http.RequestAborted));
        var decided = RecordActs.Decide(application.File, ApplicationRules.Act(RecordActKind.Approve, application, findings), desk.Person);
        if (!decided.IsDone)
        {
            return ReviewDesk.Again(http, form, id, decided.Refusals);
        }

        try
        {
            await registering.RegisterAsync(application, decided.Value, http.RequestAborted);
        }
        catch (Exception failed) when (failed is DbUpdateException or StaleRecordException)
        {
            // Two who approve at the same moment may meet at any table of the register; the first has moved the application. An import or
            // a proposal may also have changed the public record: whoever approves looks at the page once more.
            if (failed is not StaleRecordException && !await desk.HasMovedAsync(id, form.Version, http.RequestAborted))
            {
                throw;
            }

            return ReviewDesk.Again(http, form, id, [FormRefusals.Stale()]);
        }

        return http.Done($"/staff/reviews/{id}", "trial-registered");
    }
}
